"""LLaVA-NeXT of exactly its classes, model and processor, with random weights and few channels."""

from pathlib import Path

import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from transformers import (
    CLIPVisionConfig,
    LlamaConfig,
    LlavaNextConfig,
    LlavaNextForConditionalGeneration,
    LlavaNextProcessor,
    PreTrainedTokenizerFast,
)
from transformers.models.llava_next.image_processing_pil_llava_next import LlavaNextImageProcessorPil

from engine.captions.vlm_describer import NEIGHBOURS, QUESTION

PATCH, SIDE = 7, 28
PINPOINTS = [[SIDE, 2 * SIDE], [2 * SIDE, SIDE], [2 * SIDE, 2 * SIDE]]
ANSWERS = ["fields", "forest", "roofs", "roads", "water", "rows", "along", "north", "dark", "smooth", ".", ","]

_SPECIAL = {"pad_token": "<pad>", "bos_token": "<begin>", "eos_token": "<end>", "unk_token": "<unknown>"}
_IMAGE = "<image>"
_TEMPLATE = (
    "{% for message in messages %}{{ '<begin>' }}{% for part in message['content'] %}"
    "{% if part['type'] == 'image' %}{{ '<image> ' }}{% else %}{{ part['text'] }}{% endif %}"
    "{% endfor %}{% endfor %}{% if add_generation_prompt %}{{ ' <begin>' }}{% endif %}"
)


def save_tiny_vlm(folder: Path, width: int = 64) -> None:
    """Write model and processor as a bundle of the kind `full` holds them. width: of its layers, 768 bytes each."""
    tokenizer = _make_tokenizer()
    model = _make_model(tokenizer, width)
    image_processor = LlavaNextImageProcessorPil(
        size={"shortest_edge": SIDE}, crop_size={"height": SIDE, "width": SIDE}, image_grid_pinpoints=PINPOINTS
    )
    processor = LlavaNextProcessor(
        image_processor,
        tokenizer,
        patch_size=PATCH,
        vision_feature_select_strategy="default",
        # Left out by those who converted the public models first.
        num_additional_image_tokens=0,
        chat_template=_TEMPLATE,
    )
    model.save_pretrained(folder)
    processor.save_pretrained(folder)


def _make_tokenizer() -> PreTrainedTokenizerFast:
    split = Whitespace()
    asked = [word for word, _ in split.pre_tokenize_str(f'{QUESTION} {NEIGHBOURS} "')]
    words = dict.fromkeys([*_SPECIAL.values(), _IMAGE, *asked, *ANSWERS])
    tokenizer = Tokenizer(WordLevel({word: index for index, word in enumerate(words)}, unk_token="<unknown>"))
    tokenizer.pre_tokenizer = split
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, additional_special_tokens=[_IMAGE], model_max_length=2048, **_SPECIAL
    )


def _make_model(tokenizer: PreTrainedTokenizerFast, width: int) -> LlavaNextForConditionalGeneration:
    torch.manual_seed(11)
    vision = CLIPVisionConfig(
        hidden_size=16,
        intermediate_size=32,
        num_hidden_layers=3,
        num_attention_heads=2,
        image_size=SIDE,
        patch_size=PATCH,
        projection_dim=16,
    )
    text = LlamaConfig(
        vocab_size=len(tokenizer),
        hidden_size=32,
        intermediate_size=width,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
        max_position_embeddings=2048,
    )
    config = LlavaNextConfig(
        vision_config=vision,
        text_config=text,
        image_token_index=tokenizer.convert_tokens_to_ids(_IMAGE),
        image_grid_pinpoints=PINPOINTS,
        image_seq_length=(SIDE // PATCH) ** 2,
    )
    model = LlavaNextForConditionalGeneration(config).eval()
    # Random weights of the usual size say the same word whatever they see.
    for parameter in model.parameters():
        if parameter.ndim > 1:
            parameter.data.mul_(6)
    # As the public models have it: made for chatting, where no answer is like the one before.
    model.generation_config.update(do_sample=True, temperature=0.6, top_p=0.9)
    return model
