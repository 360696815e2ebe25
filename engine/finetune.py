"""A model of one's own: a folder of rasters in, a bundle out whose stage 1 has learnt from them.

    finished = finetune(FinetuneJob("/data/orthos", "/models/ours", minutes=60), tell)

The rasters are cut into windows and reduced by the sensor model; predictor and denoisers of a bundle go on learning from these pairs.
Stage 2 and describer are taken over. What few steps miss and how far each pixel may be trusted is measured anew on windows held back,
and both bundles are judged on windows that neither has seen: the new one's card holds the figures and pictures.
"""

import contextlib
import json
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from .bundle import Bundle, open_bundle, seal, unsealed
from .device import choose
from .errors import BundleError, InputError, OutputError
from .evaluation import report
from .evaluation.datasets import open_folder
from .evaluation.study import BICUBIC, Outcome, study
from .events import Caution, Finished, Progress
from .job import DEFAULT_BUNDLE, UpscaleJob
from .loaded import load_models
from .training import stages
from .training.export import copy_stage2
from .training.raster_scenes import SIDE, TEST, Cut, cut
from .training.refine_stages import trust_both
from .training.run import Budget
from .training.scenes import HELD_BACK
from .work import Tell

SHARES = {"predictor": 0.6, "diffusion": 0.15, "distilled": 0.25}
"""Of the minutes: the mean is what the figures hang on, and what the denoiser stands on."""

CROP = 96
BATCH, BATCH_CPU = 16, 4
"""Crops a step. A processor's minutes are few, and four times as many steps teach more than steps of four times as many crops."""

LEARNING_RATE, RATE_OF_A_CROP = 3e-4, 2.5e-5
"""At the top of the cosine; less where a step has few crops: of two at the whole rate, a model became worse."""

CARD = "card.md"
PICTURES = 4
_PRESETS = ("fast", "balanced")
_PROGRESS = {
    "reading": (0.0, 0.02),
    "predictor": (0.02, 0.55),
    "diffusion": (0.55, 0.66),
    "distilled": (0.66, 0.85),
    "measuring": (0.85, 1.0),
}

_CARD = """\
# Model card: bundle `{name}`

Made by `vlmsr finetune` from bundle `{start}`, in {minutes:g} minutes of training on {device}.

- **Learnt from**: {train} windows of {side} x {side} px of {rasters} rasters in `{data}` (up to {bands} bands, pixels of {pixel:g} units of
  their CRS). Bands beyond the colours are learnt one by one, as grey images. Not learnt from: {held} windows on which gains and
  confidence were measured, and the {test} windows below.
- **Stage 2** is that of `{start}`.
- **Licence**: {licence}

## Before and after

On {test} windows that neither model has seen, as they go through the engine. See `docs/evaluation.md` of vlmsr for what the columns mean.

{tables}
![bicubic, before, after, truth](before_after.jpg)

Left to right: bicubic, `fast` before, `fast` after, truth.
"""


@dataclass(frozen=True)
class FinetuneJob:
    """data: folder of rasters, searched through. output: folder of the bundle to make, which must not exist. model: the bundle to start
    from. minutes: of training. bands: three for red, green, blue, or one; None: as each file says. batch: crops a step; None: `BATCH` of
    the device."""

    data: str
    output: str
    model: str = DEFAULT_BUNDLE
    minutes: float = 60.0
    bands: tuple[int, ...] | None = None
    device: str = "auto"
    batch: int | None = None


def finetune(job: FinetuneJob, tell: Tell) -> Finished:
    """Carry out a job; killed, the same job goes on where it was. Raises EngineError."""
    data, output = Path(job.data), Path(job.output)
    _check(job, data, output)
    start = open_bundle(job.model)
    if not start.part("denoiser").is_dir():
        raise BundleError(
            f"Stage 1 of bundle '{start.name}' has no diffusion to be fine-tuned.", "Begin with bundle lite."
        )
    compute = choose(job.device, "auto")
    work = output.with_name(f".{output.name}.finetune")
    _take_up(job, start, work)
    tell(Progress("reading", 0.0))
    found = _cut_once(data, job.bands, work, lambda words: tell(Caution(words)))
    budget = _budget(job.batch, compute.device)
    # Rasters like these will come, seen through the air that these were seen through.
    options = stages.Options(work / "scenes", work, compute.device, budget, start.folder, air=False)
    # What training logs is not this program's answer.
    with contextlib.redirect_stdout(sys.stderr):
        for stage in SHARES:
            train = getattr(stages, f"train_{stage}")
            budget = replace(options.budget, minutes=SHARES[stage] * job.minutes)
            train(replace(options, budget=budget, told=_told(tell, stage)))
    measured = _told(tell, "measuring")
    made = work / "bundle"
    stages.export_bundle(options, _manifest(start, output.name, found, data), made)
    measured(0.2)
    if start.refinement is not None:
        copy_stage2(start, made)
        trust_both(options.data, compute.device, made)
    measured(0.6)
    gained = _write_card(job, start, found, made, str(compute.device))
    measured(1.0)
    made.rename(output)
    shutil.rmtree(work)
    return Finished(str(output), gained)


def _check(job: FinetuneJob, data: Path, output: Path) -> None:
    if not data.is_dir():
        raise InputError(f"{data} is no folder.", "Give the folder that holds your rasters.")
    if output.exists():
        raise OutputError(
            f"{output} exists already.", "Give the name of a folder that does not: nothing is overwritten."
        )
    if not output.parent.is_dir():
        raise OutputError(f"{output.parent} is no folder.", "Make it first, or give another place.")
    if not job.minutes > 0 or (job.batch is not None and job.batch < 1):
        raise InputError(
            "Minutes and batch must be above 0.", "Give it more: an hour on two cores is a good beginning."
        )


def _budget(batch: int | None, device: torch.device) -> Budget:
    """What a step is; the minutes are those of each stage."""
    batch = batch or (BATCH_CPU if device.type == "cpu" else BATCH)
    return Budget(0, min(LEARNING_RATE, RATE_OF_A_CROP * batch), batch, CROP)


def _take_up(job: FinetuneJob, start: Bundle, work: Path) -> None:
    """Begin, or go on with the same job; OutputError where another one was begun under this name."""
    settings = {
        **asdict(job),
        "bands": list(job.bands) if job.bands else None,
        "start": f"{start.name} {start.version}",
    }
    file = work / "job.json"
    if not file.exists():
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        file.write_text(json.dumps(settings), encoding="utf-8")
    elif json.loads(file.read_text(encoding="utf-8")) != settings:
        raise OutputError(
            f"A training with other settings was begun as {job.output}.",
            f"Give the settings that it was begun with to go on, or remove the folder {work}.",
        )


def _cut_once(data: Path, bands: tuple[int, ...] | None, work: Path, warn: Callable[[str], None]) -> Cut:
    """The windows of the rasters; those that were cut before, where they are all there."""
    file = work / "cut.json"
    if not file.exists():
        shutil.rmtree(work / "scenes", ignore_errors=True)
        found = cut(data, bands, work / "scenes", warn)
        file.write_text(json.dumps(asdict(found)), encoding="utf-8")
    return Cut(**json.loads(file.read_text(encoding="utf-8")))


def _told(tell: Tell, stage: str) -> Callable[[float], None]:
    """Tells the share of a stage as that of the job, once a second at the most."""
    first, last = _PROGRESS[stage]
    began = said = time.monotonic()

    def told(share: float) -> None:
        nonlocal said
        now = time.monotonic()
        if now - said > 1 or share >= 1:
            said = now
            left = (now - began) * (1 - share) / share if share > 0.01 else None
            tell(Progress(stage, first + (last - first) * share, left and round(left, 1)))

    return told


def _manifest(start: Bundle, name: str, found: Cut, data: Path) -> dict:
    of_start = unsealed(start.folder)
    kept = {key: of_start[key] for key in ("scales", "tile", "context", "licence") if key in of_start}
    learnt = f"{found.windows['']} windows of {found.rasters} rasters in {data.name}"
    return {
        **kept,
        "name": name,
        "version": "1",
        "training_data": f"{of_start.get('training_data', start.name)}; then {learnt}",
        "ground_sampling_distance": f"that of {data.name}: pixels of {found.pixel:g} units of its CRS",
    }


def _write_card(job: FinetuneJob, start: Bundle, found: Cut, made: Path, device: str) -> dict[str, float]:
    """Judge both bundles, and put card and pictures into the new one; the gains in dB at scale 4 as facts."""
    scenes = [scene for scene in open_folder(made.parent / "scenes" / TEST) if scene.path.stem.endswith("_colours")]
    folders = {"before": start.folder, "after": made}
    both = {
        name: load_models(UpscaleJob("in", "out", model=str(folder), device=job.device))
        for name, folder in folders.items()
    }
    tables, facts = [], {}
    for scale in (4, 2, 8):
        outcomes = {name: list(study(scenes, scale, _PRESETS, models)) for name, models in both.items()}
        rows = {BICUBIC: report.summarise(outcomes["before"])[BICUBIC]}
        for preset in _PRESETS:
            rows |= {f"{preset} {name}": report.summarise(judged)[preset] for name, judged in outcomes.items()}
        tables.append(f"**x{scale}**\n\n{report.table(rows)}\n")
        facts[f"gain_x{scale}_db"] = round(rows["fast after"]["psnr"] - rows["fast before"]["psnr"], 2)
        if scale == 4:
            _save_pictures(outcomes, made / "before_after.jpg")
    manifest = unsealed(made)
    card = _CARD.format(
        name=manifest["name"],
        start=f"{start.name} {start.version}",
        minutes=job.minutes,
        device=device,
        train=found.windows[""],
        held=found.windows[HELD_BACK],
        test=found.windows[TEST],
        side=SIDE,
        rasters=found.rasters,
        data=Path(job.data).name,
        bands=found.bands,
        pixel=found.pixel,
        licence=manifest.get("licence", "as that bundle's"),
        tables="\n".join(tables),
    )
    (made / CARD).write_text(card, encoding="utf-8")
    seal(made, manifest)
    return facts


def _save_pictures(outcomes: dict[str, list[Outcome]], path: Path) -> None:
    """Some windows, one a row: bicubic, before, after, truth."""
    pairs = list(zip(outcomes["before"], outcomes["after"], strict=True))
    rows = []
    for before, after in pairs[:: max(1, len(pairs) // PICTURES)][:PICTURES]:
        shown = (before.pictures[BICUBIC], before.pictures["fast"], after.pictures["fast"], before.pictures["truth"])
        rows.append(np.concatenate(shown, 1))
    picture = Image.fromarray(np.concatenate(rows))
    picture.resize((2 * picture.width, 2 * picture.height), Image.Resampling.NEAREST).save(path, quality=92)
