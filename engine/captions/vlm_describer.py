"""The describer of the full bundles: LLaVA-NeXT, asked about overhead imagery."""

import importlib.util
from pathlib import Path

import torch
from PIL import Image
from transformers import BitsAndBytesConfig, LlavaNextForConditionalGeneration, LlavaNextProcessor

from ..errors import BundleError, DeviceError
from .describer import Description, LoadedModel
from .loading import REINSTALL, load_network, load_processor

QUESTION = (
    "This is a part of an image of the ground, taken from straight above by an aircraft or a satellite. "
    "In one sentence, describe its land cover, buildings, roads, vegetation and water, their texture and arrangement, "
    "and the directions in which rows, roads and edges run. "
    "Say only what can be seen; do not guess names or places."
)
NEIGHBOURS = "The parts beside it were described like this: {captions} Describe this part itself, in words that agree with theirs."

LONGEST = 60
"""Tokens of an answer: the text encoders of Stable Diffusion read 77 of their own."""

MOST_NEIGHBOURS = 4


def question(neighbours: list[str]) -> str:
    """What is asked of a window. neighbours: captions of adjoining ones; empty ones, and those beyond the fourth, are left out."""
    said = [text.strip() for text in neighbours if text.strip()][:MOST_NEIGHBOURS]
    if not said:
        return QUESTION
    quoted = " ".join(f'"{text}"' for text in said)
    return f"{QUESTION} {NEIGHBOURS.format(captions=quoted)}"


class VlmDescriber(LoadedModel):
    """Decodes greedily, so the same windows in the same batch get the same words.

    name: who says so, in `Description.model`.
    """

    def __init__(self, model: LlavaNextForConditionalGeneration, processor: LlavaNextProcessor, name: str):
        super().__init__(model.eval())
        if not processor.chat_template:
            raise BundleError("The describer's processor has no chat template.", REINSTALL)
        self._processor, self._name = processor, name
        # Processors that early versions saved leave out what the network's config says. The token more is CLIP's, of the whole image.
        processor.patch_size = model.config.vision_config.patch_size
        processor.vision_feature_select_strategy = model.config.vision_feature_select_strategy
        processor.num_additional_image_tokens = 1
        # Answers of a batch are written on to the right, so what is shorter is padded on the left.
        processor.tokenizer.padding_side = "left"
        if processor.tokenizer.pad_token is None:
            processor.tokenizer.pad_token = processor.tokenizer.eos_token

    @classmethod
    def from_pretrained(
        cls, folder: Path, device: torch.device, four_bit: bool = False, name: str | None = None
    ) -> "VlmDescriber":
        """From the folder of a model and its processor, named after it unless told otherwise.

        four_bit: weights in 4 bit (NF4, Dettmers et al., NeurIPS 2023): 6 GB in the place of 17. Raises DeviceError where that
        can't be had, BundleError when the folder can't be used.
        """
        options = {"dtype": _dtype(device)}
        if four_bit:
            _require_four_bit(device)
            options |= {"quantization_config": _four_bit(options["dtype"]), "device_map": {"": device}}
        # The processor on torchvision rounds otherwise than that on Pillow: always the one that is always there.
        processor = load_processor(LlavaNextProcessor, folder, backend="pil")
        model = load_network(LlavaNextForConditionalGeneration, folder, **options)
        # Weights in 4 bit are put where they belong as they are read.
        return cls(model if four_bit else model.to(device), processor, name or Path(folder).name)

    @torch.inference_mode()
    def describe(self, pictures: torch.Tensor, neighbours: list[list[str]] | None = None) -> list[Description]:
        """See `Describer`. confidence: geometric mean of the probabilities of the answer's tokens."""
        neighbours = neighbours or [[]] * len(pictures)
        texts = [self._conversation(question(around)) for around in neighbours]
        images = [_to_pil(picture) for picture in pictures]
        inputs = self._processor(images=images, text=texts, padding=True, return_tensors="pt")
        inputs = inputs.to(self._model.device, self._model.dtype)
        answer = self._model.generate(
            **inputs,
            do_sample=False,
            num_beams=1,
            # The model's own settings for chatting would only be warned about.
            temperature=None,
            top_p=None,
            top_k=None,
            max_new_tokens=LONGEST,
            pad_token_id=self._processor.tokenizer.pad_token_id,
            output_logits=True,
            return_dict_in_generate=True,
        )
        tokens = answer.sequences[:, -len(answer.logits) :]
        words = self._processor.batch_decode(tokens, skip_special_tokens=True)
        sure = _confidence(tokens, answer.logits, self._ends())
        return [
            Description(" ".join(text.split()), confidence, self._name)
            for text, confidence in zip(words, sure, strict=True)
        ]

    def _conversation(self, asked: str) -> str:
        content = [{"type": "image"}, {"type": "text", "text": asked}]
        return self._processor.apply_chat_template([{"role": "user", "content": content}], add_generation_prompt=True)

    def _ends(self) -> list[int]:
        ends = self._model.generation_config.eos_token_id
        if ends is None:
            return []
        return [ends] if isinstance(ends, int) else list(ends)


def _confidence(tokens: torch.Tensor, logits: tuple[torch.Tensor, ...], ends: list[int]) -> list[float]:
    """Of answers ``(B, T)`` with T logits ``(B, vocabulary)``; what pads them after their end does not count."""
    chances = torch.stack([of_token.float().log_softmax(-1) for of_token in logits], 1)
    chances = chances.gather(2, tokens[:, :, None])[:, :, 0]
    over = torch.isin(tokens, torch.tensor(ends, device=tokens.device, dtype=tokens.dtype)).int().cumsum(1)
    # The token that ends an answer is the answer's own; those after it are not.
    said = torch.cat([torch.zeros_like(over[:, :1]), over[:, :-1]], 1) == 0
    return (torch.where(said, chances, 0).sum(1) / said.sum(1)).exp().tolist()


def _to_pil(picture: torch.Tensor) -> Image.Image:
    """``(3, H, W)`` in [-1, 1] as 8 bit."""
    levels = ((picture.float().clamp(-1, 1) + 1) * 127.5).round().byte()
    return Image.fromarray(levels.permute(1, 2, 0).cpu().numpy())


def _dtype(device: torch.device) -> torch.dtype:
    """Half precision on cards, by what they have natively; a processor's is slow in most."""
    if device.type == "cuda":
        return torch.bfloat16 if torch.cuda.get_device_capability(device)[0] >= 8 else torch.float16
    return torch.float16 if device.type == "mps" else torch.float32


def _four_bit(dtype: torch.dtype) -> BitsAndBytesConfig:
    return BitsAndBytesConfig(
        load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_use_double_quant=True, bnb_4bit_compute_dtype=dtype
    )


def _require_four_bit(device: torch.device) -> None:
    cure = "Describe in full precision, use the bundle 'lite', or bring captions of your own."
    if device.type != "cuda" or not torch.cuda.is_available():
        raise DeviceError("A describer in 4 bit needs an NVIDIA GPU.", cure)
    missing = [name for name in ("bitsandbytes", "accelerate") if importlib.util.find_spec(name) is None]
    if missing:
        names = " ".join(missing)
        raise DeviceError(
            f"A describer in 4 bit needs {' and '.join(missing)}, which the engine's environment lacks.",
            f"Install it there: pip install {names}. Or: {cure[0].lower()}{cure[1:]}",
        )
