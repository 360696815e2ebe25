"""Stage 2 of bundle `lite`: a Stable Diffusion ControlNet pipeline, of exactly its classes, small enough for a processor."""

from dataclasses import dataclass

import torch
from diffusers import ControlNetModel, DDIMScheduler, UNet2DConditionModel
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.normalizers import Lowercase
from tokenizers.pre_tokenizers import Whitespace
from tokenizers.processors import TemplateProcessing
from torch import nn
from transformers import CLIPTextConfig, CLIPTextModel, PreTrainedTokenizerFast

from .pixel_autoencoder import DEVIATIONS, PixelAutoencoder

WORDS = 40
"""Longest caption, begin and end included; longer ones are cut."""

_TEXT = 64
_BEGIN, _END, _PAD, _UNKNOWN = "<begin>", "<end>", "<pad>", "<unknown>"
_BLOCKS = {
    "block_out_channels": (96, 128),
    "down_block_types": ("DownBlock2D", "CrossAttnDownBlock2D"),
    "layers_per_block": 1,
    "norm_num_groups": 16,
    "cross_attention_dim": _TEXT,
    "attention_head_dim": 4,
    "use_linear_projection": True,
}
TRAIN_STEPS = 1000


@dataclass(frozen=True)
class LiteRefiner:
    """Parts of a `StableDiffusionControlNetImg2ImgPipeline`."""

    vae: PixelAutoencoder
    text_encoder: CLIPTextModel
    tokenizer: PreTrainedTokenizerFast
    unet: UNet2DConditionModel
    controlnet: ControlNetModel
    scheduler: DDIMScheduler


def make_refiner(vocabulary: list[str], deviations: tuple[float, ...] = DEVIATIONS) -> LiteRefiner:
    """Untrained networks. vocabulary: the words that the text encoder will know. deviations: see `PixelAutoencoder`."""
    vae, tokenizer = PixelAutoencoder(deviations), make_tokenizer(vocabulary)
    channels = vae.config.latent_channels
    unet = UNet2DConditionModel(
        in_channels=channels, out_channels=channels, up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"), **_BLOCKS
    )
    controlnet = ControlNetModel(in_channels=channels, conditioning_embedding_out_channels=(16, 32, 96), **_BLOCKS)
    # Zero is where a ControlNet begins that is added to a trained U-Net. These two are trained together, and zeros would keep
    # stage 1's picture from the U-Net for the first hundreds of steps.
    for convolution in (
        controlnet.controlnet_cond_embedding.conv_out,
        controlnet.controlnet_mid_block,
        *controlnet.controlnet_down_blocks,
    ):
        convolution.reset_parameters()
    scheduler = DDIMScheduler(
        TRAIN_STEPS,
        beta_schedule="squaredcos_cap_v2",
        prediction_type="epsilon",
        clip_sample=False,
        timestep_spacing="trailing",
    )
    return LiteRefiner(vae, _make_text_encoder(tokenizer), tokenizer, unet, controlnet, scheduler)


def make_tokenizer(vocabulary: list[str]) -> PreTrainedTokenizerFast:
    """A word is a token; words that are not known are one and the same."""
    words = {word: index for index, word in enumerate([_PAD, _BEGIN, _UNKNOWN, *vocabulary, _END])}
    tokenizer = Tokenizer(WordLevel(words, unk_token=_UNKNOWN))
    tokenizer.normalizer = Lowercase()
    tokenizer.pre_tokenizer = Whitespace()
    tokenizer.post_processor = TemplateProcessing(
        single=f"{_BEGIN} $A {_END}", special_tokens=[(name, words[name]) for name in (_BEGIN, _END)]
    )
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        bos_token=_BEGIN,
        eos_token=_END,
        unk_token=_UNKNOWN,
        pad_token=_PAD,
        model_max_length=WORDS,
    )


def _make_text_encoder(tokenizer: PreTrainedTokenizerFast) -> CLIPTextModel:
    return CLIPTextModel(
        CLIPTextConfig(
            vocab_size=len(tokenizer),
            hidden_size=_TEXT,
            intermediate_size=2 * _TEXT,
            num_hidden_layers=2,
            num_attention_heads=4,
            max_position_embeddings=WORDS,
            bos_token_id=tokenizer.bos_token_id,
            eos_token_id=tokenizer.eos_token_id,
            pad_token_id=tokenizer.pad_token_id,
        )
    )


def encode_text(refiner: LiteRefiner, captions: list[str]) -> torch.Tensor:
    """Hidden states ``(B, WORDS, 64)`` of captions; an empty one is what guidance departs from."""
    tokens = refiner.tokenizer(
        captions, padding="max_length", max_length=WORDS, truncation=True, return_tensors="pt"
    ).input_ids
    return refiner.text_encoder(tokens.to(refiner.text_encoder.device)).last_hidden_state


def trained_parts(refiner: LiteRefiner) -> nn.ModuleDict:
    """What has weights to be trained, as one module."""
    return nn.ModuleDict({name: getattr(refiner, name) for name in ("text_encoder", "unet", "controlnet")})
