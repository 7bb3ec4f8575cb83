"""OBS's camera is delayed by what VoiceShift takes."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from obs_double import running_obs

from voiceshift.errors import RemoteError
from voiceshift.remote.obs import (
    FILTER,
    PORT,
    Access,
    Obs,
    ObsPasswordError,
    known_access,
    password_file,
)
from voiceshift.remote.secret import write_secret


def test_a_camera_is_delayed_and_delayed_anew() -> None:
    with running_obs() as obs:
        with Obs(Access(obs.port)) as client:
            assert client.cameras() == ["Webcam", "Top camera"]
            client.delay("Webcam", 84)
        assert obs.filters["Webcam"] == {FILTER: {"enabled": True, "delay_ms": 84}}
        obs.filters["Webcam"][FILTER]["enabled"] = False  # by the user
        obs.filters["Webcam"]["Sharpen"] = {}
        with Obs(Access(obs.port)) as client:
            client.delay("Webcam", 10**9)
        assert obs.filters["Webcam"][FILTER] == {"enabled": True, "delay_ms": 20_000}
        assert "Top camera" not in obs.filters


def test_the_password_is_proved_not_sent() -> None:
    with running_obs("correct horse") as obs:
        with Obs(Access(obs.port, "correct horse")) as client:
            assert client.cameras()
        with pytest.raises(ObsPasswordError, match="not OBS's"):
            Obs(Access(obs.port, "wrong"))
        with pytest.raises(ObsPasswordError, match="wants"):
            Obs(Access(obs.port))


def test_a_refusal_is_told_in_obss_words() -> None:
    with running_obs() as obs, Obs(Access(obs.port)) as client:
        obs.refuses = "GetSourceFilterList"
        with pytest.raises(RemoteError, match="No source was found"):
            client.delay("Gone", 84)


def test_no_obs_is_told_with_what_to_do() -> None:
    with pytest.raises(RemoteError, match="WebSocket Server Settings"):
        Obs(Access(1025))


@pytest.fixture
def obs_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """OBS's own settings file."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    file = tmp_path / "obs-studio/plugin_config/obs-websocket/config.json"
    file.parent.mkdir(parents=True)
    return file


def test_obss_own_settings_spare_the_user_the_password(obs_settings: Path) -> None:
    assert known_access() == Access(PORT, "")
    stored = {"auth_required": True, "server_port": 4460, "server_password": "from OBS"}
    obs_settings.write_text(json.dumps(stored))
    assert known_access() == Access(4460, "from OBS")
    write_secret(password_file(), "typed")
    assert known_access() == Access(4460, "typed")


@pytest.mark.parametrize("text", ["", "[]", '{"server_port": "x", "server_password": 3}', "{"])
def test_broken_settings_of_obs_are_passed_over(obs_settings: Path, text: str) -> None:
    obs_settings.write_text(text)
    assert known_access() == Access(PORT, "")
