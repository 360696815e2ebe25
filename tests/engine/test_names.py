"""Names with signs of shells, SQL, HTML, formats and patterns in them are only names: of files, in captions, and in what quotes them."""

import json
import shutil
from html import escape

import numpy as np
import pytest
import rasterio

from engine.captions.document import read_captions
from engine.cli import main
from engine.errors import InputError
from engine.raster.source import open_source

NAMES = [
    "a b;c&d|e.tif",
    "$(touch pwned)`touch pwned`.tif",
    "'; DROP TABLE x; --.tif",
    '<img src=x onerror=alert(1)>&amp;".tif',
    "%s%n{0}{x}[a-z]*?.tif",
    "zip!x#y?z=1.tif",
    "vrt: GPKG:a:b.tif",
    "two\nlines\tand more.tif",
    "ä 日本 \U0001f30d.tif",
    f"{'long' * 49}.tif",
]


@pytest.fixture
def ground(make_raster):
    values = np.random.default_rng(1).integers(20, 230, (3, 20, 24)).astype(np.uint8)
    return make_raster(values, "ground.tif")


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder with as odd a name, in which the program runs."""
    folder = tmp_path / "$HOME & 'co'"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_a_raster_of_an_odd_name_is_made_finer_into_another_of_an_odd_name(ground, place, tiny_bundle, name, capsys):
    # Names of 200 bytes are allowed to outputs, and no more.
    shutil.copy(ground, place / f"in {name}")
    given = ["upscale", f"in {name}", name, "--scale", "2", "--preset", "fast", "--model", str(tiny_bundle)]
    assert (
        main([*given, "--output-confidence", f"C{name[1:]}", "--extent", "400010", "4999920", "400080", "4999990"]) == 0
    )
    assert capsys.readouterr().out.strip() == str(place / name).strip()
    assert {path.name for path in place.iterdir()} == {f"in {name}", name, f"C{name[1:]}"}
    with rasterio.open(place / name) as made:
        assert made.shape == (28, 28) and made.read().std() > 1


def test_a_failure_quotes_an_odd_name_and_leaves_nothing(ground, place, tiny_bundle, capsys):
    (place / NAMES[1]).write_text("no raster")
    for out in (NAMES[3], f"no folder/{NAMES[2]}", f"{'x' * 250}.tif", "x/" * 2000 + "x.tif"):
        assert main(["upscale", NAMES[1], out, "--preset", "fast", "--model", str(tiny_bundle)]) in (1, 2)
        told = capsys.readouterr().err
        assert "Error: " in told and "Traceback" not in told
    assert [path.name for path in place.iterdir()] == [NAMES[1]]


def test_a_name_that_is_no_unicode_is_refused_in_a_sentence(place, tiny_bundle, capsys):
    name = b"caf\xe9.tif".decode("utf-8", "surrogateescape")
    assert main(["upscale", name, "out.tif", "--model", str(tiny_bundle)]) == 2
    assert "no name in Unicode" in capsys.readouterr().err


def test_a_report_shows_odd_names_as_they_are(ground, place, tiny_bundle):
    name, other = NAMES[3], "<b>\"&'.html"
    with rasterio.open(ground) as file:
        profile = file.profile | {"width": 128, "height": 128}
    with rasterio.open(place / name, "w", **profile) as file:
        file.write(np.random.default_rng(2).integers(20, 230, (3, 128, 128)).astype(np.uint8))
    given = ["evaluate", name, other, "--scale", "2", "--preset", "fast", "--windows", "1", "--model", str(tiny_bundle)]
    assert main([*given, "--csv", "=cmd|'.csv", "--json", "{}.json"]) == 0
    page = (place / other).read_text(encoding="utf-8")
    assert escape(name) in page and "<img src=x" not in page and '<b>"&' not in page
    assert json.loads((place / "{}.json").read_text(encoding="utf-8"))
    assert {path.name for path in place.iterdir()} == {name, other, "=cmd|'.csv", "{}.json"}


def test_captions_with_signs_come_through_as_they_were_written(ground, place, tiny_both):
    said = 'roofs\'; DROP TABLE x; -- <script>alert(1)</script> $(touch pwned) %s {0} \\ "quoted" &amp; ä'
    ring = [[0, 0], [1e6, 0], [1e6, 1e7], [0, 1e7], [0, 0]]
    feature = {
        "type": "Feature",
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "properties": {"caption": said},
    }
    document = {"type": "FeatureCollection", "crs": {"properties": {"name": "EPSG:32633"}}, "features": [feature]}
    (place / "'c'.geojson").write_text(json.dumps(document))
    given = [
        "upscale",
        str(ground),
        "out.tif",
        "--scale",
        "2",
        "--steps-refine",
        "1",
        "--model",
        str(tiny_both),
        "--captions",
    ]
    assert main([*given, "'c'.geojson", "--prompt", said[:100], "--output-captions", "$(x).geojson"]) == 0
    assert {one.caption for one in read_captions(place / "$(x).geojson")} == {said}
    assert {path.name for path in place.iterdir()} == {"'c'.geojson", "out.tif", "$(x).geojson"}


def test_a_raster_that_is_written_out_in_place_of_a_name_is_read(ground, place):
    """Longer than any name of a file, it is asked about as one nevertheless."""
    band = f"<SourceFilename>{ground}</SourceFilename><SourceBand>1</SourceBand>"
    text = f'<VRTDataset rasterXSize="24" rasterYSize="20"><!--{"x" * 5000}--><VRTRasterBand dataType="Byte" band="1">'
    text += f"<SimpleSource>{band}</SimpleSource></VRTRasterBand></VRTDataset>"
    with open_source(text) as source:
        assert [path.name for path in source.files if path.exists()] == ["ground.tif"]
    with pytest.raises(InputError):
        open_source("x" * 5000)
