"""What the tests of set-up install in the place of gigabytes: wheels of a few bytes, and programs that behave as told."""

from __future__ import annotations

import stat
import sys
import zipfile
from pathlib import Path

TORCH = """
__version__ = "{version}"
class version:
    cuda = {cuda!r}
class cuda:
    def init():
        if not {usable!r}:
            raise RuntimeError("The NVIDIA driver on your system is too old")
class ones(list):
    def __init__(self, n, device):
        super().__init__([1.0] * n)
    def sum(self):
        return float(sum(self))
"""
"""As much of torch as set-up asks."""


def make_wheel(folder: Path, name: str, version: str, code: str = "", script: bool = False) -> Path:
    """A wheel with one module of its own name; script: and a program of that name, which runs its ``main()``."""
    folder.mkdir(parents=True, exist_ok=True)
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}.py": code or f'__version__ = "{version}"\n',
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    if script:
        files[f"{info}/entry_points.txt"] = f"[console_scripts]\n{name} = {name}:main\n"
    path = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for file, text in files.items():
            wheel.writestr(file, text)
        wheel.writestr(f"{info}/RECORD", "".join(f"{file},,\n" for file in (*files, f"{info}/RECORD")))
    return path


def make_torch(folder: Path, version: str, cuda: str | None = None, usable: bool = False) -> Path:
    """A wheel of `TORCH`."""
    return make_wheel(folder, "torch", version, TORCH.format(version=version, cuda=cuda, usable=usable))


def make_program(path: Path, text: str) -> Path:
    """An executable Python script, run by the Python of the tests."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!{sys.executable}\n{text}", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


_PYTHON = """
import json, os, shutil, subprocess, sys, time
from pathlib import Path
here, arguments = Path({folder!r}), sys.argv[1:]
if "-c" in arguments and "import json, torch" in arguments[-1]:
    print("vlmsr " + json.dumps({torch!r}))
elif "-c" in arguments:
    os.execv({python!r}, [{python!r}, *arguments])
elif arguments[:2] == ["-m", "venv"]:
    made = Path(arguments[-1])
    (made / "lib" / "python3.11" / "site-packages").mkdir(parents=True)
    (made / "bin").mkdir()
    shutil.copy(sys.argv[0], made / "bin" / "python")
elif arguments[:3] == ["-m", "pip", "install"]:
    with (here / "calls.jsonl").open("a") as calls:
        calls.write(json.dumps([arguments[3:], dict(os.environ)]) + "\\n")
    (here / "pip.pid").write_text(str(os.getpid()))
    site = Path(sys.argv[0]).parent.parent / "lib" / "python3.11" / "site-packages"
    {behaviour}
"""


def make_python(folder: Path, behaviour: str = "pass", torch: dict | None = None) -> Path:
    """A program that answers like a Python and makes environments whose pip does as told; its calls go to ``calls.jsonl``."""
    told = torch or {"version": "2.13.0+cpu", "cuda": None, "usable": False, "why": ""}
    text = _PYTHON.format(
        folder=str(folder), python=sys.executable, torch=told, behaviour=behaviour.strip().replace("\n", "\n    ")
    )
    return make_program(folder / "python", text)


def make_driver(folder: Path, line: str = "Tiny GPU, 560.35.03, 8192, 8.6") -> Path:
    """A program that answers as NVIDIA's driver does, in a folder that may go onto PATH."""
    return make_program(folder / "nvidia-smi", f"print({line!r})\n")
