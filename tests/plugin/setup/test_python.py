"""Which Python the engine's environment is made with."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from setup_support import clean
from tiny_wheels import make_program
from vlmsr.algorithms.python_finder import Search, find_python, look_at
from vlmsr.algorithms.setup_error import SetupError


def search(tmp_path, **values) -> Search:
    return Search(
        **{"environment": clean(), "qgis_folders": (), "uv_folders": (), "fetched": tmp_path / "fetched", **values}
    )


def test_one_that_is_installed_is_found(tmp_path):
    python = find_python(None, search(tmp_path), lambda: None, lambda _: None)
    assert (3, 11) <= python.version[:2] <= (3, 14)


def test_the_named_one_is_taken_at_its_word(tmp_path):
    for path, why in (
        (tmp_path / "absent", "no such file"),
        (make_program(tmp_path / "qgis", "(here)"), "neither called python nor uv"),
        (make_program(tmp_path / "python3", "import sys; sys.exit('broken')"), "does not start (broken)"),
        (
            make_program(tmp_path / "python2", "print('vlmsr ' + '" + _answer(version=[3, 9, 1]) + "')"),
            "is Python 3.9.1",
        ),
        (make_program(tmp_path / "python32", "print('vlmsr ' + '" + _answer(bits=32) + "')"), "32 bits"),
        (make_program(tmp_path / "pythont", "print('vlmsr ' + '" + _answer(threaded=True) + "')"), "another kind"),
        (make_program(tmp_path / "pythonv", "print('vlmsr ' + '" + _answer(missing=["venv"]) + "')"), "lacks venv"),
    ):
        with pytest.raises(SetupError) as raised:
            find_python(path, search(tmp_path), lambda: None, lambda _: None)
        assert why in str(raised.value)
        assert "Install Python 3.11 to 3.14" in str(raised.value)


def _answer(**values) -> str:
    told = {
        "version": [3, 12, 0],
        "bits": 64,
        "kind": "CPython",
        "machine": "arm64",
        "threaded": False,
        "prefix": "/x",
        "missing": [],
    }
    return json.dumps({**told, **values})


def test_qgis_python_is_never_taken(tmp_path):
    mine = make_program(tmp_path / "qgis" / "bin" / "python3", "print('vlmsr ' + '" + _answer() + "')")
    inside = search(tmp_path, qgis_folders=(tmp_path / "qgis",))
    assert look_at(mine, inside, lambda: None) == "it belongs to QGIS"
    # By its home as well, wherever its program lies.
    other = make_program(
        tmp_path / "python3", "print('vlmsr ' + '" + _answer(prefix=str(tmp_path / "qgis" / "py")) + "')"
    )
    assert look_at(other, inside, lambda: None) == "it belongs to QGIS"
    # What QGIS shares with the system is the system's.
    assert not isinstance(
        look_at(Path("/usr/bin/python3"), search(tmp_path, qgis_folders=(Path("/usr"),)), lambda: None), str
    )


def test_where_there_is_none_uv_brings_one(tmp_path):
    python = tmp_path / "fetched" / "cpython-3.12" / "bin" / "python3.12"
    text = f"#!{sys.executable}\nprint('vlmsr ' + {_answer()!r})\n"
    make_program(
        tmp_path / "tools" / "uv",
        f"""
import os, sys
from pathlib import Path
assert os.environ["UV_PYTHON_INSTALL_DIR"] == {str(tmp_path / "fetched")!r}
python = Path({str(python)!r})
if sys.argv[1:] == ["python", "install", "3.12"]:
    python.parent.mkdir(parents=True)
    python.write_text({text!r})
    python.chmod(0o755)
else:
    assert sys.argv[1:] == ["python", "find", "3.12"]
    print(python)
""",
    )
    lines = []
    nowhere = search(tmp_path, environment=clean(PATH=str(tmp_path / "tools")))
    assert find_python(None, nowhere, lambda: None, lines.append).path == python
    assert any("uv brings Python 3.12" in line for line in lines)


def test_a_uv_that_was_brought_in_the_folder_of_wheels_or_is_named_serves_too(tmp_path):
    uv = make_program(tmp_path / "wheels" / "uv", "import sys; sys.exit('no route to the mirror')")
    brought = search(tmp_path, environment=clean(PATH="/nowhere"), uv_folders=(tmp_path / "wheels",))
    for named in (None, uv):
        with pytest.raises(SetupError, match="could bring no Python: no route to the mirror"):
            find_python(named, brought, lambda: None, lambda _: None)


def test_without_any_it_says_what_was_looked_at(tmp_path):
    make_program(tmp_path / "bin" / "python3", "print('vlmsr ' + '" + _answer(version=[3, 9, 2]) + "')")
    with pytest.raises(SetupError, match=r"python3: it is Python 3\.9\.2.*Install Python 3\.11 to 3\.14 .* or name uv"):
        find_python(None, search(tmp_path, environment=clean(PATH=str(tmp_path / "bin"))), lambda: None, lambda _: None)
