"""The model that a release keeps beside the plugin: where it is missing the cure is told, and once fetched it is used without a network."""

import json
import sys
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest

from engine import bundle as bundle_module
from engine import bundle_folder, bundle_list, release
from engine import check as checking
from engine import download as download_module
from engine.bundle import MANIFEST, open_bundle, seal, unsealed
from engine.bundle_list import list_bundles
from engine.cli import main
from engine.errors import BundleError, FetchError
from engine.events import Progress
from engine.fetch import fetch
from engine.fetch_release import fetch_released
from engine.recipe import read_recipe
from engine.release import Released, released_bundle
from tests.engine.conftest import ROOT

sys.path.append(str(ROOT / "scripts"))

from package import ZIP_EPOCH, pin, write_zip
from package_checks import read_metadata

FILE = "vlmsr-lite-0.zip"


@dataclass
class Server:
    """Serves one folder on this computer, and remembers what it was asked."""

    address: str
    folder: Path
    asked: list[dict] = field(default_factory=list)


@pytest.fixture
def server(tmp_path, shelf) -> Iterator[Server]:
    """With a copy of the release's file, in its folder."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append(dict(self.headers))
            path = served.folder / self.path.lstrip("/")
            if not path.is_file():
                self.send_error(404)
                return
            content, begin = path.read_bytes(), int(self.headers.get("Range", "bytes=0-")[6:-1])
            self.send_response(206 if begin else 200)
            self.send_header("Content-Length", str(len(content) - begin))
            self.end_headers()
            self.wfile.write(content[begin:])

        def log_message(self, *_) -> None:
            pass

    folder = tmp_path / "served"
    folder.mkdir()
    (folder / FILE).write_bytes((shelf / FILE).read_bytes())
    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served = Server(f"http://127.0.0.1:{http.server_port}/", folder)
    threading.Thread(target=http.serve_forever, daemon=True).start()
    yield served
    http.shutdown()
    http.server_close()


@pytest.fixture(scope="module")
def shelf(tiny_bundle, tmp_path_factory) -> Path:
    """What `scripts/package` makes of a bundle: its file, and what a plugin without it knows of that."""
    folder = tmp_path_factory.mktemp("shelf")
    files = {f"lite/{path.relative_to(tiny_bundle).as_posix()}": path.read_bytes() for path in tiny_bundle.rglob("*.*")}
    write_zip(folder / FILE, files, ZIP_EPOCH, zipfile.ZIP_STORED)
    metadata = read_metadata(ROOT / "metadata.txt")
    metadata["release"]["files"] = "http://127.0.0.1:9"
    (folder / "release.json").write_bytes(pin(folder / FILE, (tiny_bundle / MANIFEST).read_bytes(), metadata))
    return folder


@pytest.fixture
def bundles(shelf, tmp_path, monkeypatch) -> Path:
    """A plugin as it comes without its model; returns the folder of fetched bundles, which is not there yet."""
    monkeypatch.setattr(release, "FILE", shelf / "release.json")
    for module in (bundle_folder, bundle_list, bundle_module):
        monkeypatch.setattr(module, "EMBEDDED", tmp_path / "embedded")
    monkeypatch.setattr(download_module, "PAUSE", 0.0)
    monkeypatch.setenv("VLMSR_BUNDLES", str(tmp_path / "bundles"))
    return tmp_path / "bundles"


def ignore(_) -> None:
    pass


def lite() -> Released:
    return released_bundle("lite")


def unpublish(shelf: Path, tmp_path: Path, monkeypatch) -> None:
    """The plugin of somebody who only tried `scripts/package`."""
    said = json.loads((shelf / "release.json").read_text(encoding="utf-8"))
    (tmp_path / "release.json").write_text(json.dumps({**said, "address": ""}), encoding="utf-8")
    monkeypatch.setattr(release, "FILE", tmp_path / "release.json")


# Where it is missing


def test_a_checkout_has_its_model_with_it():
    assert released_bundle("lite") is None
    assert [bundle.state for bundle in list_bundles() if bundle.name == "lite"] == ["embedded"]


def test_a_job_without_the_model_says_how_to_get_it(bundles, make_raster, tmp_path, capsys):
    raster = make_raster(np.full((3, 16, 16), 80, np.uint8))
    assert main(["upscale", str(raster), str(tmp_path / "out.tif"), "--scale", "2", "--preset", "fast"]) == 1
    said = capsys.readouterr().err
    assert "The model bundle 'lite' is not here yet" in said
    for cure in ("Set up the engine (vlmsr:setupengine)", "vlmsr fetch lite", f"put {FILE} into the folder", "WHEELS"):
        assert cure in said
    assert not (tmp_path / "out.tif").exists()


def test_a_plugin_that_was_never_published_does_not_send_people_to_the_network(bundles, shelf, tmp_path, monkeypatch):
    unpublish(shelf, tmp_path, monkeypatch)
    with pytest.raises(BundleError) as missing:
        open_bundle("lite")
    assert "never published" in missing.value.hint and "vlmsr fetch" not in missing.value.hint
    with pytest.raises(FetchError, match="nowhere to fetch"):
        fetch_released(lite(), bundles, ignore)


def test_the_check_finds_it_missing_with_the_same_words(bundles):
    found = checking.Found()
    listed = checking._bundles(found)
    with pytest.raises(BundleError) as missing:
        open_bundle("lite")
    assert found.faults == [{"what": missing.value.message, "cure": missing.value.hint}]
    assert (listed[0]["name"], listed[0]["state"], listed[0]["size"]) == ("lite", "fetchable", lite().size)


def test_a_large_bundle_that_needs_it_is_not_downloaded_in_vain(bundles):
    with pytest.raises(BundleError, match="'lite' is not here yet"):
        fetch(read_recipe("full-sd15"), bundles, ignore, "http://127.0.0.1:9")


def test_a_damaged_note_of_it_is_told(bundles, tmp_path, monkeypatch):
    for text in ("", "[]", "{}", '{"sha256": 1}'):
        (tmp_path / "release.json").write_text(text)
        monkeypatch.setattr(release, "FILE", tmp_path / "release.json")
        with pytest.raises(FetchError, match="can't be used"):
            released_bundle("lite")


# Fetching it


def test_it_is_fetched_once_and_then_used_without_a_network(bundles, server, make_raster, tmp_path, capsys):
    assert main(["fetch", "lite", "--endpoint", server.address]) == 0
    said = capsys.readouterr()
    assert said.out.strip() == str(bundles / "lite") and "Licence: " in said.err
    assert sorted(path.name for path in bundles.iterdir()) == ["lite"]
    asked = len(server.asked)
    assert main(["fetch", "lite", "--endpoint", server.address, "--if-missing"]) == 0
    assert main(["fetch", "lite", "--endpoint", server.address]) == 1
    assert "already" in capsys.readouterr().err
    assert [bundle.state for bundle in list_bundles() if bundle.name == "lite"] == ["fetched"]
    raster = make_raster(np.full((3, 16, 16), 80, np.uint8))
    job = ["--scale", "2", "--preset", "fast", "--device", "cpu"]
    assert main(["upscale", str(raster), str(tmp_path / "out.tif"), *job]) == 0
    assert (tmp_path / "out.tif").is_file() and len(server.asked) == asked == 1


def test_progress_grows_to_the_end(bundles, server):
    told = []
    fetch_released(lite(), bundles, told.append, server.address)
    done = [event.done for event in told if isinstance(event, Progress)]
    assert done == sorted(done) and done[-1] == 1 and len(done) > 2


def test_what_had_arrived_is_not_fetched_again(bundles, server, shelf):
    half = (shelf / FILE).read_bytes()[:1000]
    partial = bundles / "lite.partial"
    partial.mkdir(parents=True)
    (partial / f"{lite().sha256[:12]}.part").write_bytes(half)
    fetch_released(lite(), bundles, ignore, server.address)
    assert [asked["Range"] for asked in server.asked] == ["bytes=1000-"]
    open_bundle("lite")


def test_an_altered_file_is_refused_and_fetched_anew_by_the_next_try(bundles, server, shelf):
    whole = (shelf / FILE).read_bytes()
    (server.folder / FILE).write_bytes(whole[:-1] + b"x")
    with pytest.raises(FetchError, match="did not arrive as its checksum says"):
        fetch_released(lite(), bundles, ignore, server.address)
    assert not (bundles / "lite").exists()
    (server.folder / FILE).write_bytes(whole)
    fetch_released(lite(), bundles, ignore, server.address)
    open_bundle("lite")


def test_what_the_server_lacks_and_no_network_are_told(bundles, server):
    (server.folder / FILE).unlink()
    with pytest.raises(FetchError, match="the server answered 404"):
        fetch_released(lite(), bundles, ignore, server.address)
    with pytest.raises(FetchError, match="can't be reached") as refused:
        fetch_released(lite(), bundles, ignore)
    assert "proxy" in refused.value.hint


def test_a_token_of_the_hub_is_shown_to_nobody_else(bundles, server, monkeypatch):
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    fetch_released(lite(), bundles, ignore, server.address)
    assert server.asked and "hf_secret" not in str(server.asked)


def test_from_a_folder_no_network_is_asked(bundles, shelf, server, tmp_path):
    fetch_released(lite(), bundles, ignore, str(shelf))
    open_bundle("lite")
    assert server.asked == []


def test_a_folder_without_the_file_or_with_another_is_told(bundles, tmp_path):
    with pytest.raises(FetchError, match=f"has no {FILE}"):
        fetch_released(lite(), bundles, ignore, str(tmp_path))
    (tmp_path / FILE).write_bytes(b"another")
    with pytest.raises(FetchError, match="is not the file that this version"):
        fetch_released(lite(), bundles, ignore, str(tmp_path))


def test_a_damaged_one_is_fetched_again(bundles, shelf, capsys):
    fetch_released(lite(), bundles, ignore, str(shelf))
    weights = next((bundles / "lite").rglob("*.safetensors"))
    weights.write_bytes(weights.read_bytes()[:-1])
    with pytest.raises(BundleError, match="missing or was changed"):
        open_bundle("lite")
    assert main(["fetch", "lite", "--endpoint", str(shelf), "--if-missing"]) == 0
    open_bundle("lite")


def test_one_of_an_earlier_version_works_is_noted_and_makes_room(bundles, shelf):
    fetch_released(lite(), bundles, ignore, str(shelf))
    seal(bundles / "lite", {**unsealed(bundles / "lite"), "version": "older"})
    assert open_bundle("lite").version == "older"
    found = checking.Found()
    checking._bundles(found)
    assert found.faults == [] and "another than this version" in found.notes[0]["what"]
    fetch_released(lite(), bundles, ignore, str(shelf))
    assert open_bundle("lite").version == "0"
    checking._bundles(again := checking.Found())
    assert (again.faults, again.notes) == ([], [])
