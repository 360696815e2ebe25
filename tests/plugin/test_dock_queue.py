"""The queue of the dock: one job at a time on a real process, cancelled and resumed, its layers loaded, QGIS at ease all the while."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsApplication, QgsRasterLayer, QgsTask
from qgis.PyQt.QtCore import QRect, QTimer
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPalette
from qgis.PyQt.QtWidgets import QStyle, QStyleOptionViewItem
from support import alive, turn_until
from vlmsr.ui.dock.choices import Choices
from vlmsr.ui.dock.job_list import Job, State

STEPS = """
log = here / "runs.txt"
log.write_text((log.read_text() if log.exists() else "") + Path(job["output"]).name + "\\n")
tell("started", version="1", device="cpu", precision="float32")
for step in range(5):
    tell("progress", stage="upscaling", done=step / 5, seconds_left=100.0 - step)
    time.sleep(0.1)
finish(agreement_dn=0.25)
"""
NOTED = """
journal = Path(job["output"]).with_name("." + Path(job["output"]).name + ".vlmsr-journal")
if journal.exists():
    finish(resumed=True)
    journal.unlink()
else:
    journal.write_text("{}")
    tell("progress", stage="upscaling", done=0.4, seconds_left=100.0)
    time.sleep(60)
"""
FOREVER = "tell('progress', stage='upscaling', done=0.4, seconds_left=100.0)\ntime.sleep(60)"


@pytest.fixture
def layer(make_raster, project):
    layer = QgsRasterLayer(make_raster(), "scene")
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def run(dock, layer, tmp_path):
    """Puts a job into the queue; a name is that of its file."""

    def run(name="", **widgets):
        dock.form.output.setFilePath(str(tmp_path / name) if name else "")
        dock.run()
        return list(dock.queue.jobs)[-1].number

    return run


def state(dock, number):
    return dock.queue.jobs.job(number).state


def all_over(dock):
    return all(job.state.over for job in dock.queue.jobs)


def test_one_runs_the_others_wait_in_their_order(dock, run, fake_engine):
    fake_engine.behave(STEPS)
    numbers = [run(f"{name}.tif") for name in ("a", "b", "c")]
    most = []

    def finished():
        most.append(sum(state(dock, number).live for number in numbers))
        return all_over(dock)

    assert turn_until(finished, 60)
    assert max(most) == 1
    assert [state(dock, number) for number in numbers] == [State.DONE] * 3
    assert (fake_engine.folder / "runs.txt").read_text().split() == ["a.tif", "b.tif", "c.tif"]
    assert [Path(entry.choices.output).name for entry in dock.history.entries] == ["c.tif", "b.tif", "a.tif"]


def test_stage_progress_and_time_left_are_shown_as_they_come(dock, run, fake_engine):
    fake_engine.behave(STEPS)
    seen = set()

    def look(*_):
        (job,) = dock.queue.jobs
        seen.add((job.stage, round(job.done, 1), job.words()))

    dock.queue.jobs.dataChanged.connect(look)
    number = run("a.tif")
    assert turn_until(lambda: all_over(dock), 60)
    assert ("Computing the finer image", 0.4, "40 %, about 2 min left: Computing the finer image") in seen
    assert dock.queue.jobs.job(number).done == 1


def test_the_result_is_in_the_project_named_and_drawn(dock, run, fake_engine, project, layer, tmp_path):
    fake_engine.behave(
        "shutil.copy(job['input'], job['output_confidence'])\n" + CAPTIONED.replace("WORDS", "'a field', 'a road'")
    )
    dock.form.with_confidence.setChecked(True)
    dock.form.with_captions.setChecked(True)
    run("")
    assert turn_until(lambda: all_over(dock), 60)
    layers = {other.name(): other for other in project.mapLayers().values()}
    assert "scene x4 balanced (vlmsr)" in layers
    (confidence,) = (each for each in layers.values() if "CONFIDENCE" in each.source())
    assert confidence.renderer().type() == "singlebandpseudocolor"
    # The captions are at hand to be corrected.
    assert dock.captions.view.model().rowCount() == 2


CAPTIONED = """
def square(x, words):
    ring = [[x, 3999980], [x + 8, 3999980], [x + 8, 3999990], [x, 3999990], [x, 3999980]]
    properties = dict(tile=f"{x},0", caption=words, confidence=0.5, model="lite")
    return dict(type="Feature", geometry=dict(type="Polygon", coordinates=[ring]), properties=properties)
if job["captions"]:
    shutil.copy(job["captions"], here / "given.json")
if job["output_captions"]:
    features = [square(500000 + 8 * number, words) for number, words in enumerate((WORDS,))]
    Path(job["output_captions"]).write_text(json.dumps(dict(type="FeatureCollection", features=features)))
finish(agreement_dn=0.25)
"""


def test_captions_are_corrected_in_the_table_and_run_again(dock, run, fake_engine):
    fake_engine.behave(CAPTIONED.replace("WORDS", "'a field', 'a road'"))
    dock.form.with_captions.setChecked(True)
    run("")
    assert turn_until(lambda: all_over(dock), 60)
    model = dock.captions.view.model()
    assert [model.index(row, 1).data() for row in range(2)] == ["a field", "a road"]
    assert model.setData(model.index(1, 1), "a river")
    assert model.index(1, 1).data() == "a river"
    assert not model.setData(model.index(1, 0), "another window")

    dock.captions.run_button.click()
    assert turn_until(lambda: len(dock.queue.jobs) == 2 and all_over(dock), 60)
    assert [job.state for job in dock.queue.jobs] == [State.DONE, State.DONE]
    given = json.loads((fake_engine.folder / "given.json").read_text())
    assert [feature["properties"]["caption"] for feature in given["features"]] == ["a field", "a river"]
    assert not model.layer.isEditable()


def test_cancel_ends_the_engine_within_two_seconds_and_the_next_job_begins(dock, run, fake_engine):
    fake_engine.behave(FOREVER)
    first, second = run("a.tif"), run("b.tif")
    assert turn_until(lambda: dock.queue.jobs.job(first).done > 0, 60)
    pid = fake_engine.pid
    fake_engine.behave("finish()")
    dock.queue.cancel(first)
    began = time.monotonic()
    assert state(dock, first) is State.CANCELLING
    assert turn_until(lambda: state(dock, first) is State.CANCELLED, 2.5)
    assert time.monotonic() - began < 2.5 and not alive(pid)
    assert turn_until(lambda: state(dock, second) is State.DONE, 60)


def test_a_waiting_job_is_cancelled_at_once_and_never_runs(dock, run, fake_engine):
    fake_engine.behave(STEPS)
    run("a.tif")
    second = run("b.tif")
    dock.queue.cancel(second)
    assert state(dock, second) is State.CANCELLED
    assert turn_until(lambda: all_over(dock), 60)
    assert (fake_engine.folder / "runs.txt").read_text().split() == ["a.tif"]


def test_a_cancelled_job_goes_on_where_it_was(dock, run, fake_engine, tmp_path):
    fake_engine.behave(NOTED)
    number = run("a.tif")
    assert turn_until(lambda: dock.queue.jobs.job(number).done > 0, 60)
    first = fake_engine.got("job")
    dock.queue.cancel(number)
    assert turn_until(lambda: state(dock, number) is State.CANCELLED, 10)
    assert dock.queue.jobs.job(number).resumable and dock.queue_panel.resume.text() == "Resume"
    assert (tmp_path / ".a.tif.vlmsr-journal").exists()

    dock.queue_panel.resume.trigger()
    assert turn_until(lambda: state(dock, number) is State.DONE, 60)
    assert fake_engine.got("job") == first
    assert (tmp_path / "a.tif").exists()


def test_a_failure_stands_in_the_dock_and_in_the_message_bar_with_its_cure(dock, run, fake_engine, qgis_iface):
    fake_engine.behave("tell('failed', code='x', message='The disk is full.', hint='Free some space.')")
    qgis_iface.messageBar().clear_messages()
    number = run("a.tif")
    assert turn_until(lambda: state(dock, number) is State.FAILED, 60)
    assert "The disk is full. Free some space." in dock.notice.words.text()
    assert not dock.notice.isHidden()
    assert any("Free some space." in text for text in qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Critical))
    assert dock.history.entries[0].state == "failed"


def test_what_makes_no_job_fails_with_its_cure_and_holds_nothing_up(dock, run, fake_engine, tmp_path):
    fake_engine.behave("finish()")
    dock.form.output.setFilePath(str(tmp_path / "no such folder" / "a.tif"))
    dock.run()
    second = run("b.tif")
    assert turn_until(lambda: all_over(dock), 60)
    first = next(iter(dock.queue.jobs))
    assert first.state is State.FAILED and "does not exist. Make it" in first.message
    assert state(dock, second) is State.DONE


def test_two_jobs_for_one_file_are_refused(dock, run, fake_engine, tmp_path):
    fake_engine.behave(STEPS)
    run("a.tif")
    run("a.tif")
    assert len(dock.queue.jobs) == 1
    assert "Choose another file" in dock.notice.words.text()


def test_a_job_whose_layer_leaves_while_it_waits_still_runs(dock, run, fake_engine, project, layer):
    fake_engine.behave(STEPS)
    run("a.tif")
    second = run("b.tif")
    project.removeMapLayer(layer.id())
    assert turn_until(lambda: all_over(dock), 60)
    assert state(dock, second) is State.DONE


def test_the_history_puts_back_and_runs_again(dock, run, fake_engine, layer):
    fake_engine.behave("finish()")
    dock.form.preset.setCurrentText("fast")
    dock.form.advanced.seed.setValue(9)
    run("a.tif")
    assert turn_until(lambda: all_over(dock), 60)
    dock.form.advanced.seed.setValue(1)
    dock.form.preset.setCurrentText("paper")
    view = dock.history_panel.view
    view.itemDoubleClicked.emit(view.topLevelItem(0), 0)
    assert (dock.form.advanced.seed.value(), dock.form.preset.currentText()) == (9, "fast")

    view.setCurrentItem(view.topLevelItem(0))
    dock.history_panel.run.emit(view.topLevelItem(0).data(0, 256).choices)
    assert turn_until(lambda: len(dock.queue.jobs) == 2 and all_over(dock), 60)
    assert fake_engine.got("job")["seed"] == 9
    assert len(dock.history.entries) == 2


def test_removed_is_removed_but_not_while_it_works(dock, run, fake_engine):
    fake_engine.behave(STEPS)
    number = run("a.tif")
    assert turn_until(lambda: state(dock, number) is State.RUNNING, 10)
    dock.queue.remove(number)
    assert len(dock.queue.jobs) == 1
    assert turn_until(lambda: all_over(dock), 60)
    dock.queue_panel.remove.trigger()
    assert len(dock.queue.jobs) == 0


def test_qgis_stays_responsive_while_a_job_runs(dock, run, fake_engine):
    fake_engine.behave(STEPS.replace("range(5)", "range(20)").replace("step / 5", "step / 20"))
    run("warm.tif")
    assert turn_until(lambda: all_over(dock), 60)
    ticks = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(10)
    number = run("a.tif")
    assert turn_until(lambda: state(dock, number) is State.RUNNING and dock.queue.jobs.job(number).done > 0, 60)
    first = len(ticks)
    assert turn_until(lambda: dock.queue.jobs.job(number).done > 0.9, 60)
    timer.stop()
    pauses = [after - before for before, after in zip(ticks[first:], ticks[first + 1 :])]
    assert len(pauses) > 20
    # 100 ms are to be kept; a machine that is busy with other things adds its own.
    assert max(pauses) < 0.4, max(pauses)


def test_closing_down_cancels_what_runs(dock, run, fake_engine):
    fake_engine.behave(FOREVER)
    number = run("a.tif")
    run("b.tif")
    assert turn_until(lambda: dock.queue.jobs.job(number).done > 0, 60)
    dock.queue.close()
    assert turn_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0, 5)
    assert not alive(fake_engine.pid)


def test_the_progress_is_seen_in_the_row_that_is_chosen(dock):
    """Also there the part that is done differs from the part that is to come."""
    dock.queue.jobs.append(Job(1, Choices(name="scene"), State.RUNNING, "Computing", 0.5))
    view = dock.queue_panel.view
    for chosen in (False, True):
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, 300, 60)
        option.fontMetrics = view.fontMetrics()
        option.palette = view.palette()
        option.state = QStyle.StateFlag.State_Enabled
        if chosen:
            option.state |= QStyle.StateFlag.State_Selected
        picture = QImage(300, 60, QImage.Format.Format_RGB32)
        picture.fill(view.palette().color(QPalette.ColorRole.Highlight if chosen else QPalette.ColorRole.Base))
        painter = QPainter(picture)
        view.itemDelegate().paint(painter, option, dock.queue.jobs.index(0))
        painter.end()
        bar = view.fontMetrics().height() + 10
        done, to_come = (QColor(picture.pixel(x, bar)).lightness() for x in (75, 225))
        assert abs(done - to_come) > 40, (chosen, done, to_come)


def test_what_was_put_away_after_a_job_is_not_told_after_the_next(dock, run, fake_engine):
    fake_engine.behave("tell('caution', message='No usable GPU was found.')\nfinish()")
    for again in (False, True):
        run()
        assert turn_until(lambda: all_over(dock), 60)
        assert dock.notice.isHidden() == again
        dock.notice.close_button.click()
    fake_engine.behave("tell('caution', message='Something else.')\nfinish()")
    run()
    assert turn_until(lambda: all_over(dock), 60)
    assert "Something else" in dock.notice.words.text() and not dock.notice.isHidden()


@pytest.mark.skipif(not hasattr(QgsTask.Flag, "Silent"), reason="QGIS can be told so from 3.26 on")
def test_qgis_leaves_it_to_the_dock_to_tell_how_a_job_ended(dock, run, fake_engine):
    fake_engine.behave(FOREVER)
    run()
    assert turn_until(QgsApplication.taskManager().activeTasks, 60)
    [task] = QgsApplication.taskManager().activeTasks()
    assert task.flags() & QgsTask.Flag.Silent and task.flags() & QgsTask.Flag.CanCancel


def test_of_the_history_the_newest_job_is_chosen(dock):
    for seed in (1, 2):
        dock.history.add(Choices(name="scene", seed=seed), "done")
    used = []
    dock.history_panel.use.connect(used.append)
    dock.history_panel._use.click()
    assert [choices.seed for choices in used] == [2]
