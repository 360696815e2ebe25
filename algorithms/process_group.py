"""A process with all that it starts: made head of a group of its own, and ended together. Standard library only.

process = subprocess.Popen(command, **own_group())
kill_group(process)
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess  # nosec B404 (for programs that the plugin starts)
from pathlib import Path

KILLED_SECONDS = 0.5
"""For the system's tool that ends a group, where there is no call for it."""


def own_group() -> dict:
    """Options of Popen that make the process head of a group: Ctrl-C reaches QGIS alone, a kill reaches all."""
    if os.name == "nt":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return {"start_new_session": True}


def kill_group(process: subprocess.Popen) -> None:
    """End the process and its children, also where the process itself is gone and only they are left."""
    if os.name != "nt":
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
        return
    if process.poll() is None:
        taskkill = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "taskkill.exe")
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(  # nosec B603 (a list of our own making, no shell)
                [str(taskkill), "/F", "/T", "/PID", str(process.pid)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                creationflags=subprocess.CREATE_NO_WINDOW,
                timeout=KILLED_SECONDS,
                check=False,
            )
        with contextlib.suppress(OSError):
            process.kill()
