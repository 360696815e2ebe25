"""Networks and pipelines of exactly the classes of Stable Diffusion, with random weights and few channels."""

import torch
from diffusers import (
    AutoencoderKL,
    ControlNetModel,
    DDIMScheduler,
    DiffusionPipeline,
    StableDiffusionControlNetImg2ImgPipeline,
    StableDiffusionXLControlNetImg2ImgPipeline,
    UNet2DConditionModel,
)
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

from engine.models.lite_refiner import WORDS, make_tokenizer

TEXT = 16
"""Features of a word."""

_BLOCKS = {"block_out_channels": (8, 16), "layers_per_block": 1, "norm_num_groups": 4, "attention_head_dim": 4}
_DOWN = {"down_block_types": ("CrossAttnDownBlock2D", "DownBlock2D")}
_UP = {"up_block_types": ("UpBlock2D", "CrossAttnUpBlock2D")}
_XL = {
    "down_block_types": ("DownBlock2D", "CrossAttnDownBlock2D"),
    "addition_embed_type": "text_time",
    "addition_time_embed_dim": 8,
    "projection_class_embeddings_input_dim": 6 * 8 + TEXT,
    "transformer_layers_per_block": (1, 2),
}
_XL_UP = {"up_block_types": ("CrossAttnUpBlock2D", "UpBlock2D")}


def networks(xl: bool = False, levels: int = 2) -> tuple[UNet2DConditionModel, ControlNetModel]:
    """U-Net and ControlNet as of Stable Diffusion 1.5, or XL; the ControlNet's zero convolutions are given weights.

    levels: of the autoencoder; each but the first halves the picture's sides.
    """
    torch.manual_seed(3)
    blocks = {**_BLOCKS, **(_XL if xl else _DOWN)}
    unet = UNet2DConditionModel(
        sample_size=16, in_channels=4, out_channels=4, cross_attention_dim=TEXT, **{**blocks, **(_XL_UP if xl else _UP)}
    )
    control = ControlNetModel(
        in_channels=4,
        cross_attention_dim=TEXT,
        conditioning_embedding_out_channels=(4,) * (levels - 1) + (8,),
        **blocks,
    )
    for convolution in (*control.controlnet_down_blocks, control.controlnet_mid_block):
        torch.nn.init.normal_(convolution.weight, std=0.3)
    return unet.eval().requires_grad_(False), control.eval().requires_grad_(False)


def pipeline(xl: bool = False, levels: int = 2, width: int = TEXT) -> DiffusionPipeline:
    """A whole image-to-image pipeline with a ControlNet. XL has two text encoders. levels: see `networks`. width: of 1.5's text encoder."""
    unet, control = networks(xl, levels)
    tokenizer = make_tokenizer(["forest", "river", "roofs", ","])
    parts = {
        "vae": AutoencoderKL(
            block_out_channels=(8,) * levels,
            down_block_types=("DownEncoderBlock2D",) * levels,
            up_block_types=("UpDecoderBlock2D",) * levels,
            latent_channels=4,
            norm_num_groups=4,
            force_upcast=xl,
        ),
        "unet": unet,
        "controlnet": control,
        "scheduler": DDIMScheduler(clip_sample=False, timestep_spacing="trailing"),
        "tokenizer": tokenizer,
    }
    if xl:
        settings = _text(len(tokenizer), TEXT // 2)
        made = StableDiffusionXLControlNetImg2ImgPipeline(
            **parts,
            text_encoder=CLIPTextModel(settings),
            text_encoder_2=CLIPTextModelWithProjection(settings),
            tokenizer_2=tokenizer,
        )
    else:
        made = StableDiffusionControlNetImg2ImgPipeline(
            **parts,
            text_encoder=CLIPTextModel(_text(len(tokenizer), TEXT, width)),
            safety_checker=None,
            feature_extractor=None,
            requires_safety_checker=False,
        )
    made.set_progress_bar_config(disable=True)
    for part in made.components.values():
        if isinstance(part, torch.nn.Module):
            part.eval().requires_grad_(False)
    return made


def _text(words: int, features: int, width: int = TEXT) -> CLIPTextConfig:
    return CLIPTextConfig(
        vocab_size=words,
        hidden_size=features,
        intermediate_size=width,
        num_hidden_layers=2,
        num_attention_heads=2,
        max_position_embeddings=WORDS,
        projection_dim=TEXT,
        bos_token_id=1,
        eos_token_id=words - 1,
        pad_token_id=0,
    )
