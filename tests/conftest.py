"""Every test: fixed seeds, one compute thread, no screen, its own folders, no error unseen."""

from __future__ import annotations

import logging
import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path

# Both are read when the libraries load, so they are set before anything imports numpy or Qt.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import hypothesis
import numpy as np
import pytest

# The same examples each time, no time limit on a busy machine, nothing written beside the code.
hypothesis.settings.register_profile("voiceshift", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("voiceshift")

SEED = 20_240_601


class _Collector(logging.Handler):
    """Keeps what was logged as an error. Any thread: list.append is atomic."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _fixed_seeds() -> None:
    random.seed(SEED)
    np.random.seed(SEED)  # noqa: NPY002 - libraries under test draw from the global generator
    if "torch" in sys.modules:
        sys.modules["torch"].manual_seed(SEED)


@pytest.fixture(scope="session", autouse=True)
def _session_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what session-wide fixtures start away from the user's folders too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VOICESHIFT_HOME", str(tmp_path_factory.mktemp("session_home")))
        yield


@pytest.fixture(autouse=True)
def voiceshift_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The test's own settings, voices, logs and takes live below this folder."""
    with pytest.MonkeyPatch.context() as patch:
        home = tmp_path_factory.mktemp("home")
        patch.setenv("VOICESHIFT_HOME", str(home))
        yield home


@pytest.fixture(autouse=True)
def _no_unexpected_error_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs an error, unless it is marked `expects_errors`."""
    collector = _Collector()
    root = logging.getLogger()
    root.addHandler(collector)
    yield
    root.removeHandler(collector)
    if collector.messages and not request.node.get_closest_marker("expects_errors"):
        pytest.fail("logged as errors:\n" + "\n".join(collector.messages))
