"""Captions as the networks of Stable Diffusion take them: 1.5 and XL alike."""

from collections.abc import Sequence

import torch
from diffusers import DiffusionPipeline


class WindowWords:
    """Embeddings of the captions of a picture's windows; each different caption is encoded once.

    pipeline: one of Stable Diffusion's, 1.5 or XL, by its ``encode_prompt``. guidance: above 1 the empty caption goes first for each
    window. window: side in pixels, which XL wants to be told.
    """

    def __init__(self, pipeline: DiffusionPipeline, captions: list[str], guidance: float, window: int):
        self._pipeline, self._guided, self._window = pipeline, guidance > 1, window
        self._captions = captions
        self._encoded = {text: self._encode(text) for text in dict.fromkeys(["", *captions])}

    def of(self, rows: Sequence[int]) -> tuple[torch.Tensor, dict[str, torch.Tensor] | None]:
        """Hidden states ``(B, L, D)``, and what XL adds to its time embedding, of some windows; with guidance 2B, empty ones first."""
        texts = [self._captions[row] for row in rows]
        chosen = [*([""] * len(texts) if self._guided else []), *texts]
        hidden = torch.cat([self._encoded[text][0] for text in chosen])
        if self._encoded[""][1] is None:
            return hidden, None
        pooled = torch.cat([self._encoded[text][1] for text in chosen])
        # Original size, corner of the crop, and target size: as of a picture that was never cut.
        sizes = [self._window, self._window, 0, 0, self._window, self._window]
        return hidden, {"text_embeds": pooled, "time_ids": torch.tensor([sizes] * len(chosen)).to(pooled)}

    def _encode(self, text: str) -> tuple[torch.Tensor, torch.Tensor | None]:
        device = self._pipeline.unet.device
        encoded = self._pipeline.encode_prompt(
            prompt=text, device=device, num_images_per_prompt=1, do_classifier_free_guidance=False
        )
        # Stable Diffusion 1.5 gives the hidden states with and without guidance; XL the same, and pooled ones.
        return encoded[0], encoded[2] if len(encoded) == 4 else None
