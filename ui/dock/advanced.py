"""What few people change: bundle, seed, device, words, captions. Folded away."""

from __future__ import annotations

from qgis.core import QgsMapLayerProxyModel
from qgis.gui import QgsCollapsibleGroupBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSpinBox, QToolButton, QWidget

from ...algorithms.settings import read_settings
from ...algorithms.translation import tr
from ...algorithms.upscale_help import parameter_help
from ...engine.job import DEVICES, LARGEST_SEED, LONGEST_PROMPT
from ..form import plain
from .bundle_box import BundleRow


class Advanced(QgsCollapsibleGroupBox):
    """Its widgets are read and set by the form."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(tr("Advanced"), parent)
        # What folds it is a button without a text.
        self.findChild(QToolButton).setAccessibleName(self.title())
        bundle = BundleRow()
        self.bundle, self.bundle_folder = bundle.box, bundle.browse
        self.seed = QSpinBox()
        self.seed.setRange(0, LARGEST_SEED)
        self.device = QComboBox()
        self.device.addItems(DEVICES)
        self.device.setCurrentText(read_settings().device)
        self.prompt = QLineEdit()
        self.prompt.setMaxLength(LONGEST_PROMPT)
        self.prompt.setPlaceholderText(tr("for example: winter, snow"))
        self.captions = QgsMapLayerComboBox()
        self.captions.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.captions.setAllowEmptyLayer(True, tr("the model's own"))
        self.captions.setCurrentIndex(0)

        rows = QFormLayout(self)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for text, field, name in (
            (tr("&Bundle"), self.bundle, "MODEL"),
            (tr("Seed"), self.seed, "SEED"),
            (tr("Device"), self.device, "DEVICE"),
            (tr("Words"), self.prompt, "PROMPT"),
            (tr("Captions"), self.captions, "CAPTIONS"),
        ):
            field.setToolTip(parameter_help(name))
            field.setAccessibleName(plain(text))
            rows.addRow(text, bundle if field is bundle.box else field)
            # A long name of a layer or a bundle must not make the dock wide.
            if isinstance(field, QComboBox):
                field.setMinimumContentsLength(6)
                field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setCollapsed(True)
        self.collapsedStateChanged.connect(lambda collapsed: None if collapsed else self.bundle.look())
        self.bundle.currentTextChanged.connect(lambda _: self.changed.emit())
        self.seed.valueChanged.connect(lambda _: self.changed.emit())
        self.device.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.prompt.textChanged.connect(lambda _: self.changed.emit())
        self.captions.layerChanged.connect(lambda _: self.changed.emit())
