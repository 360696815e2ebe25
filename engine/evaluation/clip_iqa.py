"""CLIP-IQA: whether a picture looks more like a good photo or a bad one (Wang et al., AAAI 2023), by a pair of
prompts and `CLIPModel` of transformers.

The folder of weights is one of `save_pretrained`: model and tokenizer, such as openai/clip-vit-large-patch14;
safetensors only.
"""

from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from transformers import AutoTokenizer, CLIPModel

from .judges import Shot, UnavailableError

PROMPTS = ("Good photo.", "Bad photo.")
"""Of the paper; the figure is the chance of the first."""

_MEAN, _SPREAD = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)
"""Of the pictures that CLIP was trained on."""


class ClipIqa:
    """0 (bad) to 1 (good). It looks at the picture alone: what is invented well looks good as well."""

    measures = ("clip_iqa",)
    needs_truth = False

    def __init__(self, folder: Path, device: torch.device):
        try:
            options = {"local_files_only": True, "use_safetensors": True}
            self._model = CLIPModel.from_pretrained(folder, **options)  # nosec B615 (a folder, and local files only)
            tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)  # nosec B615 (likewise)
        except Exception as error:
            # transformers raises what its many loaders raise.
            raise UnavailableError(f"its weights in {folder} can't be loaded: {error}") from None
        self._model.to(device).eval().requires_grad_(False)
        self._side = self._model.config.vision_config.image_size
        self._device = device
        words = tokenizer(list(PROMPTS), padding=True, return_tensors="pt").to(device)
        with torch.no_grad():
            text = self._model.text_model(input_ids=words["input_ids"], attention_mask=words["attention_mask"])
            self._prompts = F.normalize(self._model.text_projection(text.pooler_output), dim=-1)

    @torch.no_grad()
    def judge(self, shot: Shot) -> dict[str, float]:
        seen = self._model.vision_model(pixel_values=self._prepare(shot.picture))
        looks = F.normalize(self._model.visual_projection(seen.pooler_output), dim=-1)
        alike = self._model.logit_scale.exp() * looks @ self._prompts.T
        return {"clip_iqa": float(alike.softmax(-1)[0, 0])}

    def _prepare(self, picture: np.ndarray) -> torch.Tensor:
        tensor = torch.from_numpy(picture.astype(np.float32)).to(self._device).permute(2, 0, 1)[None] / 255
        tensor = F.interpolate(tensor, (self._side, self._side), mode="bicubic", antialias=True).clamp(0, 1)
        mean, spread = (torch.tensor(values, device=self._device)[:, None, None] for values in (_MEAN, _SPREAD))
        return (tensor - mean) / spread
