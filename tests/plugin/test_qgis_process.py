"""`scripts/qgis_process` as people and scripts call it: a process, with an exit status."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time

import pytest
from support import ROOT, alive, wait_until


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    """Where the wrapper keeps its profile: made by the first test, used again by the others."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def start(cache, tmp_path, monkeypatch):
    """Starts the wrapper in the folder of the test, as on a machine without a display."""
    running = []

    def run(*arguments):
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("QGIS_", "QT_", "XDG_")) and name not in ("DISPLAY", "WAYLAND_DISPLAY")
        }
        process = subprocess.Popen(
            [str(ROOT / "scripts" / "qgis_process"), *arguments],
            cwd=tmp_path,
            env={**environment, "XDG_CACHE_HOME": str(cache), "HOME": str(tmp_path)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        return process

    yield run
    for process in running:
        process.kill()
        process.communicate()


def test_it_makes_a_file_where_the_user_is(start, fake_engine, make_raster, tmp_path):
    make_raster()
    process = start("run", "vlmsr:upscale", "--INPUT=in.tif", "--SCALE=2", "--PRESET=fast", "--OUTPUT=out.tif")
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert (tmp_path / "out.tif").is_file()
    assert f"OUTPUT:\t{tmp_path / 'out.tif'}" in out
    # What Qt and QGIS's Python warn of on every run is nothing to the user.
    assert "QStandardPaths" not in err
    # On Python 3.14 QGIS 3.44 warns of its own codecs.open(), whatever it is told.
    assert [line for line in err.splitlines() if "Deprecat" in line and "codecs.open()" not in line] == []
    job = fake_engine.got("job")
    assert (job["scale"], job["preset"], job["input"]) == (2, "fast", str(tmp_path / "in.tif"))
    # The user's own profile is left alone.
    assert not (tmp_path / ".local").exists()


def test_its_json_is_json(start, fake_engine, make_raster, tmp_path):
    make_raster(bands=4)
    fake_engine.behave("print('noise'); tell('progress', stage='base', done=0.5); finish(agreement_dn=0.5)")
    process = start(
        "--json", "run", "vlmsr:upscale", "--INPUT=in.tif", "--BANDS=4", "--BANDS=3", "--BANDS=2", "--OUTPUT=out.tif"
    )
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert json.loads(out)["results"] == {"OUTPUT": str(tmp_path / "out.tif"), "AGREEMENT": 0.5}
    assert fake_engine.got("job")["bands"] == [4, 3, 2]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--INPUT=absent.tif",), "can't be opened as a raster"),
        (("--INPUT=in.tif", "--BANDS=9"), "has no band 9"),
        (("--INPUT=in.tif", "--EXTENT=10,11,50,51 [EPSG:4326]"), "The extent lies outside the layer"),
        (("--INPUT=in.tif", "--SCALE=3"), "Choose one of: 2, 4, 8."),
    ],
)
def test_bad_input_is_a_sentence_and_an_exit_status(start, fake_engine, make_raster, tmp_path, arguments, sentence):
    make_raster()
    process = start("run", "vlmsr:upscale", *arguments, "--OUTPUT=out.tif")
    _, err = process.communicate(timeout=60)
    assert process.returncode != 0
    assert sentence in err
    assert "Traceback" not in err
    assert list(tmp_path.glob("*out*")) == []


def test_what_fails_in_the_engine_is_an_exit_status_too(start, fake_engine, make_raster, tmp_path):
    make_raster()
    fake_engine.behave("tell('failed', code='output', message='The disk is full.', hint='Free some space.')")
    process = start("run", "vlmsr:upscale", "--INPUT=in.tif", "--OUTPUT=out.tif")
    _, err = process.communicate(timeout=60)
    assert process.returncode != 0
    assert "The disk is full. Free some space." in err
    assert "Traceback" not in err


def test_ctrl_c_ends_everything_within_two_seconds(start, fake_engine, make_raster, tmp_path):
    make_raster()
    fake_engine.behave("partial.write_text('half'); (here / 'busy').touch(); time.sleep(60)")
    process = start("run", "vlmsr:upscale", "--INPUT=in.tif", "--OUTPUT=out.tif")
    assert wait_until((fake_engine.folder / "busy").exists, 30)
    process.send_signal(signal.SIGINT)
    pressed = time.monotonic()
    _, err = process.communicate(timeout=30)
    assert time.monotonic() - pressed < 2
    assert process.returncode != 0
    assert "Cancelled: nothing was written." in err
    assert "Traceback" not in err
    assert not alive(fake_engine.pid)
    assert list(tmp_path.glob(".out*")) == list(tmp_path.glob("out*")) == []


def test_it_passes_on_whatever_qgis_process_can(start):
    process = start("help", "vlmsr:upscale")
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert "PRESET" in out


def test_where_qgis_is_not_installed_it_says_so(tmp_path):
    bare = tmp_path / "bin"
    bare.mkdir()
    for tool in ("bash", "env", "dirname", "mkdir", "ln", "grep"):
        (bare / tool).symlink_to(f"/usr/bin/{tool}")
    process = subprocess.run(
        [str(ROOT / "scripts" / "qgis_process"), "list"],
        env={"PATH": str(bare), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert process.returncode == 127
    assert "apt-get install qgis" in process.stderr


def test_it_speaks_the_language_of_the_system(start, monkeypatch):
    for locale, title in (("de_DE.UTF-8", "Verfeinern (Superauflösung)"), ("C.UTF-8", "Upscale (super-resolution)")):
        monkeypatch.setenv("LC_ALL", locale)
        monkeypatch.setenv("LANG", locale)
        out, err = start("help", "vlmsr:upscale").communicate(timeout=120)
        assert title in out, err
