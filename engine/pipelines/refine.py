"""Stage 2 on a picture of any size: a diffusers ControlNet image-to-image pipeline, window by window, blended at every step.

    refiner = Refiner(pipeline, window=256, stride=192)
    refined = refiner(base, captions, settings, noise)

The windows lie on a fixed grid of the output, since the networks' normalisation and attention see the whole of a window. All share one
field of latents and of noise; in each step, what the network says of each window is averaged where they overlap, before the scheduler's
step (MultiDiffusion, Bar-Tal et al., ICML 2023, eq. 3 to 5): so an object across two windows is told once.
"""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from diffusers import DiffusionPipeline

from .first_block_cache import OFF, FirstBlockCache, FirstBlockCacheConfig
from .lent import WAITING, lent
from .window_words import WindowWords
from .windows import Windows


@dataclass(frozen=True)
class RefineSettings:
    """How a picture is refined.

    steps: evaluations of the network. strength: how much noise the picture is given first, above 0 to 1 (all of it). guidance: of the
    caption; 1 takes it as it is, at half the work. control: weight of the ControlNet. batch: windows at once. cache: see there.
    """

    steps: int
    strength: float
    guidance: float = 1.0
    control: float = 1.0
    batch: int = 4
    cache: FirstBlockCacheConfig = OFF


@dataclass(frozen=True)
class Refined:
    """picture: ``(1, 3, H, W)`` in [-1, 1]. asked, skipped: evaluations of the network, and how many of them the cache left out."""

    picture: torch.Tensor
    asked: int
    skipped: int


class Refiner:
    """A loaded pipeline and the grid of its windows.

    pipeline: a `StableDiffusionControlNetImg2ImgPipeline` or `StableDiffusionXLControlNetImg2ImgPipeline`. window, stride: output pixels,
    multiples of 8, stride at most the window (ValueError).
    """

    def __init__(self, pipeline: DiffusionPipeline, window: int, stride: int):
        if not 0 < stride <= window or window % 8 or stride % 8:
            raise ValueError(f"windows of {window} px every {stride} px: both must be multiples of 8, and overlap")
        self.pipeline = pipeline
        self.window, self.stride = window, stride
        vae = pipeline.vae
        self._reduction = 2 ** (len(vae.config.block_out_channels) - 1)
        if vae.config.force_upcast and vae.dtype == torch.float16:
            # The autoencoder of SDXL overflows in half precision.
            vae.to(torch.float32)

    def with_windows(self, window: int, stride: int) -> "Refiner":
        """The same networks on another grid of windows."""
        return Refiner(self.pipeline, window, stride)

    def windows(self, width: int, height: int, batch: int = 1) -> Windows:
        """Those of a picture; ValueError for a size that they don't fill."""
        return Windows(width, height, self.window, self.stride, batch)

    def latent_shape(self, width: int, height: int) -> tuple[int, int, int]:
        """Channels, height and width of the field of latents of a picture."""
        channels = self.pipeline.vae.config.latent_channels
        return channels, height // self._reduction, width // self._reduction

    @torch.inference_mode()
    def __call__(
        self,
        base: torch.Tensor,
        captions: list[str],
        settings: RefineSettings,
        noise: torch.Tensor,
        tell: Callable[[float], None] = lambda share: None,
    ) -> Refined:
        """Refine stage 1's picture.

        base: ``(1, 3, H, W)`` in [-1, 1]. captions: one a window, in the order of `Windows.places` (ValueError). noise: standard normal
        ``(1, *latent_shape)``. tell: is given the share of the steps that are done.
        """
        windows = self.windows(base.shape[-1], base.shape[-2], settings.batch)
        if len(captions) != len(windows.places):
            raise ValueError(f"{len(captions)} captions for {len(windows.places)} windows")
        scheduler = self.pipeline.scheduler
        timesteps = self._timesteps(settings)
        with lent(self.pipeline, *WAITING):
            start = windows.blend(base, self._encode)
            words = WindowWords(self.pipeline, captions, settings.guidance, self.window)
        field = scheduler.add_noise(start, noise.to(start), timesteps[:1])
        with FirstBlockCache(self.pipeline.unet, self.pipeline.controlnet, settings.cache) as cache:
            for index, timestep in enumerate(timesteps):

                def predict(latents: torch.Tensor, rows: range, timestep: torch.Tensor = timestep) -> torch.Tensor:
                    cache.key = rows
                    return self._predict(latents, timestep, windows.cut(base, rows), words.of(rows), settings)

                told = windows.blend(scheduler.scale_model_input(field, timestep), predict)
                field = scheduler.step(told, timestep, field, return_dict=False)[0]
                tell((index + 1) / len(timesteps))
            skipped = cache.skipped
        asked = len(timesteps) * len(captions) * (2 if settings.guidance > 1 else 1)
        with lent(self.pipeline, "vae"):
            picture = windows.blend(field, self._decode).clamp(-1, 1)
        return Refined(picture, asked, skipped)

    def _timesteps(self, settings: RefineSettings) -> torch.Tensor:
        """The last ``steps`` of as many as a run from pure noise would have."""
        scheduler = self.pipeline.scheduler
        whole = max(settings.steps, round(settings.steps / settings.strength))
        scheduler.set_timesteps(whole, device=self.pipeline.unet.device)
        first = (whole - settings.steps) * scheduler.order
        if hasattr(scheduler, "set_begin_index"):
            scheduler.set_begin_index(first)
        return scheduler.timesteps[first:]

    def _predict(
        self,
        latents: torch.Tensor,
        timestep: torch.Tensor,
        base: torch.Tensor,
        words: tuple[torch.Tensor, dict[str, torch.Tensor] | None],
        settings: RefineSettings,
    ) -> torch.Tensor:
        """What the network says of a batch of windows; base: stage 1's picture of them."""
        pipeline, guided = self.pipeline, settings.guidance > 1
        control = (base + 1) / 2
        if guided:
            # Each window is evaluated twice: without its caption, and with it.
            latents, control = torch.cat([latents, latents]), torch.cat([control, control])
        latents, control = latents.to(pipeline.unet.dtype), control.to(pipeline.unet.dtype)
        text, added = words
        down, mid = pipeline.controlnet(
            latents,
            timestep,
            encoder_hidden_states=text,
            controlnet_cond=control,
            conditioning_scale=settings.control,
            added_cond_kwargs=added,
            return_dict=False,
        )
        told = pipeline.unet(
            latents,
            timestep,
            encoder_hidden_states=text,
            down_block_additional_residuals=down,
            mid_block_additional_residual=mid,
            added_cond_kwargs=added,
            return_dict=False,
        )[0].float()
        if not guided:
            return told
        without, told = told.chunk(2)
        return without + settings.guidance * (told - without)

    def _encode(self, pictures: torch.Tensor, _: range) -> torch.Tensor:
        vae = self.pipeline.vae
        return vae.encode(pictures.to(vae.dtype)).latent_dist.mode().float() * vae.config.scaling_factor

    def _decode(self, latents: torch.Tensor, _: range) -> torch.Tensor:
        vae = self.pipeline.vae
        return vae.decode((latents / vae.config.scaling_factor).to(vae.dtype), return_dict=False)[0].float()
