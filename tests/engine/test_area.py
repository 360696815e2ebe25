"""A mask of polygons: what they touch is computed, to the same bytes as without it, and all else is invalid and costs nothing."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.enums import ColorInterp as Is
from rasterio.features import rasterize

from engine import area as areas
from engine import journal as journals
from engine.area import Area, read_area
from engine.captions.document import read_captions
from engine.cli import main
from engine.describe import describe
from engine.errors import InputError, MaskError
from engine.events import Caution, Progress
from engine.job import UpscaleJob, leftovers, resumable
from engine.raster.grid import Grid, Window
from engine.raster.source import Source
from engine.result import Result
from engine.stage1 import Stage1
from engine.stage2 import Stage2
from engine.upscale import load_models, upscale

UTM = CRS.from_epsg(32633).to_wkt()
NORTH_UP = Affine(5, 0, 4e5, 0, -5, 5e6)
"""Of `make_raster`."""

ROTATED = Affine.translation(4e5, 5e6) @ Affine.rotation(30) @ Affine.scale(2, -2)
WHOLE = Window(0, 0, 80, 150)
"""Of `ground`."""


# Which pixels a polygon touches

eighths = st.integers(-80, 640).map(lambda number: number / 8)
points = st.tuples(eighths, eighths)
rings = st.lists(points, min_size=3, max_size=7).map(lambda ring: np.array(ring, float))
windows = st.builds(Window, st.integers(-20, 60), st.integers(-20, 60), st.integers(1, 40), st.integers(1, 40))


@pytest.fixture(scope="module", autouse=True)
def strips_are_low():
    """So that small areas have several."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(areas, "STRIP", 16)
        yield


@settings(deadline=None)
@given(
    st.lists(rings.map(lambda ring: [ring]), min_size=1, max_size=3), windows, st.integers(3, 30), st.integers(3, 30)
)
def test_the_masks_of_windows_are_together_the_whole_one(polygons, within, width, height):
    area = Area(polygons, within)
    whole = area.inside(within)
    joined = np.zeros_like(whole)
    for row in range(0, within.height, height):
        for col in range(0, within.width, width):
            # Windows may reach beyond, where nothing is inside.
            part = area.inside(Window(within.col + col - 2, within.row + row - 1, width + 2, height + 1))
            assert area.touches(Window(within.col + col, within.row + row, width, height)) == part[1:, 2:].any()
            joined[row : row + height, col : col + width] = part[1:, 2:][: within.height - row, : within.width - col]
    np.testing.assert_array_equal(joined, whole)
    assert not area.inside(Window(within.col - 5, within.row, 5, within.height)).any()


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 2**32), windows)
def test_a_pixel_is_inside_where_gdal_says_that_a_polygon_touches_it(seed, within):
    """Of pixels that are touched at a corner alone, GDAL says now this and now that: corners of chance touch none."""
    rng = np.random.default_rng(seed)
    polygons = [[rng.uniform(-10, 80, (rng.integers(3, 8), 2))] for _ in range(rng.integers(1, 4))]
    shapes = [{"type": "Polygon", "coordinates": [[*ring.tolist(), ring[0].tolist()]]} for [ring] in polygons]
    # All of it, so that nothing is cut off.
    everything = rasterize(shapes, (130, 130), transform=Affine.translation(-20, -20), all_touched=True)
    part = everything[within.row + 20 :, within.col + 20 :][: within.height, : within.width]
    np.testing.assert_array_equal(Area(polygons, within).inside(within), part.astype(bool))


def feature(*rings, kind="Polygon") -> dict:
    """Rings of (x, y), closed here."""
    closed = [[*map(list, ring), list(ring[0])] for ring in rings]
    return {"type": "Feature", "geometry": {"type": kind, "coordinates": closed}, "properties": {}}


def rectangle(col, row, width, height, transform=NORTH_UP) -> list:
    """Corners on the ground of a rectangle of pixels."""
    corners = [(col, row), (col + width, row), (col + width, row + height), (col, row + height)]
    return [transform @ corner for corner in corners]


def mask(path: Path, *features, crs="EPSG:32633") -> Path:
    members = {"crs": {"type": "name", "properties": {"name": crs}}} if crs else {}
    path.write_text(json.dumps({"type": "FeatureCollection", **members, "features": features}))
    return path


@pytest.mark.parametrize("transform", [NORTH_UP, ROTATED, Affine(0.1, 0, 3.7, 0, 0.1, 45.3)])
def test_polygons_along_pixel_edges_are_these_pixels_and_no_others(tmp_path, transform):
    grid = Grid(90, 70, transform, UTM)
    path = mask(tmp_path / "a.geojson", feature(rectangle(13, 7, 30, 41, transform)))
    area = read_area(path, grid)
    assert area.within == Window(13, 7, 30, 41) and area.inside(area.within).all()
    whole = read_area(path, grid, Window(0, 0, 90, 70)).inside(Window(0, 0, 90, 70))
    assert whole.sum() == 30 * 41 and whole[7:48, 13:43].all()


def test_holes_and_parts_count_and_rows_without_geometry_do_not(tmp_path):
    ring, hole = rectangle(10, 10, 30, 30), rectangle(15, 15, 10, 10)
    parts = feature(kind="MultiPolygon")
    parts["geometry"]["coordinates"] = [feature(ring, hole)["geometry"]["coordinates"]]
    drawn = feature(rectangle(60, 50.5, 0.2, 0.2))
    path = mask(tmp_path / "a.geojson", parts, {"type": "Feature", "geometry": None}, drawn)
    area = read_area(path, Grid(90, 70, NORTH_UP, UTM))
    assert area.within == Window(10, 10, 51, 41)
    inside = area.inside(Window(0, 0, 90, 70))
    assert inside[10:40, 10:40].sum() == 900 - 100 and not inside[15:25, 15:25].any()
    assert inside.sum() == 801 and inside[50, 60]


@pytest.mark.parametrize("far", [1e7, 1e12, 1e30])
def test_a_polygon_may_be_far_larger_than_the_raster(tmp_path, far):
    ring = [(-far, -far), (far, -far), (far, far), (-far, far)]
    area = read_area(mask(tmp_path / "a.geojson", feature(ring)), Grid(90, 70, NORTH_UP, UTM))
    assert area.within == Window(0, 0, 90, 70) and area.inside(area.within).all()


# What is no mask


@pytest.mark.parametrize(
    ("features", "sentence"),
    [
        ([], "holds no polygon"),
        ([{"type": "Feature", "geometry": None}], "holds no polygon"),
        ([{"type": "Feature", "geometry": {"type": "Point", "coordinates": [4e5, 5e6]}}], r"no polygon \(Point\)"),
        ([7], "it is no feature"),
        ([feature([(0, 0), (1, 1)])], "no polygon's"),
        ([feature(rectangle(-50, 0, 40, 40))], "lie outside the raster, which covers"),
        # Around the raster's corner, and touching nothing of it.
        ([feature([NORTH_UP @ corner for corner in ((-30, 20), (20, -30), (-30, -30))])], "lie outside the raster"),
    ],
)
def test_a_mask_that_masks_nothing_is_refused_with_its_reason(tmp_path, features, sentence):
    with pytest.raises(MaskError, match=sentence) as refused:
        read_area(mask(tmp_path / "a.geojson", *features), Grid(90, 70, NORTH_UP, UTM))
    assert refused.value.code == "mask" and refused.value.hint


@pytest.mark.parametrize(("text", "sentence"), [("", "no GeoJSON"), ("[1]", "FeatureCollection"), (None, "is no file")])
def test_a_file_that_is_no_geojson_is_refused(tmp_path, text, sentence):
    path = tmp_path / "a.geojson"
    if text is not None:
        path.write_text(text)
    with pytest.raises(MaskError, match=sentence):
        read_area(path, Grid(90, 70, NORTH_UP, UTM))


def test_a_mask_in_another_crs_or_outside_the_extent_is_refused(tmp_path):
    ring = rectangle(10, 10, 5, 5)
    path = mask(tmp_path / "a.geojson", feature(ring), crs="EPSG:25833")
    with pytest.raises(MaskError, match=r"EPSG:25833.*EPSG:32633") as refused:
        read_area(path, Grid(90, 70, NORTH_UP, UTM))
    assert "raster's CRS" in refused.value.hint
    with pytest.raises(MaskError, match="EPSG:4326"):
        read_area(mask(path, feature(ring), crs=None), Grid(90, 70, NORTH_UP, UTM))
    # A raster without CRS: there is nothing to compare with.
    assert read_area(path, Grid(90, 70, NORTH_UP)).within == Window(10, 10, 5, 5)
    with pytest.raises(MaskError, match="outside the extent"):
        read_area(mask(path, feature(ring)), Grid(90, 70, NORTH_UP, UTM), Window(20, 20, 30, 30))


def test_a_raster_placed_by_control_points_has_no_place_for_a_mask(tmp_path):
    points = (GroundControlPoint(row=0, col=0, x=4, y=5),)
    with pytest.raises(InputError, match="so a mask can't be placed on its pixels") as refused:
        read_area(mask(tmp_path / "a.geojson", feature([(0, 0), (1, 0), (1, 1)])), Grid(9, 9, NORTH_UP, UTM, points))
    assert "warp" in refused.value.hint


# Whole jobs


@pytest.fixture(scope="module")
def models(tiny_both):
    return load_models(UpscaleJob("in", "out", model=str(tiny_both), device="cpu", precision="float32"))


@pytest.fixture(scope="module")
def ground(scene) -> np.ndarray:
    """Part of the bundled scene: 4 bands, 80 x 150 px, none of them 0."""
    with rasterio.open(scene) as file:
        return np.maximum(file.read(window=rasterio.windows.Window(60, 40, 80, 150)), 1)


@pytest.fixture
def field(tmp_path) -> Path:
    """A slanted field in the middle of `ground`."""
    corners = [(22.3, 71.2), (41.7, 58.4), (55.1, 89.9), (30.2, 100.6)]
    return mask(tmp_path / "field.geojson", feature([NORTH_UP @ corner for corner in corners]))


ALL = (4e5, 5e6 - 150 * 5, 4e5 + 80 * 5, 5e6)
"""The extent of `ground`."""

STAGES = {"fast": {"preset": "fast", "stages": "base"}, "both": {"steps_base": 1, "steps_refine": 2}}


@pytest.fixture
def make(models, tmp_path):
    """Carries out a job; returns the finished one and the path of its output."""

    def carry_out(path, output="out.tif", tell=lambda event: None, **options):
        job = UpscaleJob(
            str(path), str(tmp_path / output), **{"scale": 2, "tile": 64, "overlap": 16, "device": "cpu"} | options
        )
        finished = upscale(job, tell, models)
        assert not any(left.exists() for left in leftovers(job))
        return finished, Path(job.output)

    return carry_out


def read(path: Path) -> tuple[np.ndarray, np.ndarray, rasterio.Affine]:
    with rasterio.open(path) as file:
        return file.read(), file.read_masks(), file.transform


def inside(path: Path, scale: int = 2, window: Window = WHOLE) -> np.ndarray:
    area = read_area(path, Grid(80, 150, NORTH_UP, UTM), WHOLE)
    return area.inside(window).repeat(scale, 0).repeat(scale, 1)


@pytest.mark.parametrize("stages", STAGES)
def test_what_lies_inside_is_what_it_is_without_the_mask_and_the_rest_is_empty(
    make, make_raster, ground, field, stages
):
    path = make_raster(ground[:3])
    _, without = make(path, "without.tif", **STAGES[stages])
    _, masked = make(path, mask=str(field), extent=ALL, **STAGES[stages])
    (expected, _, whole), (values, masks, transform) = read(without), read(masked)
    shown = inside(field)
    assert transform == whole and values.shape == expected.shape
    np.testing.assert_array_equal(values[:, shown], expected[:, shown])
    assert (masks == np.where(shown, 255, 0)).all() and not values[:, ~shown].any()


@pytest.mark.parametrize("stages", STAGES)
def test_without_an_extent_the_result_is_cropped_to_the_mask(make, make_raster, ground, field, stages):
    path = make_raster(ground[:3])
    _, masked = make(path, mask=str(field), **STAGES[stages])
    part = Window(22, 58, 34, 43)
    extent = (4e5 + 22 * 5, 5e6 - (58 + 43) * 5, 4e5 + (22 + 34) * 5, 5e6 - 58 * 5)
    _, cropped = make(path, "cropped.tif", extent=extent, **STAGES[stages])
    (expected, _, place), (values, masks, transform) = read(cropped), read(masked)
    shown = inside(field, window=part)
    assert transform == place and values.shape == expected.shape == (3, 86, 68)
    np.testing.assert_array_equal(values[:, shown], expected[:, shown])
    assert (masks == np.where(shown, 255, 0)).all()


KINDS = {
    "nodata": ("uint8", {"nodata": 0}, 3),
    "nodata 16 bit": ("uint16", {"nodata": 65535}, 4),
    "alpha": ("uint8", {"colours": (Is.red, Is.green, Is.blue, Is.alpha)}, 4),
    "a mask": ("uint8", {"mask": True}, 3),
    "NaN": ("float32", {"nodata": float("nan")}, 2),
    "floats without nodata": ("float32", {}, 1),
}


@pytest.mark.parametrize("kind", KINDS)
def test_outside_is_as_empty_as_the_raster_can_say(make, make_raster, ground, field, tmp_path, kind):
    dtype, options, bands = KINDS[kind]
    values = ground[:bands].astype(dtype)
    hole = np.zeros(values.shape[1:], bool)
    hole[75:80, 30:37] = True
    if kind == "alpha":
        values[3] = np.where(hole, 0, 200)
    elif options.get("mask"):
        options = {"mask": np.where(hole, 0, 255).astype(np.uint8)}
    elif kind in ("nodata", "nodata 16 bit", "NaN"):
        values[:, hole] = options["nodata"]
    else:
        hole[:] = False
    path = make_raster(values, **options)
    _, without = make(path, "without.tif", **STAGES["fast"])
    sure = tmp_path / "sure.tif"
    finished, masked = make(path, mask=str(field), extent=ALL, output_confidence=str(sure), **STAGES["fast"])
    (expected, _, _), (values, masks, _) = read(without), read(masked)
    shown = inside(field)
    valid = shown & ~hole.repeat(2, 0).repeat(2, 1)
    np.testing.assert_array_equal(values[:, shown], expected[:, shown])
    colours = masks[:3] if kind == "alpha" else masks
    np.testing.assert_array_equal(colours != 0, np.broadcast_to(valid, colours.shape))
    with rasterio.open(masked) as file, rasterio.open(without) as other:
        np.testing.assert_array_equal(file.nodatavals, other.nodatavals)
        assert file.colorinterp == other.colorinterp
        tells = kind in ("nodata", "nodata 16 bit", "NaN", "alpha")
        assert file.mask_flag_enums == other.mask_flag_enums if tells else [Is.alpha not in file.colorinterp]
    with rasterio.open(sure) as file:
        np.testing.assert_array_equal(np.isnan(file.read(1)), ~valid)
    assert "agreement_dn" in finished.facts


@pytest.mark.parametrize("stages", STAGES)
def test_agreement_and_the_picture_of_stage_1_are_of_what_lies_inside(
    make, make_raster, ground, field, tmp_path, stages
):
    path = make_raster(ground[:3])
    base, whole_base = tmp_path / "base.tif", tmp_path / "whole_base.tif"
    _, without = make(path, "without.tif", output_base=str(whole_base), **STAGES[stages])
    finished, _ = make(path, mask=str(field), extent=ALL, output_base=str(base), **STAGES[stages])
    shown = inside(field)
    averaged = read(without)[0].reshape(3, 150, 2, 80, 2).mean((2, 4))
    difference = np.abs(averaged - ground[:3])[:, shown[::2, ::2]].mean()
    assert finished.facts["agreement_dn"] == pytest.approx(difference, abs=1e-4)
    np.testing.assert_array_equal(read(base)[0][:, shown], read(whole_base)[0][:, shown])
    assert (read(base)[1] == np.where(shown, 255, 0)).all()


def test_holes_of_the_raster_are_filled_as_without_the_mask(make, make_raster, ground, field):
    """What is filled in of stage 1's picture comes from beyond the windows of stage 2."""
    values = ground[:3].copy()
    values[:, np.random.default_rng(1).random((30, 16)).repeat(5, 0).repeat(5, 1) < 0.5] = 0
    path = make_raster(values, nodata=0)
    _, without = make(path, "without.tif", **STAGES["both"])
    _, masked = make(path, mask=str(field), extent=ALL, **STAGES["both"])
    shown = inside(field)
    np.testing.assert_array_equal(read(masked)[0][:, shown], read(without)[0][:, shown])


spots = st.tuples(st.integers(0, 59), st.integers(0, 89))


@settings(deadline=None, max_examples=5)
@given(st.lists(spots, min_size=1, max_size=3), st.sampled_from([32, 64]), st.sampled_from([1, 2]))
def test_single_pixels_anywhere_are_what_they_are_without_the_mask(
    models, ground, tmp_path_factory, spots, tile, batch
):
    """Also those in which tiles fade into each other, some of which are left out."""
    folder = tmp_path_factory.mktemp("spots")
    place = {"width": 60, "height": 90, "crs": UTM, "transform": NORTH_UP}
    with rasterio.open(folder / "in.tif", "w", driver="GTiff", count=1, dtype="uint8", **place) as file:
        file.write(ground[:1, :90, :60])
    path = mask(folder / "m.geojson", *(feature(rectangle(*spot, 1, 1)) for spot in spots))
    job = UpscaleJob(str(folder / "in.tif"), str(folder / "out.tif"), scale=2, tile=tile, batch=batch, **STAGES["both"])
    job = replace(job, overlap=16, device="cpu", extent=(4e5, 5e6 - 90 * 5, 4e5 + 60 * 5, 5e6))
    values = []
    for each in (job, replace(job, mask=str(path))):
        upscale(each, lambda event: None, models)
        values.append(read(Path(job.output))[0])
    shown = inside(path, window=Window(0, 0, 60, 90))
    assert shown.sum() == 4 * len(set(spots))
    np.testing.assert_array_equal(values[1][:, shown], values[0][:, shown])
    assert not values[1][:, ~shown].any()


def test_the_command_line_takes_a_mask_by_a_path_of_the_users_folder(
    make_raster, ground, field, tiny_bundle, tmp_path, monkeypatch, capsys
):
    make_raster(ground[:3])
    monkeypatch.chdir(tmp_path)
    given = ["upscale", "in.tif", "out.tif", "--mask", "field.geojson", "--model", str(tiny_bundle)]
    assert main([*given, "--scale", "2", "--preset", "fast", "--device", "cpu"]) == 0
    assert read(tmp_path / "out.tif")[0].shape == (3, 86, 68)
    mask(field, feature(rectangle(200, 0, 5, 5)))
    capsys.readouterr()
    assert main([*given, "--device", "cpu"]) == 1
    told = capsys.readouterr().err
    assert "lie outside the raster" in told and "check the CRS" in told


# What it costs


def counted(monkeypatch, *methods) -> list[list]:
    """The arguments of each call of methods, from now on."""
    calls = []
    for kind, name in methods:
        method, made = getattr(kind, name), []

        def counting(self, *arguments, method=method, made=made, **options):
            made.append(arguments)
            return method(self, *arguments, **options)

        monkeypatch.setattr(kind, name, counting)
        calls.append(made)
    return calls


def test_only_tiles_that_touch_it_are_read_and_computed(make, make_raster, ground, field, monkeypatch):
    path = make_raster(ground[:3])
    computed, reads = counted(monkeypatch, (Stage1, "__call__"), (Source, "read"))
    make(path, "without.tif", **STAGES["fast"])
    whole, read_whole = len(computed), len(reads)
    computed.clear()
    reads.clear()
    make(path, mask=str(field), extent=ALL, **STAGES["fast"])
    # 160 x 300 output pixels are 3 x 5 tiles of 64; the field reaches over columns 44 to 111, rows 116 to 201.
    assert (whole, len(computed)) == (15, 6)
    assert len(reads) <= 2 * len(computed) < read_whole
    for [[window], *_] in computed:
        assert window.col < 112 and window.col + window.width > 44
        assert window.row < 202 and window.row + window.height > 116


def test_stage_1_computes_what_stage_2_looks_at_and_no_more(make, make_raster, ground, tmp_path, monkeypatch):
    path, corner = make_raster(ground[:3]), mask(tmp_path / "corner.geojson", feature(rectangle(2, 2, 4, 4)))
    stage1, stage2 = counted(monkeypatch, (Stage1, "__call__"), (Stage2, "__call__"))
    make(path, "without.tif", **STAGES["both"])
    whole = len(stage1), len(stage2)
    stage1.clear()
    stage2.clear()
    said = tmp_path / "said.geojson"
    make(path, mask=str(corner), extent=ALL, output_captions=str(said), **STAGES["both"])
    # A tile of stage 2 sees 160 pixels there, and 16 more from which holes are filled.
    assert whole == (15, 6) and (len(stage1), len(stage2)) == (9, 1)
    described = {captioned.tile for captioned in read_captions(said)}
    assert 0 < len(described) < 3 * 5
    assert len(described) == sum(len(captions) for _, _, _, captions, *_ in stage2)


def test_progress_and_time_are_those_of_what_is_computed(make, make_raster, ground, field, monkeypatch):
    computed, told = [], []
    call = Stage1.__call__

    def noting(self, *arguments):
        computed.append(len([event for event in told if isinstance(event, Progress)]))
        return call(self, *arguments)

    monkeypatch.setattr(Stage1, "__call__", noting)
    make(make_raster(ground[:3]), tell=told.append, mask=str(field), extent=ALL, **STAGES["fast"])
    done = [event.done for event in told if isinstance(event, Progress)]
    assert done == sorted(done) and done[-1] == 1
    # When a tile is begun, those before it are the share that is told.
    shares = [done[at - 1] for at in computed]
    assert shares == pytest.approx(np.arange(6) / 6, abs=0.06)


def test_what_lies_outside_may_be_damaged(make, make_raster, ground, field):
    """A block of the file that can't be read, far from the polygons, is nobody's business."""
    path = make_raster(ground[:3], tiled=True, blockxsize=16, blockysize=16, compress="deflate")
    # As GDAL says it: where the first block begins in the file.
    with rasterio.open(path) as file:
        at = int(file.get_tag_item("BLOCK_OFFSET_0_0", "TIFF", bidx=1))
    data = bytearray(path.read_bytes())
    data[at : at + 40] = bytes(40)
    path.write_bytes(data)
    with pytest.raises(InputError, match="can't be read at rows"):
        make(path, **STAGES["fast"])
    make(path, mask=str(field), **STAGES["fast"])


def test_places_outside_are_not_described(make_raster, ground, field, models, tmp_path):
    path = make_raster(ground[:3])
    job = UpscaleJob(str(path), str(tmp_path / "said.geojson"), task="describe", scale=2, tile=64, device="cpu")
    describe(job, lambda event: None, models)
    everywhere = {captioned.tile: captioned for captioned in read_captions(Path(job.output))}
    describe(replace(job, mask=str(field), extent=ALL), lambda event: None, models)
    inside_alone = {captioned.tile: captioned for captioned in read_captions(Path(job.output))}
    assert 0 < len(inside_alone) < len(everywhere)
    assert all(everywhere[tile] == captioned for tile, captioned in inside_alone.items())


# After an interruption


class StoppedError(Exception):
    """What stops a job here."""


def interrupted(job: UpscaleJob, models, calls: int) -> None:
    write = Result.write
    left = [calls]

    def stopping(self, *arguments):
        left[0] -= 1
        if left[0] < 0:
            raise StoppedError
        write(self, *arguments)

    with pytest.MonkeyPatch.context() as patch, pytest.raises(StoppedError):
        patch.setattr(Result, "write", stopping)
        upscale(job, lambda event: None, models)


@pytest.fixture
def job(make_raster, ground, field, tmp_path, monkeypatch) -> UpscaleJob:
    """Both stages, with a mask and with words; each row is noted."""
    monkeypatch.setattr(journals, "NOTE_SECONDS", 0.0)
    said = feature(rectangle(0, 0, 80, 150))
    said["properties"]["caption"] = "fields"
    outputs = {f"output_{name}": str(tmp_path / f"{name}.tif") for name in ("base", "confidence")}
    return UpscaleJob(
        *(str(make_raster(ground)), str(tmp_path / "out.tif")),
        **{"scale": 2, "tile": 64, "overlap": 16, "device": "cpu", "extent": ALL, "mask": str(field)},
        captions=str(mask(tmp_path / "captions.geojson", said)),
        output_captions=str(tmp_path / "used.geojson"),
        **outputs,
        **STAGES["both"],
    )


def result_of(job: UpscaleJob) -> dict[str, bytes]:
    return {Path(path).name: Path(path).read_bytes() for path in job.outputs}


def cautions(told: list) -> str:
    return " ".join(event.message for event in told if isinstance(event, Caution))


@pytest.mark.parametrize("calls", [3, 6, 9, 11])
def test_a_job_with_a_mask_goes_on_to_the_same_bytes(job, models, calls):
    whole = upscale(job, lambda event: None, models)
    expected = result_of(job)
    for path in job.outputs:
        Path(path).unlink()
    interrupted(job, models, calls)
    assert resumable(job)
    told = []
    again = upscale(job, told.append, models)
    assert "Going on" in cautions(told)
    assert result_of(job) == expected and again.facts["agreement_dn"] == whole.facts["agreement_dn"]


def test_the_same_mask_and_captions_by_other_names_go_on(job, models, tmp_path):
    """QGIS hands them over as temporary files, with other names each time."""
    upscale(job, lambda event: None, models)
    expected = result_of(job)
    for path in job.outputs:
        Path(path).unlink()
    interrupted(job, models, 9)
    renamed = {name: str(tmp_path / f"other_{name}.geojson") for name in ("mask", "captions", "output_captions")}
    for name in ("mask", "captions"):
        Path(getattr(job, name)).rename(renamed[name])
    told = []
    job = replace(job, **renamed)
    upscale(job, told.append, models)
    assert "Going on" in cautions(told) and list(result_of(job).values()) == list(expected.values())


@pytest.mark.parametrize("name", ["mask", "captions"])
def test_another_mask_or_other_captions_begin_anew(job, models, name):
    interrupted(job, models, 9)
    path = Path(getattr(job, name))
    said = feature(rectangle(30, 60, 30, 60))
    said["properties"]["caption"] = "water"
    mask(path, said)
    told = []
    upscale(job, told.append, models)
    assert f"the {name} changed" in cautions(told)
