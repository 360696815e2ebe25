"""Jobs as they are drawn and handled, and those that were."""

from __future__ import annotations

import pytest
from PyQt6.QtCore import QObject, Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QPushButton, QToolButton
from vlmsr.ui.dock.choices import Choices
from vlmsr.ui.dock.history import LENGTH, History
from vlmsr.ui.dock.history_panel import HistoryPanel
from vlmsr.ui.dock.job_delegate import JobDelegate
from vlmsr.ui.dock.job_list import JOB, Job, JobList, State
from vlmsr.ui.dock.queue_panel import QueuePanel

LEFT = Qt.MouseButton.LeftButton
SCENE = Choices(name="scene", source="/data/scene.tif", output="/data/finer.tif")


class Queue(QObject):
    """The list of a queue, and what is asked of it."""

    def __init__(self):
        super().__init__()
        self.jobs, self.asked = JobList(self), []

    def add(self, **values) -> None:
        self.jobs.append(Job(len(self.jobs) + 1, SCENE, **values))

    def cancel(self, number: int) -> None:
        self.asked.append(("cancel", number))
        self.jobs.update(number, state=State.CANCELLED)

    def remove(self, number: int) -> None:
        self.asked.append(("remove", number))
        self.jobs.remove(number)

    def resume(self, number: int) -> None:
        self.asked.append(("resume", number))
        raise ValueError("Another job writes the same file.")


@pytest.fixture
def queue():
    return Queue()


@pytest.fixture
def panel(queue, show):
    return show(QueuePanel(queue))


def pressed(widget, text: str, kind=QToolButton) -> None:
    [button] = [each for each in widget.findChildren(kind) if each.text().replace("&", "") == text]
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)


def test_without_a_job_it_says_what_to_do(panel):
    assert not panel.view.isVisible() and not panel.cancel.isEnabled()
    assert panel.current() is None


def test_a_job_is_drawn_with_how_far_it_is(panel, queue, app):
    queue.add(state=State.RUNNING, stage="Computing", done=0.0, seconds_left=300.0)
    app.processEvents()
    begun = panel.view.grab().toImage()
    job = queue.jobs.update(1, done=0.9)
    assert job.words() == "90 %, about 5 min left: Computing"
    app.processEvents()
    nearly = panel.view.grab().toImage()
    index = queue.jobs.index(0)
    place = panel.view.visualRect(index)
    different = sum(
        begun.pixel(x, y) != nearly.pixel(x, y) for x in range(place.width()) for y in range(place.height())
    )
    # The bar has grown by most of its length.
    assert different > place.width()
    assert isinstance(panel.view.itemDelegate(), JobDelegate)
    assert (
        index.data(JOB) is job and index.data(Qt.ItemDataRole.AccessibleTextRole) == f"scene ×4 balanced: {job.words()}"
    )


def test_the_newest_is_chosen_and_cancelled_by_its_button_or_by_key(panel, queue):
    queue.add(state=State.RUNNING, stage="Computing")
    queue.add()
    assert panel.current().number == 2
    pressed(panel, "Cancel")
    assert queue.asked == [("cancel", 2)]
    QTest.keyClick(panel.view, Qt.Key.Key_Up)
    assert panel.current().number == 1 and not panel.remove.isEnabled()
    panel.view.setFocus()
    QTest.keyClick(panel.view, Qt.Key.Key_Escape)
    assert queue.asked[-1] == ("cancel", 1)
    # What was begun goes on.
    assert panel.resume.text() == "Resume"


def test_what_can_not_be_resumed_says_why_and_what_is_over_is_removed(panel, queue):
    refused, used = [], []
    panel.refused.connect(refused.append)
    panel.use.connect(used.append)
    queue.add(state=State.FAILED, message="The disk is full.\nFree some space.")
    assert panel.current().words() == "Failed: The disk is full."
    pressed(panel, "Run again")
    assert refused == ["Another job writes the same file."]
    place = panel.view.visualRect(queue.jobs.index(0)).center()
    QTest.mouseClick(panel.view.viewport(), LEFT, pos=place)
    QTest.mouseDClick(panel.view.viewport(), LEFT, pos=place)
    assert used == [SCENE]
    pressed(panel, "Remove")
    assert len(queue.jobs) == 0 and not panel.view.isVisible()


def test_the_history_is_listed_used_run_and_cleared(tmp_path, show):
    history = History(tmp_path / "profile" / "history.json")
    panel = show(HistoryPanel(history))
    history.add(SCENE, State.DONE.value)
    history.add(Choices(name="other", scale=8), State.FAILED.value)
    rows = [panel.view.topLevelItem(row) for row in range(panel.view.topLevelItemCount())]
    assert [(row.text(0), row.text(2)) for row in rows] == [
        ("other ×8 balanced", "Failed"),
        ("scene ×4 balanced", "Done"),
    ]
    assert all(row.text(1) for row in rows) and not panel.grab().isNull()
    used, run = [], []
    panel.use.connect(used.append)
    panel.run.connect(run.append)
    panel.view.setCurrentItem(rows[1])
    pressed(panel, "Use settings", QPushButton)
    place = panel.view.visualItemRect(rows[0]).center()
    QTest.mouseClick(panel.view.viewport(), LEFT, pos=place)
    QTest.mouseDClick(panel.view.viewport(), LEFT, pos=place)
    pressed(panel, "Run again", QPushButton)
    assert used == [SCENE, Choices(name="other", scale=8)] and run == [Choices(name="other", scale=8)]
    assert History(tmp_path / "profile" / "history.json").entries == history.entries
    pressed(panel, "Clear", QPushButton)
    assert panel.view.topLevelItemCount() == 0 and history.entries == []


def test_a_history_that_can_not_be_kept_says_why_and_goes_on(tmp_path):
    (tmp_path / "file").touch()
    history, why = History(tmp_path / "file" / "history.json"), []
    history.unsaved.connect(why.append)
    for _ in range(LENGTH + 1):
        history.add(SCENE, State.DONE.value)
    assert len(history.entries) == LENGTH and len(why) == LENGTH + 1
    assert str(tmp_path / "file") in why[0]
