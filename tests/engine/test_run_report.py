"""The report of a run: one page that says what was done, shows it, and tells how far to trust it."""

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
import rasterio

from engine import journal as journals
from engine.bundle import MANIFEST, seal
from engine.confidence_figures import ConfidenceFigures
from engine.errors import OutputError
from engine.job import JobError, UpscaleJob, leftovers, partial_path
from engine.result import Result
from engine.upscale import load_models, upscale


@pytest.fixture(scope="module")
def models(tiny_both):
    return load_models(UpscaleJob("in", "out", model=str(tiny_both), device="cpu", precision="float32"))


@pytest.fixture
def ground(scene, make_raster) -> Path:
    """Part of the bundled scene: 3 bands, 8 bit, 110 x 90 px, with a name that HTML must not take at its word."""
    with rasterio.open(scene) as file:
        return make_raster(
            file.read([1, 2, 3], window=rasterio.windows.Window(60, 40, 110, 90)), name="a <b> & town.tif"
        )


@pytest.fixture
def report(models, tmp_path):
    """Carries out a job with a report; returns its facts and the page."""

    def run(path, **options):
        chosen = {"scale": 2, "steps_base": 1, "steps_refine": 1, "device": "cpu"} | options
        job = UpscaleJob(str(path), str(tmp_path / "out.tif"), output_report=str(tmp_path / "report.html"), **chosen)
        facts = upscale(job, lambda event: None, models).facts
        assert not any(path.exists() for path in leftovers(job))
        return facts, Path(job.output_report).read_text(encoding="utf-8")

    return run


class _Page(HTMLParser):
    """What a page holds. outside: addresses that it would load."""

    def __init__(self, text: str):
        super().__init__()
        self.open, self.outside, self.pictures, self.words = [], [], [], ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        for name in ("src", "href"):
            if name in given and not given[name].startswith("data:image/png;base64,"):
                self.outside.append(given[name])
        if tag == "img":
            self.pictures.append(given["alt"])
        elif tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words += data if "style" not in self.open else ""


def test_it_tells_what_was_done_and_how_far_to_trust_it(report, ground, models, tmp_path):
    facts, text = report(ground, seed=11, output_confidence=str(tmp_path / "sure.tif"))
    page = _Page(text)
    assert page.open == [] and page.outside == []
    assert "a <b> & town.tif, 2 times finer" in page.words and "110 x 90 pixels became 220 x 180" in page.words
    assert "AI-generated" in page.words
    assert f"{facts['agreement_dn']:.3g} digital numbers" in page.words
    assert re.search(r"Seed11(?!\d)", page.words) and "Presetbalanced" in page.words
    bundle = models.bundle
    manifest = json.loads((bundle.folder / MANIFEST).read_text(encoding="utf-8"))
    assert f"{bundle.name} {bundle.version}" in page.words and manifest["licence"] in page.words
    # Pictures: before, bicubic, after and trust of each place, and all of it.
    kinds = [name.split(" (")[0].split(",")[0] for name in page.pictures]
    assert kinds[:4] == ["before", "bicubic interpolation", "after", "how far to trust it"]
    assert kinds.count("before") == kinds.count("after") >= 1 and kinds[-1] == "all of the result"
    # Files by their names alone: a report travels.
    assert str(tmp_path) not in text
    with rasterio.open(tmp_path / "sure.tif") as file:
        sure = file.read(1)
    assert facts["confidence"] == pytest.approx(float(sure.mean()), abs=1e-4)
    assert f"is {facts['confidence']:.0%} on average" in page.words
    with rasterio.open(tmp_path / "out.tif") as file:
        assert float(file.tags()["VLMSR_AGREEMENT_DN"]) == facts["agreement_dn"]
        assert file.tags()["VLMSR_LICENCE"] == manifest["licence"]


def test_without_a_raster_of_confidence_it_is_counted_all_the_same(report, ground):
    facts, text = report(ground, preset="fast", steps_refine=0)
    assert 0 < facts["confidence"] <= 1
    assert "how far to trust it" not in _Page(text).pictures
    assert "Nothing was drawn" in text and "Detail was drawn" not in text


def test_the_places_shown_are_whole_where_there_are_such(report, make_raster, scene):
    """A hole in the middle: what is shown lies beside it."""
    with rasterio.open(scene) as file:
        values = np.maximum(file.read([1, 2, 3])[:, :192, :192], 1)
    values[:, 70:122, 70:122] = 0
    _, text = report(make_raster(values, nodata=0), preset="fast", scale=4)
    places = [
        tuple(map(int, found))
        for found in re.findall(r"before \(column (\d+), row (\d+)", " ".join(_Page(text).pictures))
    ]
    assert 1 <= len(places) <= 3
    for col, row in places:
        hole = not (col + 256 <= 280 or col >= 488 or row + 256 <= 280 or row >= 488)
        assert not hole, (col, row)


def test_a_raster_without_a_valid_pixel_has_a_report_that_says_so(report, make_raster):
    facts, text = report(make_raster(np.zeros((3, 20, 20), np.uint8), nodata=0))
    assert "agreement_dn" not in facts and "confidence" not in facts
    assert "No pixel is valid" in text


@pytest.mark.parametrize("shape", [(1, 1, 1), (1, 3, 5), (4, 9, 300)])
def test_rasters_of_any_shape_can_be_shown(report, make_raster, shape):
    values = np.random.default_rng(1).integers(200, 4000, shape).astype(np.uint16)
    _, text = report(make_raster(values), preset="fast", scale=8)
    assert _Page(text).pictures[-1] == "all of the result, reduced"


def test_a_bundle_that_was_never_asked_how_far_to_trust_it_still_gives_a_report(ground, tiny_bundle, tmp_path):
    folder = tmp_path / "bundle"
    shutil.copytree(tiny_bundle, folder)
    manifest = json.loads((folder / MANIFEST).read_text())
    del manifest["files"], manifest["confidence"]
    manifest["licence"] = "<script>alert(1)</script>"
    seal(folder, manifest)
    path = tmp_path / "report.html"
    job = UpscaleJob(
        str(ground), str(tmp_path / "out.tif"), model=str(folder), device="cpu", preset="fast", output_report=str(path)
    )
    assert "confidence" not in upscale(job, lambda event: None).facts
    text = path.read_text(encoding="utf-8")
    assert "was not counted" in text
    assert "<script>" not in text and "&lt;script&gt;" in text


def test_a_report_that_was_cut_off_is_that_of_the_whole(models, ground, tmp_path, monkeypatch):
    """What was counted before the interruption counts."""
    monkeypatch.setattr(journals, "NOTE_SECONDS", 0.0)
    job = UpscaleJob(
        *(str(ground), str(tmp_path / "out.tif")),
        scale=2,
        tile=64,
        preset="fast",
        device="cpu",
        output_report=str(tmp_path / "report.html"),
    )
    whole = upscale(job, lambda event: None, models).facts
    Path(job.output).unlink()
    Path(job.output_report).unlink()
    write, left = Result.write, [7]

    def stopping(self, *arguments):
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt
        write(self, *arguments)

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Result, "write", stopping)
        upscale(job, lambda event: None, models)
    assert not Path(job.output_report).exists()
    told = []
    # QGIS names a temporary report anew each time: the job is the same.
    again = upscale(
        UpscaleJob(**{**job.__dict__, "output_report": str(tmp_path / "other.html")}), told.append, models
    ).facts
    assert any("Going on" in getattr(event, "message", "") for event in told)
    assert again["confidence"] == whole["confidence"] and again["agreement_dn"] == whole["agreement_dn"]
    assert (tmp_path / "other.html").is_file()


@pytest.mark.parametrize("name", ["report.html", "Report.HTM"])
def test_its_name_is_that_of_a_page(name):
    assert UpscaleJob("in", "out.tif", output_report=name).outputs == ["out.tif", name]


def test_a_name_that_is_none_is_refused():
    with pytest.raises(JobError, match="output_report") as refused:
        UpscaleJob("in", "out.tif", output_report="report.pdf")
    assert refused.value.hint == "Give it a name that ends in .html."


def test_a_report_that_cannot_be_written_is_told_before_anything_is_computed(report, ground, tmp_path, models):
    (tmp_path / "report.html").mkdir()
    with pytest.raises(OutputError, match="is a folder"):
        report(ground)
    assert not (tmp_path / "out.tif").exists() and not partial_path(tmp_path / "out.tif").exists()


def test_what_is_summed_up_is_mean_and_shares():
    figures = ConfidenceFigures()
    assert figures.mean is None and figures.facts() == {} and sum(figures.shares) == 0
    figures.add(np.array([[0.05, 0.95], [1.0, np.nan]], np.float32))
    again = ConfidenceFigures()
    again.resume(json.loads(json.dumps(figures.state())))
    for each in (figures, again):
        assert each.mean == pytest.approx(2 / 3)
        assert each.shares == pytest.approx([1 / 3, *[0] * 8, 2 / 3])
