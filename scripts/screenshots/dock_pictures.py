"""The dock at work: its preview, its queue, what it makes, and how that is corrected and run again."""

from __future__ import annotations

from qgis.core import QgsRasterLayer
from qgis.utils import iface, plugins

from screenshots.scene import show_farm
from screenshots.window import save, settle, wait_until, widen

WIDTH = 350
BESIDE_DOCK = {"pixel": 8.5, "east": 13}
"""What the map shows beside the dock."""


def open_dock():
    """The dock, opened by its action in the toolbar; the engine ready, the estimate there."""
    entry = plugins["vlmsr"]._window._dock_entry
    entry.action.trigger()
    settle(1)
    widen({"Layers": 210, entry.dock.objectName(): WIDTH})
    wait_until(lambda: entry.dock.estimate.text(), "the estimate comes")
    return entry.dock


def picture_preview(dock, scene: QgsRasterLayer) -> None:
    """The preview on the map and in the dock, its divider in the middle; then with the confidence."""
    show_farm(scene, **BESIDE_DOCK)
    dock.preview_button.setChecked(True)
    _wait_for_preview(dock)
    save(iface.mainWindow(), "dock")
    dock.preview.confidence.setChecked(True)
    _wait_for_preview(dock)
    save(dock.tabs, "dock_confidence")
    dock.preview.confidence.setChecked(False)
    dock.preview_button.setChecked(False)


def _wait_for_preview(dock) -> None:
    settle(1)
    wait_until(lambda: not dock.preview.previewer.busy, "the preview comes")
    # To be drawn.
    settle(2)


def picture_queue(dock) -> None:
    """A job that runs, one that waits, one that was cancelled."""
    form, jobs = dock.form, dock.queue.jobs
    form.preset.setCurrentText("quality")
    dock.run()
    wait_until(lambda: jobs.job(1).stage, "the first job begins")
    dock.queue.cancel(1)
    wait_until(lambda: not dock.queue.busy, "the first job is cancelled")
    form.preset.setCurrentText("balanced")
    form.with_confidence.setChecked(True)
    form.with_captions.setChecked(True)
    dock.run()
    form.preset.setCurrentText("fast")
    form.with_confidence.setChecked(False)
    form.with_captions.setChecked(False)
    dock.run()
    dock.queue_panel.view.setCurrentIndex(jobs.index(1))
    wait_until(lambda: jobs.job(2).done > 0.35, "the second job is at work")
    settle(0.3)
    save(dock, "dock_queue")
    wait_until(lambda: not dock.queue.busy, "the jobs are done")
    settle(2)
    dock.notice.hide()


def picture_results(dock) -> None:
    """The captions that were used, one chosen, and the history."""
    dock.tabs.setCurrentWidget(dock.captions)
    settle(1)
    dock.captions.view.selectRow(0)
    settle(1)
    save(dock.tabs, "dock_captions")
    dock.tabs.setCurrentWidget(dock.history_panel)
    settle(1)
    save(dock.tabs, "dock_history")
    dock.form.advanced.setCollapsed(False)
    settle(1)
    wait_until(lambda: dock.form.advanced.bundle.listing is None, "the dock lists the bundles")
    save(dock.form.advanced, "dock_advanced")
    dock.form.advanced.setCollapsed(True)
