"""The describer of bundle `lite`: recognises the kind of scene, measures the rest, and puts both into words."""

from pathlib import Path

import torch
from transformers import ResNetForImageClassification

from ..errors import BundleError
from ..models.scene_classifier import classify, read_calibration
from .describer import Description, LoadedModel
from .loading import REINSTALL, load_network
from .measure import measure
from .wording import SCENES, caption


class SceneDescriber(LoadedModel):
    """Where it is less sure than its threshold, it says only what it measured.

    classifier: of the classes `SCENES`, calibrated; its batch normalisation in evaluation mode. name: who says so, in `Description.model`.
    """

    def __init__(self, classifier: ResNetForImageClassification, name: str):
        super().__init__(classifier.eval())
        calibration = read_calibration(classifier)
        labels = [classifier.config.id2label[index] for index in range(classifier.config.num_labels)]
        unknown = sorted(set(labels) - set(SCENES))
        if calibration is None:
            raise BundleError("The scene classifier is not calibrated.", REINSTALL)
        if unknown:
            raise BundleError(f"The scene classifier knows scenes that have no words: {', '.join(unknown)}.", REINSTALL)
        self._calibration, self._name = calibration, name
        self._scenes = [SCENES[label] for label in labels]

    @classmethod
    def from_pretrained(cls, folder: Path, device: torch.device, name: str | None = None) -> "SceneDescriber":
        """From the folder of a bundle, named after it unless told otherwise. BundleError when it can't be used."""
        classifier = load_network(ResNetForImageClassification, folder, dtype=torch.float32)
        return cls(classifier.to(device), name or Path(folder).name)

    @torch.inference_mode()
    def describe(self, pictures: torch.Tensor, neighbours: list[list[str]] | None = None) -> list[Description]:
        """See `Describer`; windows of 64 px a side and more. Neighbours are not looked at."""
        pictures = pictures.to(self._model.device, torch.float32)
        chances = (classify(self._model, pictures) / self._calibration.temperature).softmax(1)
        sure, found = chances.cpu().max(1)
        return [
            self._put(picture, confidence, self._scenes[index])
            for picture, confidence, index in zip(pictures, sure.tolist(), found.tolist(), strict=True)
        ]

    def _put(self, picture: torch.Tensor, confidence: float, scene: str) -> Description:
        recognised = scene if confidence >= self._calibration.threshold else None
        return Description(caption(measure(picture), recognised), confidence, self._name)
