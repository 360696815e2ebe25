"""Whether an installed torch loads, and can do what its build was chosen for: never the processor in silence.

torch = look_at_torch(python, build, environment, report)     # InstalledTorch("2.13.0+cu126", "12.6", True, "")
torch.fits(build)
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .command import run_command
from .setup_error import SetupError
from .torch_build import TorchBuild
from .translation import tr

_QUESTION = """
import json, torch
usable, why = False, ""
try:
    torch.cuda.init()
    usable = float(torch.ones(2, device="cuda").sum()) == 2
except Exception as error:
    why = f"{error}"
print("vlmsr " + json.dumps({"version": torch.__version__, "cuda": torch.version.cuda, "usable": usable, "why": why}))
"""


@dataclass(frozen=True)
class InstalledTorch:
    """version, cuda: as it says itself, cuda None for a build without. usable: whether a card computed something. why: if not."""

    version: str
    cuda: str | None
    usable: bool
    why: str

    def fits(self, build: TorchBuild) -> bool:
        """Whether it can do what the build was chosen for."""
        return build.kind != "cuda" or self.usable

    def trouble(self, build: TorchBuild, local: bool) -> str:
        """Why it does not fit, and the cure. local: it came from a folder of wheels."""
        why = f"{self.why.strip().rstrip('.')}." if self.cuda else tr("it is a build without CUDA.")
        text = tr("torch {version} can't use the card: {why} The processor would be used, which takes longer. {cure}")
        return text.format(version=self.version, why=why, cure=self._cure(build, local))

    def _cure(self, build: TorchBuild, local: bool) -> str:
        if self.cuda:
            return tr("Install a newer driver of NVIDIA and set up again.")
        if local:
            return tr("Put torch's wheel for {tag} into the folder WHEELS and set up again.").format(tag=build.tag)
        return tr(
            "Give TORCH_INDEX the address of PyTorch's wheels for {tag} (its site names it under Get Started) and set up again."
        ).format(tag=build.tag)


def look_at_torch(
    python: Path, environment: Mapping[str, str], tick: Callable[[], None], said: Callable[[str], None]
) -> InstalledTorch:
    """Start it in an environment's Python; SetupError where it can't be loaded."""
    ended = run_command([str(python), "-I", "-c", _QUESTION], environment, tick, said)
    told = [line[len("vlmsr ") :] for line in ended.lines if line.startswith("vlmsr ")]
    if ended.code == 0 and told:
        return InstalledTorch(**json.loads(told[-1]))
    line = ended.lines[-1] if ended.lines else str(ended.code)
    cure = tr("Choose another BUILD or PYTHON and set up again.")
    if sys.platform == "win32" and "DLL" in line:
        cure = tr("Install Microsoft's Visual C++ Redistributable (x64) and set up again.")
    raise SetupError(tr("torch was installed but can't be loaded: {line} {cure}").format(line=line, cure=cure))
