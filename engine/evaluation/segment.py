"""SMS, the similarity of segmentation maps: the mean squared difference of the maps that Segment Anything draws of
result and truth.

The paper (Sung et al., IEEE GRSL 2025) leaves open what the map is, since Segment Anything gives a set of masks. Here
it is made by one rule:

1. Automatic mask generation (Kirillov et al., ICCV 2023): a grid of 32 x 32 points, three masks each; those are kept
   whose predicted IoU is over 0.88 and whose stability is over 0.95, and of masks with like boxes (IoU over 0.7) the
   one with the highest predicted IoU.
2. Each pixel belongs to the smallest of the masks that cover it, as Segment Anything itself draws them; to none where
   no mask does: the label map.
3. Numbers of labels mean nothing, so the objects of the two maps are matched one to one for the largest common area
   (Kuhn, 1955); "no object" matches "no object". SMS is the mean squared difference of the two maps as indicator
   vectors (one entry an object), halved: 0 where the objects agree, 1 where they don't. It is the share of pixels
   that belong to another object than in the truth.

This is invariant to the order of masks, needs no threshold of its own, and is 0 for the same picture. A figure of
another implementation is comparable only with figures of that implementation.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from scipy.optimize import linear_sum_assignment
from transformers import SamModel

from .judges import Shot, UnavailableError

POINTS = 32
"""A side of the grid."""

LEAST_IOU, LEAST_STABILITY, ALIKE = 0.88, 0.95, 0.7
_BATCH, _AT_ONCE = 64, 32
_MEAN, _SPREAD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
"""Of the pictures that Segment Anything was trained on."""


class Sms:
    """0 for the same objects, 1 for others everywhere."""

    measures = ("sms",)
    needs_truth = True

    def __init__(self, folder: Path, device: torch.device, points: int = POINTS):
        try:
            options = {"local_files_only": True, "use_safetensors": True}
            self._model = SamModel.from_pretrained(folder, **options)  # nosec B615 (a folder, and local files only)
        except Exception as error:
            # transformers raises what its loaders raise.
            raise UnavailableError(f"its weights in {folder} can't be loaded: {error}") from None
        self._model.to(device).eval().requires_grad_(False)
        self._device, self._points = device, points
        self._last: tuple[np.ndarray, np.ndarray] | None = None

    def judge(self, shot: Shot) -> dict[str, float]:
        return {"sms": difference(self.labels(shot.picture), self._of_truth(shot.truth))}

    @torch.no_grad()
    def labels(self, picture: np.ndarray) -> np.ndarray:
        """The label map ``(H, W)`` int of a picture ``(H, W, 3)``, 0 to 255; 0 for no object."""
        return label_map(*self._masks(picture))

    def _of_truth(self, truth: np.ndarray) -> np.ndarray:
        # Several methods are compared with one truth, one after the other.
        if self._last is None or not np.array_equal(self._last[0], truth):
            self._last = (truth, self.labels(truth))
        return self._last[1]

    def _masks(self, picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Masks ``(N, H, W)`` bool that are good enough, and their predicted IoU ``(N,)``."""
        side = self._model.config.vision_config.image_size
        height, width = picture.shape[:2]
        zoom = side / max(height, width)
        inner = round(height * zoom), round(width * zoom)
        embedding = self._model.get_image_embeddings(self._prepare(picture, inner, side))
        kept, scores = [], []
        for points in self._grid(inner):
            out = self._model(image_embeddings=embedding, input_points=points[None, :, None])
            score, logits = out.iou_scores[0].flatten(), out.pred_masks[0].flatten(0, 1)
            good = score > LEAST_IOU
            if not good.any():
                continue
            # Some at a time: at the network's size a mask takes 4 MB.
            for some, theirs in zip(logits[good].split(_AT_ONCE), score[good].split(_AT_ONCE), strict=True):
                fine = F.interpolate(some[None], (side, side), mode="bilinear")[..., : inner[0], : inner[1]]
                fine = F.interpolate(fine, (height, width), mode="bilinear")[0]
                steady = stability(fine) > LEAST_STABILITY
                kept.append((fine[steady] > 0).cpu().numpy())
                scores.append(theirs[steady].cpu().numpy())
        if not kept:
            return np.zeros((0, height, width), bool), np.zeros(0)
        return np.concatenate(kept), np.concatenate(scores)

    def _grid(self, inner: tuple[int, int]) -> Iterator[torch.Tensor]:
        """Points (x, y) in the network's pixels, ``(B, 2)``, some at a time."""
        steps = (np.arange(self._points) + 0.5) / self._points
        ys, xs = np.meshgrid(steps * inner[0], steps * inner[1], indexing="ij")
        points = torch.tensor(np.stack([xs.ravel(), ys.ravel()], 1), dtype=torch.float32, device=self._device)
        yield from points.split(_BATCH)

    def _prepare(self, picture: np.ndarray, inner: tuple[int, int], side: int) -> torch.Tensor:
        tensor = torch.from_numpy(picture.astype(np.float32)).to(self._device).permute(2, 0, 1)[None] / 255
        tensor = F.interpolate(tensor, inner, mode="bilinear", antialias=True)
        mean, spread = (torch.tensor(values, device=self._device)[:, None, None] for values in (_MEAN, _SPREAD))
        return F.pad((tensor - mean) / spread, (0, side - inner[1], 0, side - inner[0]))


def stability(logits: torch.Tensor) -> torch.Tensor:
    """IoU of each mask ``(N, H, W)`` cut one higher with the mask cut one lower, ``(N,)``; 0 for one that is
    nowhere."""
    inner, outer = ((logits > cut).sum((1, 2)) for cut in (1.0, -1.0))
    return inner / outer.clamp(min=1)


def label_map(masks: np.ndarray, scores: np.ndarray) -> np.ndarray:
    """One label a pixel, ``(H, W)``: that of the smallest mask that covers it; 0 where none does.

    masks: ``(N, H, W)`` bool, like ones not yet left out. scores: ``(N,)``, of two like masks the one with the
    higher score is kept.
    """
    labels = np.zeros(masks.shape[1:], np.int64)
    kept = masks[_unlike(masks, scores)]
    for number, index in enumerate(np.argsort([-int(mask.sum()) for mask in kept], kind="stable"), 1):
        labels[kept[index]] = number
    return labels


def difference(labels: np.ndarray, truth: np.ndarray) -> float:
    """SMS of two label maps ``(H, W)``, 0 to 1: share of pixels whose object, matched one to one, is another one."""
    numbers, truths = np.unique(labels), np.unique(truth)
    common = np.zeros((len(numbers), len(truths)), np.int64)
    np.add.at(common, (np.searchsorted(numbers, labels.ravel()), np.searchsorted(truths, truth.ravel())), 1)
    # "No object" is no object that may be matched with one.
    agree = int(common[numbers == 0][:, truths == 0].sum())
    objects = common[numbers != 0][:, truths != 0]
    agree += int(objects[linear_sum_assignment(objects, maximize=True)].sum())
    return 1 - agree / labels.size


def _unlike(masks: np.ndarray, scores: np.ndarray) -> list[int]:
    """Indices that are left when of masks with like boxes only the best stays (greedy non-maximum suppression)."""
    boxes = np.array([_box(mask) for mask in masks], np.int64).reshape(-1, 4)
    kept: list[int] = []
    for index in np.argsort(-scores, kind="stable"):
        empty = boxes[index, 1] == boxes[index, 0]
        if not empty and (_box_iou(boxes[index], boxes[kept]) <= ALIKE).all():
            kept.append(int(index))
    return sorted(kept)


def _box(mask: np.ndarray) -> tuple[int, int, int, int]:
    """First and last row, first and last column of a mask, the last ones excluded; zeros where it is nowhere."""
    rows, cols = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    return (rows[0], rows[-1] + 1, cols[0], cols[-1] + 1) if len(rows) else (0, 0, 0, 0)


def _box_iou(box: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Intersection over union of a box with each of others, ``(N, 4)`` -> ``(N,)``."""
    height = np.minimum(box[1], others[:, 1]) - np.maximum(box[0], others[:, 0])
    width = np.minimum(box[3], others[:, 3]) - np.maximum(box[2], others[:, 2])
    common = np.maximum(height, 0) * np.maximum(width, 0)
    areas = (others[:, 1] - others[:, 0]) * (others[:, 3] - others[:, 2])
    return common / ((box[1] - box[0]) * (box[3] - box[2]) + areas - common)
