"""The table of Sung et al. (IEEE GRSL 2025) with our rows in it. Their figures are theirs, and marked so."""

from .datasets import Dataset
from .judges import Absent, Judge

PUBLISHED_SCALE = 8
_MEASURES = (("SMS (lower is better)", "sms"), ("CLIP-IQA (higher is better)", "clip_iqa"))


def about(dataset: Dataset) -> str:
    """What the data set is, in a paragraph."""
    return (
        f"{dataset.title}: {dataset.images:,} images of {dataset.side} x {dataset.side} px in {len(dataset.classes)} classes "
        f"({dataset.citation}). Licence: {dataset.licence}."
    )


def table(dataset: Dataset, judged: dict[str, dict[str, float]], judges: list[Judge | Absent], scale: int) -> str:
    """SMS and CLIP-IQA of our methods, beside the published ones at the scale that these are of.

    judged: see `judged.judge_all`. What was not measured has no number, but the reason why.
    """
    heads = " | ".join(title for title, _ in _MEASURES)
    lines = [f"As the paper measures (x{scale}):", "", f"| method | {heads} |", "| --- | ---: | ---: |"]
    if scale == PUBLISHED_SCALE:
        for method, figures in dataset.published.items():
            lines.append(f"| {method}, *published* | " + " | ".join(f"{value:.3f}" for value in figures) + " |")
    for method, figures in judged.items():
        cells = (f"{figures[key]:.3f}" if key in figures else "-" for _, key in _MEASURES)
        lines.append(f"| {method} | " + " | ".join(cells) + " |")
    wanted = {key for _, key in _MEASURES}
    absent = [judge for judge in judges if isinstance(judge, Absent) and wanted.intersection(judge.measures)]
    lines += [f"\n{', '.join(judge.measures)}: not computed, because {judge.because}." for judge in absent]
    if scale == PUBLISHED_SCALE:
        lines.append(
            "\nPublished figures are of models trained for longer on another data set (AID), on images reduced in a way that the "
            "paper does not give in full; ours are of the middle of each image. They can be set beside each other, and no closer."
        )
    return "\n".join(lines) + "\n"
