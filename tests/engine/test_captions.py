"""Captions: what is measured and how it is said, the file that users edit, and which caption a window gets."""

import json
import math
import os
import socket
from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from rasterio.crs import CRS

from engine.captions.document import USER, Captioned, assign, check_place, read_captions, write_captions
from engine.captions.measure import Measured, measure
from engine.captions.polygons import clip, overlap, signed_area, with_holes
from engine.captions.wording import SCENES, caption, vocabulary
from engine.errors import CaptionError, OutputError

UTM = CRS.from_epsg(32633).to_wkt()
GREY = (0.0, 0.0, 0.0)
GREEN = (-0.4, 0.2, -0.5)
BROWN = (0.2, -0.1, -0.4)


def plain(colour, side=64) -> torch.Tensor:
    return torch.tensor(colour)[:, None, None].expand(3, side, side).clone()


def stripes(direction: float, side=96) -> torch.Tensor:
    """Lines that run in a direction, degrees clockwise from up."""
    rows, cols = torch.meshgrid(torch.arange(side), torch.arange(side), indexing="ij")
    angle = math.radians(direction)
    across = cols * math.cos(angle) + rows * math.sin(angle)
    return (0.6 * torch.sin(across * 0.7)).expand(3, side, side).clone()


def square(x: float, y: float, side: float = 10.0, turned: float = 0.0) -> tuple:
    """Corners about a centre, turned by degrees."""
    half, (c, s) = side / 2, (math.cos(math.radians(turned)), math.sin(math.radians(turned)))
    corners = [(-half, -half), (half, -half), (half, half), (-half, half)]
    return tuple((x + u * c - v * s, y + u * s + v * c) for u, v in corners)


# What is measured


@pytest.mark.parametrize("direction", [0, 20, 45, 90, 110, 135, 170])
def test_lines_are_measured_in_their_direction(direction):
    measured = measure(stripes(direction))
    away = abs(measured.direction - direction) % 180
    assert min(away, 180 - away) < 2
    assert measured.coherence > 0.9


def test_noise_has_no_direction():
    noise = torch.randn(3, 128, 128, generator=torch.Generator().manual_seed(1)) * 0.2
    assert measure(noise).coherence < 0.1


def test_shares_are_those_of_the_picture():
    picture = plain(GREEN)
    picture[:, :, 32:] = plain(BROWN)[:, :, 32:]
    picture[:, :16] = plain((0.9, 0.9, 0.9))[:, :16]
    picture[:, 16:24] = plain((-0.8, -0.8, -0.8))[:, 16:24]
    measured = measure(picture)
    assert measured.green == pytest.approx(0.5 * 40 / 64)
    assert measured.brown == pytest.approx(0.5 * 40 / 64)
    assert measured.bright == pytest.approx(0.25)
    assert measured.dark == pytest.approx(0.125)


def test_a_shadow_is_no_less_green_and_a_flat_picture_has_no_texture():
    assert measure(plain(GREEN)).green == measure((plain(GREEN) + 1) * 0.5 - 1).green == 1
    flat = measure(plain(GREY))
    assert (flat.smooth, flat.texture, flat.coherence) == (1, pytest.approx(0, abs=1e-3), 0)


def test_texture_is_the_local_deviation_in_dn():
    noise = torch.randn(1, 256, 256, generator=torch.Generator().manual_seed(2)) * 10 / 127.5
    # Of nine independent values the deviation about their own mean is a little less than theirs.
    assert measure(noise.expand(3, -1, -1)).texture == pytest.approx(10 * math.sqrt(8 / 9), rel=0.05)


# How it is said


def test_a_caption_says_what_was_measured():
    field = measure(plain(GREEN))
    assert caption(field, "farmland") == "overhead view of farmland, mostly green, even surfaces"
    assert caption(field, None) == "overhead view, mostly green, even surfaces"
    rows = caption(measure(stripes(90)), SCENES["parking"])
    assert rows.startswith("overhead view of parking lot") and rows.endswith("strong texture, lines level")


@pytest.mark.parametrize(
    ("direction", "words"),
    [(0, "upright"), (45, "rising to the right"), (88, "level"), (135, "falling to the right"), (179, "upright")],
)
def test_directions_in_words_are_those_on_the_screen(direction, words):
    assert caption(measure(stripes(direction)), None).endswith(f"lines {words}")


share = st.floats(0, 1)


@given(
    st.builds(Measured, *[share] * 5, st.floats(0, 60), share, st.floats(0, 180)),
    st.sampled_from([None, *SCENES.values()]),
)
def test_the_text_encoder_knows_every_word_of_a_caption(measured, scene):
    assert set(caption(measured, scene).replace(",", " , ").split()) <= set(vocabulary())


# The file


WRITTEN = [
    Captioned(square(5e5, 5e6, 640, 30), "overhead view of farmland, partly green", 0.91, "lite", "0_0"),
    Captioned(square(5e5 + 640, 5e6, 640, 30), "Gärten und Dächer", 0.25, "llava", "1_0"),
    Captioned(square(5e5 + 1280, 5e6, 640, 30), "", 0.5, "lite", "2_0"),
]


def geojson(path, features, **members):
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features, **members}), encoding="utf-8")
    return path


def feature(coordinates, kind="Polygon", **properties) -> dict:
    return {"type": "Feature", "geometry": {"type": kind, "coordinates": coordinates}, "properties": properties}


RING = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]


def test_captions_come_back_as_they_were_written(tmp_path):
    path = tmp_path / "captions.geojson"
    write_captions(path, WRITTEN, UTM)
    assert read_captions(path) == read_captions(path, UTM) == WRITTEN
    assert [file.name for file in tmp_path.iterdir()] == ["captions.geojson"]


def test_the_file_is_geojson_with_closed_rings_and_the_crs(tmp_path):
    path = tmp_path / "captions.geojson"
    write_captions(path, WRITTEN, UTM)
    document = json.loads(path.read_text(encoding="utf-8"))
    assert CRS.from_wkt(document["crs"]["properties"]["name"]) == CRS.from_epsg(32633)
    first = document["features"][0]
    ring = first["geometry"]["coordinates"][0]
    assert len(ring) == 5 and ring[0] == ring[-1]
    assert first["properties"] == {"tile": "0_0", "caption": WRITTEN[0].caption, "confidence": 0.91, "model": "lite"}


def test_a_raster_without_crs_has_captions_without(tmp_path):
    path = tmp_path / "captions.geojson"
    write_captions(path, WRITTEN, None)
    assert "crs" not in json.loads(path.read_text(encoding="utf-8"))
    assert read_captions(path) == WRITTEN


def test_a_file_that_can_not_be_written_leaves_the_old_one_and_nothing_else(tmp_path):
    path = tmp_path / "captions.geojson"
    path.mkdir()
    with pytest.raises(OutputError, match="can't be written"):
        write_captions(path, WRITTEN, UTM)
    assert [file.name for file in tmp_path.iterdir()] == ["captions.geojson"]


def test_what_a_user_drew_needs_a_caption_only(tmp_path):
    drawn = read_captions(
        geojson(tmp_path / "a.geojson", [feature([RING], caption="  a\n harbour "), feature([RING], caption=None)])
    )
    assert drawn == [Captioned(((0, 0), (10, 0), (10, 10), (0, 10)), said, 1.0, USER, "") for said in ("a harbour", "")]


def test_a_multipolygon_counts_by_its_parts_and_holes_are_left_out(tmp_path):
    away = [[x + 100, y] for x, y in RING]
    hole = [[2, 2], [2, 4], [4, 4], [4, 2], [2, 2]]
    parts = read_captions(
        geojson(tmp_path / "a.geojson", [feature([[RING, hole], [away]], "MultiPolygon", caption="roofs")])
    )
    assert [abs(signed_area(part.polygon)) for part in parts] == pytest.approx([96, 100])
    assert overlap(parts[0].polygon, ((1, 1), (5, 1), (5, 5), (1, 5))) == pytest.approx(12)


def test_heights_are_left_out(tmp_path):
    ring = [[*point, 7.5] for point in RING]
    assert read_captions(geojson(tmp_path / "a.geojson", [feature([ring], caption="a")]))[0].polygon[1] == (10, 0)


@pytest.mark.parametrize(
    ("features", "sentence"),
    [
        ([], "no captions"),
        ([feature([RING], caption=""), feature([RING], caption=None)], "All captions of .* are empty"),
        ([feature([RING], caption="a"), feature([RING], text="b")], "Feature 2 of .*: it has no field 'caption'"),
        ([feature([RING], caption=5)], "its caption is no text"),
        ([feature([RING], caption="a", confidence=91)], "its confidence is 91"),
        ([feature([0, 0], "Point", caption="a")], r"it is no polygon \(Point\)"),
        ([{"type": "Feature", "geometry": None, "properties": {"caption": "a"}}], r"it is no polygon \(no geometry\)"),
        ([feature([[[0, 0], [1, 1], [0, 0]]], caption="a")], "its coordinates are no polygon's"),
        ([feature([], caption="a")], "its coordinates are no polygon's"),
        ([feature([[[0, 0], [1, "b"], [2, 2], [0, 0]]], caption="a")], "its coordinates are no polygon's"),
        ([feature([[[0, 0], [1, 10**400], [2, 2], [0, 0]]], caption="a")], "its coordinates are no polygon's"),
        ([feature([[[0, 0], [1, 1e200], [2, 2], [0, 0]]], caption="a")], "its coordinates are no polygon's"),
        ([feature(["00", "10", "11"], caption="a")], "its coordinates are no polygon's"),
        ([feature([[[0, 0], [1, True], [2, 2], [0, 0]]], caption="a")], "its coordinates are no polygon's"),
        ([feature([RING], caption="\ud800")], "its caption is no text"),
        ([feature([RING], caption="x" * 100_000)], "more than 2000 letters"),
        ([feature([RING], caption="a", confidence="x" * 100_000)], "its confidence is 'xxx"),
        ([feature([RING], caption="a", model=[[["a"]]])], "its model is"),
        ([feature([RING], caption="a", tile="\ud800")], "its tile is"),
        ([feature([RING], "two\nlines", caption="a")], "it is no polygon"),
        ([feature([[[0, 0], [1, math.nan], [2, 2], [0, 0]]], caption="a")], "its coordinates are no polygon's"),
        ([{"type": "Feature", "geometry": None}], "it has no fields"),
        ("none", "no list of features"),
    ],
)
def test_a_file_that_says_nothing_is_refused_with_its_reason(tmp_path, features, sentence):
    with pytest.raises(CaptionError, match=sentence) as error:
        read_captions(geojson(tmp_path / "a.geojson", features))
    assert error.value.code == "captions" and error.value.hint
    assert error.value.message.isprintable() and len(error.value.message) < 500


@pytest.mark.parametrize("text", ["", "caption;tile", "[1]", '{"type": "Polygon"}', "[" * 100_000])
def test_a_file_that_is_no_geojson_is_refused(tmp_path, text):
    path = tmp_path / "captions.gpkg"
    path.write_text(text)
    with pytest.raises(CaptionError, match="no GeoJSON"):
        read_captions(path)


def test_a_file_that_is_not_there_or_not_text_is_refused(tmp_path):
    with pytest.raises(CaptionError, match="can't be read"):
        read_captions(tmp_path / "none.geojson")
    (tmp_path / "a.geojson").write_bytes(b"\xff\xfe\x00GPKG")
    with pytest.raises(CaptionError, match="no GeoJSON"):
        read_captions(tmp_path / "a.geojson")


def test_captions_in_another_crs_are_refused(tmp_path):
    path = tmp_path / "captions.geojson"
    write_captions(path, WRITTEN, CRS.from_epsg(25833).to_wkt())
    with pytest.raises(CaptionError, match=r"EPSG:25833.*EPSG:32633"):
        read_captions(path, UTM)
    geojson(path, [feature([RING], caption="a")], crs={"type": "name", "properties": {"name": "nonsense"}})
    with pytest.raises(CaptionError, match="can't be read"):
        read_captions(path, UTM)


@pytest.mark.parametrize(
    "name", ["\ud800", "EPSG:4NaN", "EPSG:1:2", "[" * 1000, "GEOGCS" + "[" * 70, "x" * 200_000, 7, ""]
)
def test_a_crs_that_is_none_is_refused_in_a_sentence(tmp_path, name):
    path = geojson(tmp_path / "a.geojson", [feature([RING], caption="a")], crs={"properties": {"name": name}})
    with pytest.raises(CaptionError, match="can't be read") as refused:
        read_captions(path, UTM)
    assert refused.value.message.isprintable() and len(refused.value.message) < 500


def test_a_crs_is_neither_fetched_nor_read_from_a_file(tmp_path):
    """GDAL takes an address or a path for a CRS too: a stranger's captions would have the engine ask a server, or wait for a pipe."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "crs.prj").write_text(UTM)
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        address = f"127.0.0.1:{server.getsockname()[1]}/crs.prj"
        for name in (f"http://{address}", f"https://{address}", str(tmp_path / "crs.prj"), str(tmp_path / "pipe")):
            crs = {"properties": {"name": name}}
            path = geojson(tmp_path / "a.geojson", [feature([RING], caption="a")], crs=crs)
            with pytest.raises(CaptionError, match="names none"):
                read_captions(path, UTM)
        with pytest.raises(BlockingIOError):
            server.accept()


def test_captions_are_neither_read_from_a_device_nor_written_to_one(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CaptionError, match="no file"):
        read_captions(tmp_path / "pipe")
    with pytest.raises(CaptionError, match="no file"):
        read_captions(Path("x" * 300))
    for device in (tmp_path / "pipe", Path("/dev/null")):
        with pytest.raises(OutputError, match="device"):
            check_place(device, [])
    check_place(tmp_path / "new.geojson", [Path("<VRTDataset>" + "x" * 300)])


def test_words_that_can_not_be_written_down_leave_nothing_half_written(tmp_path):
    write_captions(tmp_path / "a.geojson", [Captioned(square(0, 0), "half of a letter: \ud800")], UTM)
    assert [path.name for path in tmp_path.iterdir()] == ["a.geojson"]
    assert read_captions(tmp_path / "a.geojson")[0].caption == "half of a letter: ?"


def test_the_same_crs_by_another_name_is_the_same(tmp_path):
    features = [feature([RING], caption="a")]

    def named(name: str):
        return geojson(tmp_path / "a.geojson", features, crs={"type": "name", "properties": {"name": name}})

    assert read_captions(named("urn:ogc:def:crs:EPSG::32633"), UTM)
    assert read_captions(named(CRS.from_epsg(32633).to_wkt(version="WKT2_2019")), UTM)
    degrees = CRS.from_epsg(4326).to_wkt()
    assert read_captions(named("urn:ogc:def:crs:OGC:1.3:CRS84"), degrees)
    assert read_captions(geojson(tmp_path / "b.geojson", features), degrees)
    with pytest.raises(CaptionError, match="another CRS"):
        read_captions(geojson(tmp_path / "b.geojson", features), UTM)


# Which caption a window gets


def grid(columns: int, rows: int, turned: float) -> list[tuple]:
    """Squares of 10 units, side by side, the whole turned about the map's origin and far from it."""
    c, s = math.cos(math.radians(turned)), math.sin(math.radians(turned))
    centres = [(10 * col, 10 * row) for row in range(rows) for col in range(columns)]
    return [square(5e5 + x * c - y * s, 5e6 + x * s + y * c, 10, turned) for x, y in centres]


@pytest.mark.parametrize("turned", [0, 17, 90, 213])
def test_windows_get_back_their_own_captions(turned):
    windows = grid(4, 3, turned)
    captions = [Captioned(window, f"window {index}") for index, window in enumerate(windows)]
    assert assign(captions, windows) == [f"window {index}" for index in range(12)]
    assert assign(captions[::-1], [window[::-1] for window in windows]) == [f"window {index}" for index in range(12)]


def test_the_caption_of_merged_windows_is_that_of_each():
    windows = grid(3, 1, 30)
    merged = (windows[0][0], windows[1][1], windows[1][2], windows[0][3])
    captions = [Captioned(merged, "a harbour"), Captioned(windows[2], "fields")]
    assert assign(captions, windows) == ["a harbour", "a harbour", "fields"]


def test_windows_that_nobody_described_get_none_and_those_left_empty_stay_so():
    windows = grid(3, 1, 0)
    assert assign([Captioned(windows[0], "roofs"), Captioned(windows[1], "")], windows) == ["roofs", "", None]
    assert assign([], windows) == [None] * 3


def test_touching_is_not_covering():
    assert assign([Captioned(square(0, 0), "roofs")], [square(10, 0)]) == [None]


def test_the_larger_part_speaks_and_of_alike_ones_the_smaller_polygon():
    window = square(0, 0)
    captions = [Captioned(square(-6, 0), "left"), Captioned(square(4, 0), "right")]
    assert assign(captions, [window]) == ["right"]
    around = Captioned(square(0, 0, 1000), "all of it")
    assert assign([around, Captioned(window, "its own")], [window]) == ["its own"]


def test_a_window_in_the_bay_of_a_drawn_polygon_is_not_covered_by_it():
    bay = ((0, 0), (30, 0), (30, 30), (20, 30), (20, 10), (10, 10), (10, 30), (0, 30))
    assert overlap(bay, square(15, 20)) == pytest.approx(0, abs=1e-9)
    # A window that spans the bay and 4 units of either arm.
    assert overlap(bay, square(15, 20, 18)) == pytest.approx(2 * 4 * 18)
    assert assign([Captioned(bay, "bay")], [square(15, 20), square(5, 20)]) == [None, "bay"]


angle, position = st.floats(0, 360), st.floats(-30, 30)


@given(position, position, st.floats(0.5, 40), angle)
def test_a_window_shares_its_whole_area_with_itself(x, y, side, turned):
    window = square(4e5 + x, 5e6 + y, side, turned)
    assert overlap(window, window) == pytest.approx(side**2, rel=1e-6)
    assert overlap(window[::-1], window) == pytest.approx(side**2, rel=1e-6)


@given(position, position, st.floats(1, 60), angle, angle)
def test_shares_of_a_partition_add_up_to_one(x, y, side, turned, turned_window):
    window = square(5e5 + x, 5e6 + y, side, turned_window)
    c, s = math.cos(math.radians(turned)), math.sin(math.radians(turned))
    cells = [(40 * col - 100, 40 * row - 100) for col in range(6) for row in range(6)]
    parts = [square(5e5 + u * c - v * s, 5e6 + u * s + v * c, 40, turned) for u, v in cells]
    assert sum(overlap(part, window) for part in parts) / side**2 == pytest.approx(1, abs=1e-6)


@given(position, position, angle, angle)
def test_convex_polygons_share_alike_either_way(x, y, turned, turned_window):
    one, other = square(0, 0, 20, turned), square(x, y, 30, turned_window)
    assert overlap(one, other) == pytest.approx(overlap(other, one), abs=1e-6)


@given(position, position, angle)
def test_a_hole_takes_away_what_it_covers(x, y, turned):
    outline, window = square(0, 0, 60), square(x, y, 20, turned)
    holes = [square(-10, 0, 12), square(14, 3, 8, 20)]
    left = overlap(outline, window) - sum(overlap(hole, window) for hole in holes)
    assert overlap(with_holes(outline, holes), window) == pytest.approx(left, abs=1e-6)


def test_clipping_leaves_only_points_of_the_window():
    for x, y in clip(square(3, 4, 20, 45), square(0, 0)):
        assert abs(x) <= 5 + 1e-9 and abs(y) <= 5 + 1e-9
