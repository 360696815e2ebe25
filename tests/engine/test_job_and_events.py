"""The contract across the process boundary: what is written is read back, and what is malformed is refused in a sentence."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import events
from engine.job import PRESETS, SCALES, JobError, UpscaleJob, partial_path


@given(
    scale=st.sampled_from(SCALES),
    preset=st.sampled_from(sorted(PRESETS)),
    detail=st.none() | st.floats(0, 1),
    seed=st.integers(0, 2**31 - 1),
    bands=st.none() | st.tuples(*[st.integers(1, 20)] * 3),
    name=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1),
)
def test_a_job_survives_the_boundary_unchanged(scale, preset, detail, seed, bands, name):
    job = UpscaleJob(name, "/out.tif", scale=scale, preset=preset, detail=detail, seed=seed, bands=bands)
    line = job.to_json()
    assert "\n" not in line
    assert UpscaleJob.from_json(line) == job


@pytest.mark.parametrize(
    "change",
    [
        {"scale": 3},
        {"scale": True},
        {"scale": "4"},
        {"preset": "best"},
        {"detail": 1.5},
        {"detail": float("nan")},
        {"steps_base": 0},
        {"steps_base": 2.5},
        {"seed": -1},
        {"bands": [1, 2]},
        {"bands": [0, 1, 2]},
        {"extent": [0, 0, 0, 1]},
        {"extent": [0, 1, 2]},
        {"device": "tpu"},
        {"compression": "jpeg"},
        {"compression": None},
        {"input": ""},
        {"input": 7},
        {"colour": "blue"},
        {"version": 99},
        {"version": True},
        {"task": "delete"},
        {"scale": 4.0},
        {"seed": [[[[[[[["deep"]]]]]]]]},
        {"seed": 10**400},
        {"seed": "x" * 100_000},
        {"extent": [0, 0, 1e200, 1]},
        {"extent": [0, 0, 10**400, 1]},
        {"extent": 7},
        {"bands": "123"},
        {"bands": {"1": 2}},
        {"prompt": "\ud800"},
        {"extent_crs": 4326},
        {"extent_crs": "http://example.org/crs"},
        {"extent_crs": "/etc/passwd"},
        {"extent_crs": "GEOGCS" + "[" * 1000},
        {"input": "/in\0.tif"},
        {"captions": "/\ud800.geojson"},
        {"output": "/"},
        {"output": ".."},
        {"output": "/data/a\\b.tif"},
        {"output": "/data/\udcff.tif"},
        {"output": f"/data/{'x' * 250}.tif"},
        {"output": f"/{'x/' * 2000}out.tif"},
        {"output_base": "/.out.vlmsr-base.tif"},
        {"captions": "/.out.vlmsr-partial.tif"},
        {"x" * 100_000: "unknown"},
        {"two\nlines": "unknown"},
    ],
)
def test_a_malformed_job_is_refused_in_a_sentence(change):
    data = {**json.loads(UpscaleJob("/in.tif", "/out.tif").to_json()), **change}
    with pytest.raises(JobError) as refused:
        UpscaleJob.from_json(json.dumps(data))
    said = str(refused.value)
    assert said.endswith(".") and said.isprintable() and len(said) < 400
    assert refused.value.hint


@pytest.mark.parametrize(
    "line", ["", "no json", "[]", "7", "{}", "null", '{"version": 1, "task": "upscale"}', "[" * 100_000]
)
def test_what_is_no_job_is_refused(line):
    with pytest.raises(JobError):
        UpscaleJob.from_json(line)


def test_a_job_as_deep_as_json_allows_is_refused():
    """Reading it just works; naming what is wrong with it must not be what fails."""
    data = json.loads(UpscaleJob("/in.tif", "/out.tif").to_json())
    for depth in range(800, 1000, 7):
        line = json.dumps({**data, "seed": "DEEP"}).replace('"DEEP"', "[" * depth + "]" * depth)
        with pytest.raises(JobError):
            UpscaleJob.from_json(line)


@pytest.mark.parametrize(
    "crs", ["EPSG:4326", "urn:ogc:def:crs:EPSG::32633", "+proj=utm +zone=33", "WGS84", "OGC:CRS84"]
)
def test_a_crs_is_named_as_people_name_it(crs):
    assert UpscaleJob("/in.tif", "/out.tif", extent_crs=crs).extent_crs == crs


def test_a_crs_is_written_out_as_wkt_or_json():
    for text in ('GEOGCS["WGS 84",DATUM["WGS_1984"]]', ' PROJCRS["x"]', '{"type": "GeographicCRS"}'):
        assert UpscaleJob("/in.tif", "/out.tif", extent_crs=text).extent_crs == text


def test_fast_draws_nothing_and_detail_overrides_the_preset():
    assert UpscaleJob("a", "b", preset="fast").steps == 0
    assert UpscaleJob("a", "b", preset="fast", detail=0.5).steps > 0
    assert UpscaleJob("a", "b", preset="quality", detail=0).steps == 0
    assert UpscaleJob("a", "b", preset="paper").steps == 500
    assert UpscaleJob("a", "b", preset="paper", steps_base=7).steps == 7


def test_the_partial_file_lies_beside_the_output_and_is_hidden():
    partial = partial_path("/data/my result.tif")
    assert str(partial.parent) == "/data"
    assert partial.name.startswith(".") and partial.suffix == ".tif"


@pytest.mark.parametrize(
    "event",
    [
        events.Started("0.1.0", "cpu", "float32"),
        events.Progress("upscaling", 0.5, None),
        events.Heartbeat(),
        events.Caution("ü \n two lines"),
        events.Finished("/out.tif", {"agreement_dn": 0.3}),
        events.Failed("input", "message", "hint"),
    ],
)
def test_events_survive_the_boundary(event):
    line = events.encode(event)
    assert "\n" not in line
    assert events.decode(line) == event


@given(st.text() | st.recursive(st.none() | st.integers() | st.text(), lambda x: st.lists(x)).map(json.dumps))
def test_what_libraries_print_is_no_event(line):
    assert events.decode(line) is None


@pytest.mark.parametrize(
    "line",
    [
        '{"event": "progress", "stage": "base", "done": "half"}',
        '{"event": "progress", "stage": "base", "done": NaN}',
        '{"event": "progress", "stage": "base", "done": true}',
        '{"event": "progress", "stage": 7, "done": 0.5}',
        '{"event": "progress", "stage": "base", "done": 0.5, "seconds_left": Infinity}',
        '{"event": "progress", "stage": "base", "done": 1' + "0" * 400 + "}",
        '{"event": "started", "version": "1", "device": "cpu", "precision": "float32", "memory": 1' + "0" * 400 + "}",
        '{"event": "caution", "message": ["not", "text"]}',
        '{"event": "finished", "output": 3}',
        '{"event": "finished", "output": "/out.tif", "facts": [1]}',
        '{"event": "failed", "code": "x", "message": null, "hint": ""}',
        '{"event": ["heartbeat"]}',
    ],
)
def test_what_only_looks_like_an_event_is_none(line):
    assert events.decode(line) is None


def test_halves_of_letters_do_not_reach_the_listener():
    assert events.decode('{"event": "caution", "message": "a\\ud800b"}') == events.Caution("a\ufffdb")


def test_facts_are_plain_values():
    line = '{"event": "finished", "output": "o", "facts": {"a": 1.5, "b": NaN, "c": [1], "d": null, "e": "x"}}'
    assert events.decode(line).facts == {"a": 1.5, "d": None, "e": "x"}


def test_an_event_of_a_newer_engine_is_understood():
    assert events.decode('{"event": "heartbeat", "mood": "fine"}') == events.Heartbeat()
