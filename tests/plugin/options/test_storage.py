"""What lies on the disk is measured, and cleared no further than it is named."""

from __future__ import annotations

from dataclasses import astuple

import pytest
from options_support import answer, make_bundle, wait
from vlmsr.algorithms.bundle_storage import Clearable, clear, remove_bundle, stored
from vlmsr.algorithms.setup_error import SetupError


def test_the_cache_is_measured_and_cleared_after_asking(engine, open_page):
    make_bundle(engine.folder / "bundles" / "mine")
    partial = engine.folder / "bundles" / "full-sd15.partial"
    partial.mkdir()
    (partial / "weights.part").write_bytes(b"0" * 2_000_000)
    (engine.folder / "cache").mkdir()
    checksums = engine.folder / "cache" / "checked_files.json"
    checksums.write_bytes(b"0" * 30_000)
    log = engine.folder / "vlmsr-abc.log"
    log.write_bytes(b"0" * 5_000)
    page = open_page()
    assert page.storage.sizes.text() == "downloads that were broken off 2 MB, checksums 30 kB, logs 5 kB"
    page.storage.clear.click()
    answer(page, "Clear")
    assert wait(lambda: page.storage.sizes.text() == "empty")
    assert not partial.exists() and not checksums.exists() and not log.exists()
    assert (engine.folder / "bundles" / "mine" / "weights").is_file()


def test_what_is_no_bundle_in_the_folder_of_bundles_is_never_removed(tmp_path):
    bundles, outside = tmp_path / "bundles", make_bundle(tmp_path / "outside")
    mine = make_bundle(bundles / "mine")
    (bundles / "photos").mkdir()
    (bundles / "link").symlink_to(outside)
    for folder in (
        outside,
        bundles,
        bundles / "mine" / "..",
        bundles / "photos",
        bundles / ".." / "outside",
        bundles / "absent",
    ):
        with pytest.raises(SetupError):
            remove_bundle(folder, bundles)
    assert (outside / "weights").is_file() and (mine / "weights").is_file() and (bundles / "photos").is_dir()
    # Of a link the link goes, and not what it leads to.
    remove_bundle(bundles / "link", bundles)
    assert not (bundles / "link").is_symlink() and (outside / "weights").is_file()
    remove_bundle(mine, bundles)
    assert sorted(path.name for path in bundles.iterdir()) == ["photos"]


def test_clearing_keeps_everything_but_what_it_names(tmp_path):
    """On Windows the folder of the cache holds the bundles as well."""
    bundles = tmp_path / "vlmsr" / "bundles"
    mine = make_bundle(bundles / "mine")
    make_bundle(bundles / "half.partial")
    make_bundle(bundles / "other.partial")
    outside = make_bundle(tmp_path / "outside")
    (bundles / "link.partial").symlink_to(outside)
    for name in ("checked_files.json", "setup.log", "vlmsr-1.log"):
        (tmp_path / "vlmsr" / name).write_text("0" * 100)
    (bundles / "film.partial").write_text("another program's")
    (bundles / ".gone.vlmsr-removed").mkdir()
    places = Clearable(bundles, ("half", "film", "link"), tmp_path / "vlmsr" / "checked_files.json", tmp_path / "vlmsr")
    assert stored(places).cache == stored(places).logs == 100
    clear(places)
    assert sum(astuple(stored(places))) == 0
    assert sorted(path.name for path in (tmp_path / "vlmsr").iterdir()) == ["bundles", "setup.log"]
    assert sorted(path.name for path in bundles.iterdir()) == ["film.partial", "mine", "other.partial"]
    assert (mine / "weights").is_file() and (outside / "weights").is_file()
