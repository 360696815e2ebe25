"""The engine asks nobody and listens to nobody: only `vlmsr fetch` uses a network, see test_fetch.py."""

import socket
from pathlib import Path

import numpy as np
import pytest

from engine.cli import main
from tests.engine.test_process import long_job, start, wait_for_work

__all__ = ["long_job"]


@pytest.fixture
def no_sockets(monkeypatch):
    """Whoever turns to the network fails loudly; what a library swallows is noticed at the end."""
    asked = []

    def refuse(*given, **_):
        asked.append(given)
        raise AssertionError(f"the network was asked: {given}")

    for name in ("connect", "connect_ex", "bind", "listen", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("create_connection", "create_server", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    yield
    assert asked == []


@pytest.fixture
def ground(make_raster):
    return make_raster(np.random.default_rng(1).integers(20, 230, (3, 64, 64)).astype(np.uint8))


@pytest.mark.parametrize(
    "command",
    [
        ["upscale", "IN", "out.tif", "--scale", "2", "--preset", "balanced", "--output-captions", "out.geojson"],
        ["describe", "IN", "out.geojson", "--scale", "2"],
        ["evaluate", "IN", "out.html", "--scale", "2", "--preset", "fast", "--windows", "1"],
        ["bundles"],
    ],
)
def test_nothing_is_fetched_without_being_asked(no_sockets, ground, tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    assert main([str(ground) if word == "IN" else word for word in command]) == 0


@pytest.mark.parametrize("model", ["full-sd15", "stabilityai/sd-turbo", "http://127.0.0.1/x"])
def test_a_model_that_is_not_here_is_not_looked_for_elsewhere(no_sockets, ground, tmp_path, capsys, monkeypatch, model):
    monkeypatch.setenv("VLMSR_BUNDLES", str(tmp_path))
    assert main(["upscale", str(ground), str(tmp_path / "out.tif"), "--model", model]) == 1
    assert "model bundle" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="this system does not say what a process has open")
def test_the_engine_opens_no_port(long_job):
    engine = start()
    engine.stdin.write(long_job.to_json() + "\n")
    engine.stdin.flush()
    wait_for_work(engine, long_job)
    opened = [str(path.readlink()) for path in Path(f"/proc/{engine.pid}/fd").iterdir() if path.is_symlink()]
    engine.stdin.close()
    engine.wait(timeout=20)
    assert len(opened) > 3 and [name for name in opened if name.startswith("socket:")] == []
