"""Results in the project: each named so that a person knows what it is, beside its image, and with what it says of itself."""

from __future__ import annotations

from pathlib import Path

import processing
import pytest
from osgeo import gdal
from processing.core.ProcessingConfig import ProcessingConfig
from qgis.core import (
    QgsLayerMetadata,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterRasterLayer,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
)

TAGS = {
    "AI_GENERATED": "yes",
    "VLMSR_MODEL": "lite 0.1.0",
    "VLMSR_VERSION": "0.1.0",
    "VLMSR_SEED": "7",
    "VLMSR_SCALE": "4",
    "VLMSR_PRESET": "balanced",
    "VLMSR_AGREEMENT_DN": "0.25",
    "VLMSR_LICENCE": "GPL-2.0-or-later for the weights",
}

WRITES_ALL = """
from osgeo import gdal
gdal.UseExceptions()
def write(path):
    raster = gdal.GetDriverByName("GTiff").CreateCopy(path, gdal.Open(job["input"]))
    raster.SetMetadata(%r)
    raster.FlushCache()
for name in ("output_base", "output_confidence"):
    if job[name]:
        write(job[name])
if job["output_report"]:
    Path(job["output_report"]).write_text("<html></html>")
if job["output_captions"]:
    Path(job["output_captions"]).write_text(json.dumps({"type": "FeatureCollection", "features": []}))
write(job["output"])
tell("finished", output=job["output"], facts=dict(agreement_dn=0.25))
"""


@pytest.fixture
def engine(fake_engine):
    """An engine that copies the input to each output, with the tags of the real one."""
    fake_engine.behave(WRITES_ALL % TAGS)
    return fake_engine


@pytest.fixture
def image(make_raster, project):
    """A layer of the project."""
    layer = QgsRasterLayer(make_raster(), "ortho")
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def run(engine, tmp_path, project):
    """Runs as the Toolbox does, the named outputs loaded into the project."""
    number = [0]

    def run(source, *others, names=None, **parameters):
        number[0] += 1
        outputs = {}
        for name in ("OUTPUT", *others):
            outputs[name] = QgsProcessingOutputLayerDefinition(
                str(tmp_path / f"{name.lower()}{number[0]}.tif"), project
            )
            if names and name in names:
                outputs[name].destinationName = names[name]
        if "OUTPUT_CAPTIONS" in outputs:
            outputs["OUTPUT_CAPTIONS"] = QgsProcessingOutputLayerDefinition("memory:", project)
        given = {"INPUT": source if isinstance(source, str) else source.id(), **outputs, **parameters}
        return processing.runAndLoadResults("vlmsr:upscale", given)

    return run


def tree(group=None) -> list:
    """Names from top to bottom; a group as (name, what is in it)."""
    group = group or QgsProject.instance().layerTreeRoot()
    return [(node.name(), tree(node)) if not hasattr(node, "layerId") else node.name() for node in group.children()]


def named(name: str):
    [layer] = QgsProject.instance().mapLayersByName(name)
    return layer


@pytest.fixture
def setting():
    """Sets one of Processing's own settings for the time of a test."""
    before = {}

    def change(name, value):
        before.setdefault(name, ProcessingConfig.getSetting(name))
        ProcessingConfig.setSettingValue(name, value)

    yield change
    for name, value in before.items():
        ProcessingConfig.setSettingValue(name, value)


ALL = ("OUTPUT_BASE", "OUTPUT_CONFIDENCE", "OUTPUT_CAPTIONS")
GROUPED = (
    "ortho x4 balanced (vlmsr)",
    [
        "ortho x4 confidence (vlmsr)",
        "ortho x4 balanced (vlmsr)",
        "ortho x4 stage 1 (vlmsr)",
        "ortho x4 captions (vlmsr)",
    ],
)


def test_a_result_stands_directly_above_its_image_in_the_same_group(run, image, project, make_raster):
    root = project.layerTreeRoot()
    group = root.addGroup("2024")
    root.findLayer(image.id()).setItemVisibilityChecked(False)
    group.insertChildNode(0, root.findLayer(image.id()).clone())
    root.removeChildNode(root.findLayer(image.id()))
    for name in ("above", "below"):
        project.addMapLayer(QgsRasterLayer(make_raster(f"{name}.tif"), name), False)
    group.insertLayer(0, named("above"))
    group.addLayer(named("below"))
    run(image)
    assert tree() == [("2024", ["above", "ortho x4 balanced (vlmsr)", "ortho", "below"])]
    assert not root.findLayer(image.id()).itemVisibilityChecked()
    assert root.findLayer(named("ortho x4 balanced (vlmsr)").id()).itemVisibilityChecked()


def test_a_newer_result_stands_above_the_older_ones_which_it_would_be_hidden_by(run, image):
    run(image)
    run(image, PRESET="fast")
    run(image, *ALL)
    run(image, SCALE="2")
    assert tree() == [
        "ortho x2 balanced (vlmsr)",
        GROUPED,
        "ortho x4 fast (vlmsr)",
        "ortho x4 balanced (vlmsr)",
        "ortho",
    ]


def test_several_results_of_a_run_share_a_group_and_the_finer_image_is_not_hidden(run, image):
    run(image, *ALL)
    assert tree() == [GROUPED, "ortho"]
    assert isinstance(named("ortho x4 confidence (vlmsr)").renderer(), QgsSingleBandPseudoColorRenderer)


def test_an_image_that_is_no_layer_of_the_project_is_no_obstacle(run, make_raster):
    run(make_raster())
    assert tree() == ["in x4 balanced (vlmsr)"]
    run(make_raster("other.tif"), "OUTPUT_BASE")
    assert ("other x4 balanced (vlmsr)", ["other x4 balanced (vlmsr)", "other x4 stage 1 (vlmsr)"]) in tree()
    assert len(QgsProject.instance().mapLayers()) == 3


def test_a_result_of_a_result_has_one_mark_in_its_name(run, image):
    run(image)
    run(named("ortho x4 balanced (vlmsr)"), SCALE="2", PRESET="fast")
    assert tree() == ["ortho x4 balanced x2 fast (vlmsr)", "ortho x4 balanced (vlmsr)", "ortho"]


def test_names_that_the_user_gave_are_kept(run, image):
    run(image, "OUTPUT_CONFIDENCE", names={"OUTPUT": "My image", "OUTPUT_CONFIDENCE": "My trust"})
    assert tree() == [("My image", ["My trust", "My image"]), "ortho"]


def test_file_names_are_the_names_where_the_user_prefers_that(run, image, setting, tmp_path, monkeypatch):
    """For files that are to stay, as QGIS has it."""
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "elsewhere"))
    setting(ProcessingConfig.PREFER_FILENAME_AS_LAYER_NAME, True)
    run(image)
    assert tree() == ["output1", "ortho"]
    assert named("output1").metadata().title() == "output1"
    setting(ProcessingConfig.PREFER_FILENAME_AS_LAYER_NAME, False)
    run(image, PRESET="fast")
    assert tree() == ["ortho x4 fast (vlmsr)", "output1", "ortho"]


def test_the_confidence_is_drawn_in_classes_over_the_image(run, image):
    run(image, "OUTPUT_CONFIDENCE")
    ramp = named("ortho x4 confidence (vlmsr)").renderer().shader().rasterShaderFunction().colorRampItemList()
    assert [item.value for item in ramp][:3] == [0.5, 0.7, 0.9]
    assert [item.color.alpha() for item in ramp] == [255, 255, 255, 0]


def test_the_confidence_lies_over_the_finer_image_switched_off_so_that_it_need_only_be_ticked(run, image, project):
    run(image, "OUTPUT_CONFIDENCE")
    group = project.layerTreeRoot().findGroup("ortho x4 balanced (vlmsr)")
    shown = [(node.name(), node.itemVisibilityChecked()) for node in group.children()]
    assert shown == [("ortho x4 confidence (vlmsr)", False), ("ortho x4 balanced (vlmsr)", True)]


def test_the_group_that_the_user_wants_all_results_in_is_respected(run, image, setting):
    setting(ProcessingConfig.RESULTS_GROUP_NAME, "Results")
    run(image, "OUTPUT_CONFIDENCE")
    assert [name for name in tree() if name[0] == "Results"]
    [results] = [names for name, names in (entry for entry in tree() if isinstance(entry, tuple)) if name == "Results"]
    assert sorted(results) == ["ortho x4 balanced (vlmsr)", "ortho x4 confidence (vlmsr)"]
    assert "ortho" in tree()


def test_in_a_model_the_names_of_its_outputs_are_the_names(engine, image, tmp_path, project, context, feedback):
    model = QgsProcessingModelAlgorithm("Finer", "tests")
    model.addModelParameter(QgsProcessingParameterRasterLayer("image"), QgsProcessingModelParameter("image"))
    step = QgsProcessingModelChildAlgorithm("vlmsr:upscale")
    step.setChildId("upscale")
    step.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromModelParameter("image")])
    output = QgsProcessingModelOutput("For the mayor")
    output.setChildId("upscale")
    output.setChildOutputName("OUTPUT")
    step.setModelOutputs({"For the mayor": output})
    model.addChildAlgorithm(step)
    [destination] = [d.name() for d in model.destinationParameterDefinitions()]
    to = QgsProcessingOutputLayerDefinition(str(tmp_path / "out.tif"), project)
    processing.runAndLoadResults(model, {"image": image.id(), destination: to}, feedback=feedback, context=context)
    assert tree() == ["For the mayor", "ortho"]
    assert named("For the mayor").metadata().keywords("vlmsr")[0] == "AI_GENERATED"


def test_the_layer_tells_what_it_is_and_still_does_when_the_project_is_opened_again(run, image, tmp_path, project):
    of_image = QgsLayerMetadata()
    of_image.setRights(["(c) Survey office"])
    image.setMetadata(of_image)
    run(image, "OUTPUT_CONFIDENCE", OUTPUT_REPORT=str(tmp_path / "report.html"))
    assert project.write(str(tmp_path / "project.qgs"))
    project.clear()
    assert project.read(str(tmp_path / "project.qgs"))
    for name in ("ortho x4 balanced (vlmsr)", "ortho x4 confidence (vlmsr)"):
        said = named(name).metadata()
        assert said.title() == name
        assert said.keywords("vlmsr") == ["AI_GENERATED", "super-resolution", "lite 0.1.0"]
        assert "AI-generated" in said.abstract() and "'ortho'" in said.abstract()
        history = "\n".join(said.history())
        for line in ("Model: lite 0.1.0", "Version of vlmsr: 0.1.0", "Seed: 7", "Preset: balanced", "Times finer: 4"):
            assert line in history
        assert "Agreement with the input: 0.25 digital numbers" in history
        assert said.licenses() == ["Of the model: GPL-2.0-or-later for the weights"]
        assert said.rights() == ["(c) Survey office"]
        [link] = said.links()
        assert link.url == (tmp_path / "report.html").as_uri()
        # What people look at.
        tab = named(name).htmlMetadata()
        assert "AI_GENERATED" in tab and "Seed: 7" in tab and "Agreement with the input" in tab
    assert list(tmp_path.glob("*.qmd")) == []


def test_captions_alone_stand_with_their_image_too(fake_engine, image, project):
    fake_engine.behave(
        "Path(job['output']).write_text(json.dumps({'type': 'FeatureCollection', 'features': []}));"
        "tell('finished', output=job['output'], facts={'captions': 0})"
    )
    output = QgsProcessingOutputLayerDefinition("memory:", project)
    processing.runAndLoadResults("vlmsr:describe", {"INPUT": image.id(), "OUTPUT": output})
    assert tree() == ["ortho x4 captions (vlmsr)", "ortho"]
    said = named("ortho x4 captions (vlmsr)").metadata()
    assert said.keywords("vlmsr")[0] == "AI_GENERATED" and "Made from 'ortho' by a model" in said.abstract()


def test_without_a_report_there_is_none_to_open(run, image):
    run(image)
    result = named("ortho x4 balanced (vlmsr)")
    assert result.customProperty("vlmsr/report") is None and result.metadata().links() == []


def test_a_report_is_written_where_the_user_wants_it(run, image, engine, tmp_path):
    results = run(image, OUTPUT_REPORT=str(tmp_path / "report.html"))
    assert results["OUTPUT_REPORT"] == engine.got("job")["output_report"] == str(tmp_path / "report.html")
    assert named("ortho x4 balanced (vlmsr)").customProperty("vlmsr/report") == str(tmp_path / "report.html")
    temporary = run(image, OUTPUT_REPORT="TEMPORARY_OUTPUT")["OUTPUT_REPORT"]
    assert temporary.endswith(".html") and Path(temporary).is_file()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("nowhere/report.html", "does not exist"),
        ("report.pdf", "ends in .html"),
        ("in.tif", "would be lost"),
    ],
)
def test_a_report_that_cannot_be_is_told_with_its_cure(engine, make_raster, tmp_path, name, sentence):
    with pytest.raises(Exception, match=sentence):
        processing.run(
            "vlmsr:upscale",
            {"INPUT": make_raster(), "OUTPUT": str(tmp_path / "out.tif"), "OUTPUT_REPORT": str(tmp_path / name)},
        )
    assert not (tmp_path / "out.tif").exists()


def test_the_real_engine_gives_what_the_layer_tells(real_engine, image, tmp_path, project):
    """All outputs, tags and page are the engine's own."""
    report = tmp_path / "report.html"
    results = processing.runAndLoadResults(
        "vlmsr:upscale",
        {
            "INPUT": image.id(),
            "SCALE": "2",
            "PRESET": "fast",
            "SEED": 5,
            "OUTPUT": QgsProcessingOutputLayerDefinition(str(tmp_path / "out.tif"), project),
            "OUTPUT_REPORT": str(report),
        },
    )
    said = named("ortho x2 fast (vlmsr)").metadata()
    history = "\n".join(said.history())
    assert "Seed: 5" in history and "Preset: fast" in history and "Model: lite" in history
    agreement = gdal.Open(results["OUTPUT"]).GetMetadataItem("VLMSR_AGREEMENT_DN")
    assert float(agreement) == pytest.approx(results["AGREEMENT"])
    assert f"Agreement with the input: {agreement} " in history
    assert said.licenses()[0].startswith("Of the model: GPL")
    assert "in.tif, 2 times finer" in report.read_text(encoding="utf-8")
