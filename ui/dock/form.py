"""The settings of a job, top to bottom: layer, extent, scale, preset, detail, advanced, destination."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsMapLayerProxyModel,
    QgsProcessingContext,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.gui import QgsFileWidget, QgsMapCanvas, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QToolButton,
    QWidget,
)

from ...algorithms.destination import SUFFIXES
from ...algorithms.settings import read_settings
from ...algorithms.translation import tr
from ...algorithms.upscale import UpscaleAlgorithm
from ...algorithms.upscale_help import parameter_help
from ...algorithms.upscale_job import bands_of
from ...algorithms.values import Values
from ...engine.job import PRESETS
from ..form import lead_keys
from .advanced import Advanced
from .choices import Choices
from .detail_choice import DetailChoice
from .extent_choice import ExtentChoice
from .layers import layer_like
from .pixels import PixelWindow, in_layer, window_of
from .scale_choice import ScaleChoice
from .small_words import SmallWords

REST_MILLISECONDS = 200
"""Without a change for so long: then others are told."""


class Form(QWidget):
    """`choices` reads the widgets, `set_choices` puts a job back into them. `changed` comes when the hand rests."""

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None):
        super().__init__(parent)
        self.layer_box = QgsMapLayerComboBox()
        self.layer_box.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
        # The engine reads files.
        providers = QgsProviderRegistry.instance().providerList()
        self.layer_box.setExcludedProviders([provider for provider in providers if provider != "gdal"])
        self.extent = ExtentChoice(canvas)
        self.size_words = SmallWords()
        self.scale = ScaleChoice()
        self.preset = QComboBox()
        self.preset.addItems(list(PRESETS))
        self.preset.setCurrentText(read_settings().preset)
        self.preset_words = SmallWords()
        self.detail = DetailChoice()
        self.advanced = Advanced()
        self.output = QgsFileWidget()
        self.output.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.output.setFilter(tr("GeoTIFF files") + " (*.tif *.tiff)")
        self.output.setDialogTitle(tr("Save the finer image"))
        self.output.lineEdit().setPlaceholderText(tr("[a temporary file]"))
        self.with_confidence = QCheckBox(tr("Co&nfidence"))
        self.with_confidence.setToolTip(parameter_help("OUTPUT_CONFIDENCE"))
        self.with_captions = QCheckBox(tr("Captions"))
        self.with_captions.setToolTip(parameter_help("OUTPUT_CAPTIONS"))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MILLISECONDS)
        self._lay_out()
        self._connect()
        self._preset_chosen()
        self._show_size()

    def _lay_out(self) -> None:
        rows = self._rows()
        rows.addRow(tr("La&yer"), self.layer_box)
        rows.addRow(tr("E&xtent"), self.extent)
        rows.addRow("", self.size_words)
        rows.addRow(tr("Scale"), self.scale)
        rows.addRow(tr("Prese&t"), self.preset)
        rows.addRow("", self.preset_words)
        rows.addRow(tr("Det&ail"), self.detail)
        rows.addRow(self.advanced)
        rows.addRow(tr("To &file"), self.output)
        also = QHBoxLayout()
        also.addWidget(self.with_confidence)
        also.addWidget(self.with_captions)
        rows.addRow(tr("Also make"), also)
        for button in self.output.findChildren(QToolButton):
            button.setAccessibleName(tr("Save the finer image"))
        for box in (self.layer_box, self.preset):
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.output.setFocusProxy(self.output.lineEdit())
        lead_keys(self)
        order = [self.layer_box, self.extent.box, self.extent.draw_button, *self.scale.buttons(), self.preset]
        order += [self.detail.slider, self.advanced, self.output, self.with_confidence, self.with_captions]
        for before, after in zip(order, order[1:]):
            QWidget.setTabOrder(before, after)
        self.layer_box.setAccessibleName(tr("Layer"))
        self.preset.setAccessibleName(tr("Preset"))
        self.output.lineEdit().setAccessibleName(tr("File of the result"))

    def _rows(self) -> QFormLayout:
        """Labels beside their fields; where the words of a language are too long for a narrow dock, above them."""
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        return rows

    def _connect(self) -> None:
        self.preset.currentIndexChanged.connect(self._preset_chosen)
        self.layer_box.layerChanged.connect(self._touched)
        self.preset.currentIndexChanged.connect(self._touched)
        self.output.fileChanged.connect(self._touched)
        self.with_confidence.toggled.connect(self._touched)
        self.with_captions.toggled.connect(self._touched)
        for part in (self.extent, self.scale, self.detail, self.advanced):
            part.changed.connect(self._touched)
        self._rest.timeout.connect(self._show_size)
        self._rest.timeout.connect(self.changed)

    @property
    def layer(self) -> QgsRasterLayer | None:
        """The layer that is chosen."""
        return self.layer_box.currentLayer()

    def choose(self, layer: QgsMapLayer | None) -> bool:
        """Choose a layer; False where it is none that can be chosen, and the choice stays."""
        former = self.layer
        self.layer_box.setLayer(layer)
        if self.layer is None:
            self.layer_box.setLayer(former)
        return layer is not None and self.layer == layer

    def choices(self) -> Choices:
        """What the widgets say. ValueError with a sentence where they don't make a job yet."""
        layer = self.layer
        if layer is None:
            raise ValueError(
                tr("There is no raster file among the layers. Add one: Layer > Add Layer > Add Raster Layer.")
            )
        if self.extent.missing:
            raise ValueError(tr("No rectangle is drawn yet. Draw one on the map, or choose another extent."))
        extent, crs = self.extent.extent, self.extent.crs
        captions = self.advanced.captions.currentLayer()
        return Choices(
            layer=layer.id(),
            source=layer.source(),
            name=layer.name(),
            extent=None if extent is None else _corners(extent),
            extent_crs="" if extent is None else crs.authid() or crs.toWkt(),
            bands=_drawn_bands(layer),
            scale=self.scale.scale,
            preset=self.preset.currentText(),
            detail=self.detail.detail,
            model=self.advanced.bundle.currentText().strip(),
            seed=self.advanced.seed.value(),
            device=self.advanced.device.currentText(),
            prompt=self.advanced.prompt.text().strip(),
            captions="" if captions is None else captions.id(),
            captions_source="" if captions is None else captions.source(),
            with_confidence=self.with_confidence.isChecked(),
            with_captions=self.with_captions.isChecked(),
            output=_named(self.output.filePath()),
        )

    def set_choices(self, choices: Choices) -> None:
        """Put a job back into the widgets; a layer that is gone leaves the one that is chosen."""
        layer = layer_like(choices.layer, choices.source)
        if layer is not None:
            self.layer_box.setLayer(layer)
        crs = QgsCoordinateReferenceSystem()
        if choices.extent_crs:
            crs.createFromUserInput(choices.extent_crs)
        self.extent.set_extent(None if choices.extent is None else QgsRectangle(*choices.extent), crs)
        self.scale.set_scale(choices.scale)
        self.preset.setCurrentText(choices.preset)
        self.detail.follow(choices.preset)
        if choices.detail is not None:
            self.detail.set_detail(choices.detail)
        self.advanced.bundle.setCurrentText(choices.model)
        self.advanced.seed.setValue(choices.seed)
        self.advanced.device.setCurrentText(choices.device)
        self.advanced.prompt.setText(choices.prompt)
        self.advanced.captions.setLayer(layer_like(choices.captions, choices.captions_source))
        self.with_confidence.setChecked(choices.with_confidence)
        self.with_captions.setChecked(choices.with_captions)
        self.output.setFilePath(choices.output)
        self._touched()

    def pixel_window(self) -> PixelWindow | None:
        """The pixels of the layer that would be computed; None where there are none."""
        layer, extent = self.layer, self.extent.extent
        if layer is None or self.extent.missing:
            return None
        if extent is None:
            return PixelWindow(0, 0, layer.width(), layer.height())
        there = in_layer(extent, self.extent.crs, layer)
        return None if there is None else window_of(there, layer)

    def _touched(self, *_: object) -> None:
        self._rest.start()

    def _preset_chosen(self, *_: object) -> None:
        self.preset_words.setText(_preset_words(self.preset.currentText()))
        self.detail.follow(self.preset.currentText())

    def _show_size(self) -> None:
        window, scale = self.pixel_window(), self.scale.scale
        if window is None:
            self.size_words.setText(tr("No pixel of the layer lies there.") if self.layer is not None else "")
            return
        self.size_words.setText(
            tr("{columns} × {rows} pixels become {wide} × {high}").format(
                columns=window.columns, rows=window.rows, wide=window.columns * scale, high=window.rows * scale
            )
        )


def _drawn_bands(layer: QgsRasterLayer) -> tuple[int, ...] | None:
    """Named, because a copied command has the file alone, and not how this layer is drawn."""
    names = UpscaleAlgorithm()
    return bands_of(names, Values(names, {}, QgsProcessingContext()), layer)


def _named(path: str) -> str:
    path = path.strip()
    return path if not path or Path(path).suffix.lower() in SUFFIXES else f"{path}.tif"


def _corners(rectangle: QgsRectangle) -> tuple[float, float, float, float]:
    return rectangle.xMinimum(), rectangle.yMinimum(), rectangle.xMaximum(), rectangle.yMaximum()


def _preset_words(preset: str) -> str:
    return {
        "fast": tr("The most likely image: for measuring, classification, large areas."),
        "balanced": tr("Detail is drawn: for looking at, on any computer."),
        "quality": tr("As balanced, averaged over eight views: a little better, slower."),
        "paper": tr("As published: hundreds of steps, very slow without a GPU."),
    }.get(preset, "")
