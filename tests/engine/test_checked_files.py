"""Checksums of large files are remembered as long as the files stay what they were."""

import hashlib
import os

import pytest

from engine import checked_files
from engine.checked_files import sha256_of


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setattr(checked_files, "LARGE", 10)
    monkeypatch.setattr(checked_files, "cache_folder", lambda: tmp_path / "cache")
    path = tmp_path / "weights"
    path.write_bytes(b"a" * 100)
    return path


@pytest.fixture
def reads(monkeypatch) -> list:
    """Files that were read."""
    read, seen = checked_files.read_sha256, []

    def watch(path):
        seen.append(path)
        return read(path)

    monkeypatch.setattr(checked_files, "read_sha256", watch)
    return seen


def test_a_large_file_is_read_once(file, reads):
    assert sha256_of(file) == sha256_of(file) == hashlib.sha256(b"a" * 100).hexdigest()
    assert reads == [file]


def test_a_small_file_is_read_every_time(file, reads):
    file.write_bytes(b"a")
    sha256_of(file)
    sha256_of(file)
    assert reads == [file, file]


def test_a_changed_file_is_read_again(file):
    sha256_of(file)
    before = file.stat()
    file.write_bytes(b"b" * 100)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert sha256_of(file) == hashlib.sha256(b"b" * 100).hexdigest()


def test_a_copy_is_read_for_itself(file, reads, tmp_path):
    sha256_of(file)
    copy = tmp_path / "copy"
    copy.write_bytes(file.read_bytes())
    sha256_of(copy)
    assert reads == [file, copy]


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a": 1}'])
def test_a_broken_memory_is_begun_anew(file, reads, tmp_path, text):
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "checked_files.json").write_text(text)
    sha256_of(file)
    sha256_of(file)
    assert reads == [file]


def test_a_cache_that_cannot_be_written_costs_time_alone(file, reads, tmp_path):
    (tmp_path / "cache").write_text("a file in the way")
    sha256_of(file)
    sha256_of(file)
    assert reads == [file, file]
