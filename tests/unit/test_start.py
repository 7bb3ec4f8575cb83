"""start.py installs what is missing, once, and hands everything else on."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, in a scratch project where every library is there already."""
    spec = importlib.util.spec_from_file_location("start_under_test", ROOT / "start.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    (tmp_path / "constraints.txt").write_text("numpy==2.4.6\n")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "CONSTRAINTS", tmp_path / "constraints.txt")
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "missing_packages", lambda testing: [])
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return module


class Shell:
    """Notes commands instead of running them; those that contain a word of `refuses` fail."""

    def __init__(self, start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
        self.commands: list[list[str]] = []
        self.refuses: list[str] = []
        self._venv: Path = start.VENV
        monkeypatch.setattr(start.subprocess, "run", self.run)
        monkeypatch.setattr(start, "run", lambda command: self.run(command).returncode)

    def run(self, command: list[object], check: bool = False, **_rest: object) -> SimpleNamespace:
        words = [str(word) for word in command]
        self.commands.append(words)
        code = int(any(word in words for word in self.refuses))
        if check and code:
            raise subprocess.CalledProcessError(code, words)
        if "venv" in words:
            self._venv.mkdir()
        return SimpleNamespace(returncode=code)

    def installs(self) -> list[str]:
        return [" ".join(c[3:]) for c in self.commands if c[1:4] == ["-m", "pip", "install"]]


@pytest.fixture
def shell(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Shell:
    shell = Shell(start, monkeypatch)
    monkeypatch.setattr(start, "works", lambda python: start.VENV.is_dir())
    return shell


def test_the_first_start_makes_an_environment_and_passes_the_arguments_on(
    start: ModuleType, shell: Shell
) -> None:
    assert start.main(["live", "--input", "demo"]) == 0
    assert shell.commands[0][1:] == ["-m", "venv", "--clear", str(start.VENV)]
    pinned = f"--constraint {start.ROOT / 'constraints.txt'} --editable {start.ROOT}"
    assert shell.installs() == [f"install -qq --disable-pip-version-check {pinned}"]
    assert shell.commands[-1] == [
        start.venv_python(),
        "-m",
        "voiceshift",
        "live",
        "--input",
        "demo",
    ]


def test_the_program_needs_no_torch(start: ModuleType, shell: Shell) -> None:
    start.main([])
    assert "torch" not in str(shell.commands)


def test_the_second_start_installs_nothing(start: ModuleType, shell: Shell) -> None:
    start.main([])
    shell.commands.clear()
    start.main(["voices"])
    assert shell.commands == [[start.venv_python(), "-m", "voiceshift", "voices"]]


@pytest.mark.parametrize("file", ["pyproject.toml", "constraints.txt"])
def test_a_change_of_the_project_installs_again(start: ModuleType, shell: Shell, file: str) -> None:
    start.main([])
    (start.ROOT / file).write_text("# more\n")
    shell.commands.clear()
    start.main([])
    assert len(shell.installs()) == 1
    assert "venv" not in shell.commands[0], "the environment itself is kept"


def test_a_failed_set_up_is_told_and_tried_again(
    start: ModuleType, shell: Shell, capsys: pytest.CaptureFixture[str]
) -> None:
    shell.refuses = ["--editable"]
    assert start.main([]) == 1
    assert "--editable" in capsys.readouterr().err
    assert shell.commands[-1][-2] == "--editable", "the program is not started"
    shell.refuses = []
    assert start.main([]) == 0


@pytest.mark.parametrize(("arguments", "code"), [([], 0), (["test"], 1)])
def test_where_a_tested_version_does_not_exist_users_get_another_and_tests_do_not(
    start: ModuleType, shell: Shell, arguments: list[str], code: int
) -> None:
    shell.refuses = ["--constraint"]
    start.install_torch = lambda: None
    assert start.main(arguments) == code
    assert ("--constraint" in shell.installs()[-1]) == bool(code)


@pytest.mark.parametrize("refused", [[], ["--dist"], ["tests/e2e"]])
def test_all_tests_run_in_two_parts_and_one_that_fails_is_not_lost(
    start: ModuleType, shell: Shell, monkeypatch: pytest.MonkeyPatch, refused: list[str]
) -> None:
    monkeypatch.setattr(start, "run", lambda _: pytest.fail("the second part would never run"))
    shell.refuses = refused
    assert start.main(["test"]) == len(refused)
    apart, alone = (command[3:] for command in shell.commands[-2:])
    assert apart == ["--ignore=tests/e2e", "-n", "2", "--dist", "loadfile"], "two at a time"
    assert alone == ["tests/e2e"], "what measures real time"


def test_tests_get_their_tools_and_arguments_and_no_screen(
    start: ModuleType, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM")
    assert start.main(["test", "-k", "gate"]) == 0
    assert shell.installs()[-1].endswith(f"{start.ROOT}[test,train]")
    assert shell.commands[-1] == [start.venv_python(), "-m", "pytest", "-k", "gate"]
    assert start.os.environ["QT_QPA_PLATFORM"] == "offscreen"
    shell.commands.clear()
    start.main([])
    assert shell.installs() == [], "a set-up with the test tools serves for running too"


def test_running_first_does_not_count_as_the_set_up_for_tests(
    start: ModuleType, shell: Shell
) -> None:
    start.main([])
    shell.commands.clear()
    start.main(["test"])
    assert "torch" in str(shell.installs())


@pytest.mark.parametrize(
    ("platform", "refused", "places"),
    [
        ("linux", [], ["--no-index"]),
        ("linux", ["--no-index"], ["--no-index", "--index-url"]),
        ("linux", ["--no-index", "--index-url"], ["--no-index", "--index-url", ""]),
        ("darwin", ["--no-index"], ["--no-index", ""]),
    ],
)
def test_torch_comes_from_the_first_place_that_has_a_cpu_build(
    start: ModuleType,
    shell: Shell,
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
    refused: list[str],
    places: list[str],
) -> None:
    monkeypatch.setattr(start.sys, "platform", platform)
    shell.refuses = refused
    start.install_torch()
    assert len(shell.installs()) == len(places)
    for install, place in zip(shell.installs(), places, strict=True):
        assert place in install and start.TORCH in install
        assert ("index" in install) == bool(place)


@pytest.mark.skipif(sys.platform != "linux", reason="apt-get is Debian's")
@pytest.mark.parametrize("prefix", [[], ["sudo", "-n"]])
def test_system_libraries_are_installed_where_that_needs_no_password(
    start: ModuleType, shell: Shell, monkeypatch: pytest.MonkeyPatch, prefix: list[str]
) -> None:
    monkeypatch.setattr(start.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(start, "administrator_prefix", lambda: prefix)
    start.install_packages(["libportaudio2"])
    assert [c[: len(prefix) + 2] for c in shell.commands] == [
        [*prefix, "apt-get", "update"],
        [*prefix, "apt-get", "install"],
    ]
    assert shell.commands[-1][-1] == "libportaudio2"


@pytest.mark.parametrize("has_apt", [True, False])
def test_else_they_are_named_and_the_start_goes_on(
    start: ModuleType,
    shell: Shell,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    has_apt: bool,
) -> None:
    monkeypatch.setattr(start.shutil, "which", lambda name: "/usr/bin/x" if has_apt else None)
    monkeypatch.setattr(start, "administrator_prefix", lambda: None)
    monkeypatch.setattr(start, "missing_packages", lambda testing: ["libportaudio2", "libegl1"])
    assert start.main([]) == 0
    told = capsys.readouterr().out
    assert "libportaudio2 libegl1" in told
    assert ("sudo apt-get install" in told) == has_apt
    assert "apt-get" not in str(shell.commands)


def test_too_old_a_python_is_told(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start.sys, "version_info", (3, 9, 18))
    assert start.main([]) == 1
    assert "3.10 or newer" in capsys.readouterr().err
