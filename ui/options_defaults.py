"""The options' part about new jobs: what dialogs and the dock begin with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QGroupBox, QSpinBox, QVBoxLayout, QWidget

from ..algorithms.settings import CHOICES, DEFAULTS, LONGEST_WARM_MINUTES, Settings
from ..algorithms.translation import tr
from .form import add_row, note, say


class DefaultsGroup(QGroupBox):
    """Preset, bundle, device, and how long the engine stays ready."""

    def __init__(self):
        super().__init__(tr("New super-resolution jobs"))
        column = QVBoxLayout(self)
        form = QFormLayout()
        column.addLayout(form)
        self.preset = choice("preset", _presets())
        meaning = tr("How much is computed. The preset fast is for measuring, the others are for looking.")
        add_row(form, tr("P&reset:"), self.preset, meaning)
        self.model = QComboBox()
        self.model.setEditable(True)
        self.model.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.model.addItem(DEFAULTS.model)
        meaning = tr("The model bundle: the name of one that is listed below, or the folder of any.")
        add_row(form, tr("Model &bundle:"), self.model, meaning)
        self.device = choice("device", _devices())
        meaning = tr("Where it is computed. With auto a graphics card is taken where there is one that can compute.")
        add_row(form, tr("&Device:"), self.device, meaning)
        self.warm = QSpinBox()
        self.warm.setRange(0, LONGEST_WARM_MINUTES)
        self.warm.setSuffix(tr(" min after a job"))
        self.warm.setSpecialValueText(tr("not at all"))
        meaning = tr(
            "For so long the engine keeps its models in memory, so that the next job or preview begins at once. "
            "0 frees the memory after each job."
        )
        add_row(form, tr("&Keep the engine ready:"), self.warm, meaning)
        told = note()
        say(
            told,
            tr(
                "Dialogs and the dock begin with these. Models, scripts and qgis_process get the documented defaults "
                "where they name nothing, so that they do the same on every computer."
            ),
        )
        column.addWidget(told)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        self.preset.setCurrentIndex(self.preset.findData(settings.preset))
        self.model.setEditText(settings.model)
        self.device.setCurrentIndex(self.device.findData(settings.device))
        self.warm.setValue(settings.warm_minutes)

    def taken(self, settings: Settings) -> Settings:
        """The settings with what is chosen here."""
        return replace(
            settings,
            preset=self.preset.currentData(),
            model=self.model.currentText().strip() or DEFAULTS.model,
            device=self.device.currentData(),
            warm_minutes=self.warm.value(),
        )

    def fixable(self) -> Mapping[str, QWidget]:
        """Widgets that an environment variable may fix, by the setting's name."""
        return {"preset": self.preset, "model": self.model, "device": self.device, "warm_minutes": self.warm}

    def offer(self, bundles: Iterable[str]) -> None:
        """Bundles to choose from; what is chosen stays."""
        chosen = self.model.currentText()
        self.model.clear()
        self.model.addItems(bundles)
        self.model.setEditText(chosen)

    def removed(self, bundle: str) -> None:
        """A bundle is gone: jobs must not begin with it."""
        if self.model.currentText() == bundle:
            self.model.setEditText(DEFAULTS.model)


def choice(setting: str, words: Mapping[str, str]) -> QComboBox:
    """A box of a setting's choices, each with what it means."""
    box = QComboBox()
    # As wide as the page allows, and not as wide as the longest explanation.
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(10)
    for name in CHOICES[setting]:
        box.addItem(f"{name}: {words[name]}" if name in words else name, name)
    return box


def _presets() -> dict[str, str]:
    return {
        "fast": tr("the most likely image, for measuring and large areas"),
        "balanced": tr("drawn detail, for looking at"),
        "quality": tr("the same, a little better and slower"),
        "paper": tr("hundreds of steps, to compare with the paper"),
    }


def _devices() -> dict[str, str]:
    return {
        "auto": tr("a graphics card where there is one, else the processor"),
        "cpu": tr("the processor"),
        "cuda": tr("a graphics card of NVIDIA"),
        "mps": tr("the graphics of an Apple computer"),
    }
