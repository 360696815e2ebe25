"""Published data sets are read by their own layouts, and our figures stand beside those of the paper."""

from pathlib import Path

import numpy as np
import pytest
import rasterio
from PIL import Image

from engine.errors import InputError
from engine.evaluation.datasets import DATASETS, Scene, open_dataset, open_folder
from engine.evaluation.judged import judge_all
from engine.evaluation.judged import table as judges_table
from engine.evaluation.judges import Absent
from engine.evaluation.published import table
from engine.evaluation.study import Outcome
from tests.engine.scripts import run_script


def lay_out(root: Path, name: str, picture: np.ndarray, each: int = 2, suffix: str = "jpg") -> None:
    """A data set as published: one folder a class."""
    for folder in DATASETS[name].classes:
        (root / folder).mkdir(parents=True)
        for number in range(each):
            Image.fromarray(np.roll(picture, 9 * number, 0)).save(root / folder / f"{folder[0]}{number:03}.{suffix}")


@pytest.fixture(scope="session")
def picture(scene) -> np.ndarray:
    with rasterio.open(scene) as file:
        return file.read((1, 2, 3), window=rasterio.windows.Window(20, 20, 77, 70)).transpose(1, 2, 0)


@pytest.mark.parametrize(("name", "suffix"), [("rsc11", "tif"), ("rsscn7", "jpg"), ("whu-rs19", "jpg")])
def test_each_data_set_is_found_where_it_was_unpacked(name, suffix, picture, tmp_path):
    lay_out(tmp_path / "download" / "images", name, picture, suffix=suffix)
    scenes = open_dataset(name, tmp_path, side=64)
    assert len(scenes) == 2 * len(DATASETS[name].classes)
    assert {scene.kind for scene in scenes} == set(DATASETS[name].classes.values())
    assert scenes[0].read().shape == (64, 64, 3)


def test_the_middle_is_taken(tmp_path):
    picture = np.zeros((40, 60, 3), np.uint8)
    picture[16:24, 26:34] = 255
    Image.fromarray(picture).save(tmp_path / "farm_1.png")
    [scene] = open_folder(tmp_path, side=8)
    assert scene.kind == "farm" and (scene.read() == 255).all()
    assert open_folder(tmp_path)[0].read().shape == (40, 56, 3)


def test_names_of_folders_may_be_written_otherwise(picture, tmp_path):
    lay_out(tmp_path, "rsc11", picture, each=1)
    (tmp_path / "denseforest").rename(tmp_path / "Dense_Forest")
    assert open_dataset("rsc11", tmp_path)[0].kind == "denseforest"


def test_what_is_no_data_set_is_refused_with_what_is_missing(picture, tmp_path):
    lay_out(tmp_path, "rsscn7", picture, each=1)
    (tmp_path / "eForest").rename(tmp_path / "trees")
    with pytest.raises(InputError, match="no folder eForest"):
        open_dataset("rsscn7", tmp_path)
    with pytest.raises(InputError, match="is no folder"):
        open_dataset("rsscn7", tmp_path / "nowhere")
    with pytest.raises(InputError, match="no image"):
        open_folder(tmp_path)


@pytest.mark.parametrize(("content", "side", "words"), [(b"nothing", None, "can't be read"), (None, 64, "too small")])
def test_a_scene_that_cannot_be_read_is_named(content, side, words, tmp_path):
    path = tmp_path / "a_1.png"
    Image.fromarray(np.zeros((20, 20, 3), np.uint8)).save(path)
    if content:
        path.write_bytes(content)
    with pytest.raises(InputError, match=words):
        Scene(path, "a", side).read()


class Brightness:
    measures = ("sms",)
    needs_truth = True

    def judge(self, shot):
        return {"sms": float(shot.picture.mean()) if shot.picture.mean() < 200 else float("nan")}


def outcome(level: int) -> Outcome:
    flat = np.full((8, 8, 3), level, np.uint8)
    return Outcome(None, flat[:1, :1], {}, {}, {}, {"fast": flat, "truth": flat}, {}, 8, {}, {})


def test_judges_speak_of_each_method_and_the_mean_leaves_out_what_is_not_finite():
    absent = Absent(("clip_iqa",), "its weights are not here")
    judged = judge_all([outcome(10), outcome(30), outcome(250)], [Brightness(), absent])
    assert judged == {"fast": {"sms": 20.0}, "truth": {}}


def test_published_figures_are_marked_and_what_was_not_measured_has_no_number():
    absent = Absent(("clip_iqa",), "its weights are not here")
    said = table(DATASETS["rsscn7"], {"fast": {"sms": 0.25}}, [Brightness(), absent], 8)
    assert "| Sung et al., *published* | 0.234 | 0.778 |" in said
    assert "| fast | 0.250 | - |" in said
    assert "clip_iqa: not computed, because its weights are not here." in said
    assert "published*" not in table(DATASETS["rsscn7"], {"fast": {"sms": 0.25}}, [absent], 4)


def test_the_script_writes_a_page_of_its_own(picture, tiny_bundle, tmp_path):
    lay_out(tmp_path / "RSSCN7", "rsscn7", picture, each=1)
    docs = tmp_path / "docs"
    docs.mkdir()

    def evaluate() -> None:
        of = ("--dataset", "rsscn7", "--root", tmp_path, "--side", 64, "--model", tiny_bundle)
        how = ("--scale", 4, 8, "--preset", "fast", "--docs", docs, "--work", tmp_path / "work")
        run_script("evaluate.py", *of, *how)

    evaluate()
    page = (docs / "evaluation_rsscn7.md").read_text()
    assert page.startswith("# Evaluation on RSSCN7") and "Sung et al., *published*" in page
    assert "| riverlake |" in page and "not computed, because" in page
    assert (docs / "evaluation_rsscn7.json").exists() and not (docs / "evaluation.md").exists()

    measured = {path: path.stat().st_mtime_ns for path in (tmp_path / "work").rglob("*.pickle")}
    assert len(measured) == 2 * 7
    last = max(measured)
    last.unlink()
    evaluate()
    assert (docs / "evaluation_rsscn7.md").read_text() == page
    again = {path: path.stat().st_mtime_ns for path in (tmp_path / "work").rglob("*.pickle")}
    assert {path for path in again if again[path] != measured[path]} == {last}


def test_judges_have_a_table_and_no_number_where_they_did_not_look():
    assert judges_table({"fast": {"lpips": 0.2, "clip_iqa": 0.5}, "truth": {"clip_iqa": 0.75}}).splitlines()[2:] == [
        "| fast | 0.200 | 0.500 |",
        "| truth |  | 0.750 |",
    ]
    assert judges_table({"fast": {}, "truth": {}}) == ""
