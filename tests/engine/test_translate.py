"""scripts/translate: finds the plugin's texts, keeps what translators wrote, and compiles it. What QGIS makes of it: tests/plugin."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "scripts"))

import translate


def test_texts_are_found_however_they_are_written():
    code = 'f(tr("one " "two"), [tr("three")])\ng = lambda: tr("""four""")'
    assert list(translate.texts_of(code, "x.py")) == ["one two", "three", "four"]
    for odd in ('tr(f"{x}")', "tr(text)", 'tr("a", "b")', 'tr("a" + b)'):
        with pytest.raises(ValueError, match="line 1"):
            list(translate.texts_of(odd, "x.py"))


def test_what_is_translated_outlives_the_text_that_it_is_of():
    old = [
        translate.Message("kept", "behalten", translate.FINISHED, ["a.py"], "a comment"),
        translate.Message("gone", "weg", translate.FINISHED, ["a.py"]),
        translate.Message("never translated"),
    ]
    merged = translate.merge(old, {"new": ["b.py"], "kept": ["b.py"]})
    assert [(message.source, message.state) for message in merged] == [
        ("new", "unfinished"),
        ("kept", ""),
        ("gone", "vanished"),
    ]
    assert merged[1] == translate.Message("kept", "behalten", "", ["b.py"], "a comment")
    again = translate.merge(merged, {"gone": ["c.py"]})
    assert again[0] == translate.Message("gone", "weg", translate.FINISHED, ["c.py"])


def test_a_file_that_was_written_reads_the_same_and_compiles(tmp_path):
    odd = translate.Message("a <b>'&\"</b>\nsecond {x}", "ä <b>«&»</b>\nzwei {x}", "", ["ui/a.py", "b.py"], "5 < 6")
    path = tmp_path / "odd.ts"
    path.write_text(translate.document("de", [odd, translate.Message("plain")]), encoding="utf-8")
    assert translate.read(path) == [odd, translate.Message("plain")]
    translate.compile_to(tmp_path / "odd.qm", path)
    made = (tmp_path / "odd.qm").read_bytes()
    assert made.startswith(bytes.fromhex("3cb86418"))
    assert odd.translation.encode("utf-16-be") in made


def test_what_cannot_be_compiled_is_said(tmp_path):
    path = tmp_path / "broken.ts"
    path.write_text("<TS", encoding="utf-8")
    with pytest.raises(ValueError, match=r"broken\.ts"):
        translate.compile_to(tmp_path / "broken.qm", path)
