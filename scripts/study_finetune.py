"""What fine-tuning on a folder of rasters gains on windows that are kept apart; writes docs/finetune_study.md.

    scripts/study_finetune --data FOLDER --out BUNDLE [--minutes 60]

Killed, the same command goes on where it was; a bundle that is there already is only reported. The page is the card that the bundle got,
without its picture: imagery stays where it is.
"""

import argparse
import sys
from pathlib import Path

from bench_engine import ROOT, processor

sys.path.insert(0, str(ROOT))

from engine.cli import main as vlmsr
from engine.finetune import CARD

PAGE = """\
# What fine-tuning gains

This page is written by `scripts/study_finetune`; not edited by hand. How to make a model of your own: [finetune.md](finetune.md).

    {command}

Learnt on: {processor}. To reach: `fast` {wanted:+.1f} dB over what it was, at x4, on windows that were kept apart.

{card}
"""

WANTED = 0.3
PICTURE = "![bicubic"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of rasters")
    parser.add_argument("--out", type=Path, required=True, help="folder of the bundle to make")
    parser.add_argument("--minutes", type=float, default=60, help="(default %(default)s)")
    parser.add_argument("--page", type=Path, default=ROOT / "docs" / "finetune_study.md")
    given = parser.parse_args()
    arguments = ["--data", str(given.data), "--out", str(given.out), "--minutes", f"{given.minutes:g}"]
    if not given.out.is_dir():
        status = vlmsr(["finetune", *arguments])
        if status:
            sys.exit(status)
    page = PAGE.format(
        command=f"scripts/finetune --data {given.data.name} --out {given.out.name} --minutes {given.minutes:g}",
        processor=processor(),
        wanted=WANTED,
        card=_card(given.out / CARD),
    )
    given.page.write_text(page, encoding="utf-8")
    print(page)


def _card(path: Path) -> str:
    """The card's body, less what is in pictures."""
    text, _, _ = path.read_text(encoding="utf-8").partition(PICTURE)
    return text.partition("\n")[2].strip()


if __name__ == "__main__":
    main()
