"""`vlmsr:evaluate`: what the user gives arrives at the engine, what it measures comes back as numbers, and each failure is a sentence."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import processing
import pytest
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingParameterDefinition
from support import ROOT
from vlmsr.engine.evaluate_job import SENSORS, EvaluateJob, leftovers

MEASURES = "tell('finished', output=job['output'], facts={'psnr': 27.5, 'psnr_over_bicubic': 1.25, 'moved': 0.03})"
FINISHES = "Path(job['output']).write_text('<html></html>'); " + MEASURES


@pytest.fixture
def run(fake_engine, make_raster, tmp_path):
    """Runs `vlmsr:evaluate` with some parameters; returns its results."""
    fake_engine.behave(FINISHES)

    def run(**parameters):
        given = {"INPUT": make_raster(), "OUTPUT_REPORT": str(tmp_path / "report.html"), **parameters}
        return processing.run("vlmsr:evaluate", given)

    return run


@pytest.fixture
def job(run, fake_engine):
    """Runs with some parameters and gives the job that the engine got."""

    def run_and_read(**parameters):
        run(**parameters)
        return EvaluateJob.from_json((fake_engine.folder / "job.json").read_text(encoding="utf-8"))

    return run_and_read


def test_an_image_alone_makes_a_job_of_defaults(job, tmp_path):
    assert job() == EvaluateJob(str(tmp_path / "in.tif"), str(tmp_path / "report.html"), bands=(1, 2, 3))


def test_every_parameter_reaches_the_job(job, make_raster, tmp_path):
    reference, coarse = make_raster("truth.tif", (64, 48)), make_raster("coarse.tif", (16, 12))
    got = job(
        REFERENCE=reference,
        COARSE=coarse,
        SCALE="2",
        SENSOR="noisy",
        BANDS=[3, 2, 1],
        PRESET="fast",
        STAGES="base",
        SEED=7,
        WINDOWS=12,
        WEIGHTS=str(tmp_path),
        DEVICE="cpu",
        PRECISION="float32",
        EXTENT="500000,500016,3999990,4000000 [EPSG:32633]",
        OUTPUT_TABLE=str(tmp_path / "figures.csv"),
        OUTPUT_JSON=str(tmp_path / "figures.json"),
    )
    assert got == EvaluateJob(
        str(tmp_path / "in.tif"),
        str(tmp_path / "report.html"),
        reference=reference,
        coarse=coarse,
        scale=2,
        sensor="noisy",
        preset="fast",
        stages="base",
        bands=(3, 2, 1),
        extent=(500000, 3999990, 500016, 4000000),
        seed=7,
        device="cpu",
        precision="float32",
        windows=12,
        weights=str(tmp_path),
        output_csv=str(tmp_path / "figures.csv"),
        output_json=str(tmp_path / "figures.json"),
    )


def test_figures_come_back_as_numbers_and_what_was_not_computed_does_not(run, tmp_path):
    results = run()
    assert results == {
        "OUTPUT_REPORT": str(tmp_path / "report.html"),
        "PSNR": 27.5,
        "PSNR_GAIN": 1.25,
        "MOVED": 0.03,
    }


def test_a_report_may_be_temporary_and_a_name_relative(run, fake_engine, tmp_path, monkeypatch):
    results = run(OUTPUT_REPORT="TEMPORARY_OUTPUT")
    assert Path(results["OUTPUT_REPORT"]).is_file() and results["OUTPUT_REPORT"].endswith(".html")
    monkeypatch.chdir(tmp_path)
    assert run(OUTPUT_REPORT="here.html")["OUTPUT_REPORT"] == str(tmp_path / "here.html")


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"OUTPUT_REPORT": "/nowhere/report.html"}, "does not exist"),
        ({"OUTPUT_TABLE": "/nowhere/figures.csv"}, "does not exist"),
        ({"WEIGHTS": "/nowhere"}, "weights /nowhere does not exist"),
        ({"REFERENCE": "/nowhere/in.tif"}, "can't be opened as a raster"),
        ({"BANDS": "9"}, "no band 9"),
    ],
)
def test_what_can_t_be_done_is_said_before_the_engine_starts(run, fake_engine, parameters, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run(**parameters)
    assert not (fake_engine.folder / "job.json").exists()


def test_a_result_s_input_without_a_reference_is_refused(run, make_raster):
    with pytest.raises(QgsProcessingException, match="no reference"):
        run(COARSE=make_raster("coarse.tif"))


def test_what_the_engine_refuses_is_an_error(run, fake_engine, tmp_path):
    fake_engine.behave("tell('failed', code='input', message='The two rasters do not overlap.', hint='Choose others.')")
    with pytest.raises(QgsProcessingException, match=r"do not overlap\. Choose others\."):
        run()
    assert not (tmp_path / "report.html").exists()


def test_nothing_of_a_broken_engine_is_left(run, fake_engine, tmp_path):
    job = EvaluateJob(str(tmp_path / "in.tif"), str(tmp_path / "report.html"))
    names = [path.name for path in leftovers(job)]
    fake_engine.behave(f"[(Path(job['output']).parent / name).touch() for name in {names!r}]; sys.exit(3)")
    with pytest.raises(QgsProcessingException, match="broke down"):
        run()
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["in.tif"]


def test_the_toolbox_says_what_it_is():
    made = QgsApplication.processingRegistry().createAlgorithmById("vlmsr:evaluate")
    assert made.displayName() == "Evaluate (quality against a reference)"
    assert [p.name() for p in made.parameterDefinitions() if not p.help()] == []
    assert made.parameterDefinition("SENSOR").options() == list(SENSORS)
    flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    assert {p.name() for p in made.parameterDefinitions() if p.flags() & flag} == {
        *("COARSE", "STAGES", "MODEL", "SEED", "WINDOWS", "WEIGHTS", "DEVICE", "PRECISION")
    }
    kinds = {o.name(): o.type() for o in made.outputDefinitions()}
    assert kinds.pop("OUTPUT_REPORT") == "outputHtml"
    assert kinds.pop("OUTPUT_TABLE") == kinds.pop("OUTPUT_JSON") == "outputFile"
    assert set(kinds.values()) == {"outputNumber"} and {"PSNR", "SSIM", "ERGAS", "HALLUCINATION", "SMS"} <= set(kinds)


def test_the_page_names_every_parameter_and_output():
    page = (ROOT / "docs" / "evaluate.md").read_text(encoding="utf-8")
    made = QgsApplication.processingRegistry().createAlgorithmById("vlmsr:evaluate")
    names = [p.name() for p in made.parameterDefinitions()] + [o.name() for o in made.outputDefinitions()]
    assert [name for name in names if f"`{name}`" not in page] == []


def test_a_real_image_is_judged_by_the_engine(real_engine, tmp_path, feedback):
    results = processing.run(
        "vlmsr:evaluate",
        {
            "INPUT": str(ROOT / "tests" / "data" / "scene_naip.tif"),
            "SCALE": "2",
            "PRESET": "fast",
            "WINDOWS": 1,
            "DEVICE": "cpu",
            "OUTPUT_REPORT": str(tmp_path / "report.html"),
            "OUTPUT_TABLE": str(tmp_path / "figures.csv"),
            "OUTPUT_JSON": str(tmp_path / "figures.json"),
        },
        feedback=feedback,
    )
    # The shipped model is better than bicubic interpolation on a scene that it was not trained on.
    assert results["PSNR_GAIN"] > 0.3 and results["PSNR"] > 20
    assert results["AGREEMENT"] < 0.5 and 0.9 < results["EDGES"] < 1.1
    assert "SMS" not in results
    rows = list(csv.DictReader((tmp_path / "figures.csv").open(encoding="utf-8")))
    assert [row["method"] for row in rows] == ["result", "bicubic", "reference"]
    assert json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))["not_computed"]["result"]["sms"]
    assert "not computed, because" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.glob(".*")) == []
    assert any(text.startswith("Measuring") for text in feedback.texts)
