"""A sound server in memory: what `pactl` would do, as `audio.virtualmic` and the doctor ask it."""

from __future__ import annotations

from voiceshift.audio.soundserver import SoundServer
from voiceshift.errors import AudioError

PIPEWIRES_OWN = "1\tlibpipewire-module-rt\t{\n            nice.level    = -11\n        }\t\n"


class FakeServer(SoundServer):
    """Keeps modules; `broken` names one that it refuses to load."""

    def __init__(self) -> None:
        self.loaded: dict[int, tuple[str, str]] = {}
        self.broken = ""
        self.why = ""
        self.unloaded: list[int] = []
        self.answers: dict[tuple[str, ...], str] = {}
        self._next = 536_870_912

    @property
    def trouble(self) -> str:
        return self.why

    def load(self, name: str, arguments: str) -> int:
        self._next += 1
        self.loaded[self._next] = (name, arguments)
        return self._next

    def ask(self, *arguments: str) -> str:
        if self.why:
            raise AudioError(self.why)
        match arguments:
            case ("list", "short", "modules"):
                lines = [f"{i}\t{name}\t{text}\t\n" for i, (name, text) in self.loaded.items()]
                return PIPEWIRES_OWN + "".join(lines)
            case ("load-module", name, *rest):
                if name == self.broken:
                    raise AudioError("The sound server refused (Module initialization failed).")
                return f"{self.load(name, ' '.join(rest))}\n"
            case ("unload-module", index):
                if int(index) not in self.loaded:
                    raise AudioError("The sound server refused (No such entity).")
                del self.loaded[int(index)]
                self.unloaded.append(int(index))
                return ""
        return self.answers[arguments]


def names(server: FakeServer) -> list[str]:
    """Return the loaded modules' names."""
    return [module.name for module in server.modules() if module.name.startswith("module-")]
