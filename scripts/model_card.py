"""Write docs/model_card_lite.md, or that of lite-swin, and its curves from what training and evaluation left behind.

    .venv-engine/bin/python scripts/model_card.py --work work/train --processor "two cores of an AMD EPYC (AVX2), float32"

--work copies the training logs into docs/training/ first, and --processor is kept beside them; without them those that are
there are used.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from cards import lite, lite_swin  # noqa: E402
from cards.logs import Logs  # noqa: E402

DOCS = ROOT / "docs"
CARDS = {
    "lite": (lite, Logs(DOCS / "training", DOCS)),
    "lite-swin": (lite_swin, Logs(DOCS / "training" / "lite-swin", DOCS, "training_lite-swin_")),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", choices=CARDS, default="lite", help="(default %(default)s)")
    parser.add_argument("--work", type=Path, help="folder of the training, to copy its logs from")
    parser.add_argument("--processor", help="what it was trained on, in words")
    parser.add_argument("--card", help="the GPU that it was trained on, in words")
    given = parser.parse_args()
    of, logs = CARDS[given.model]
    logs.folder.mkdir(parents=True, exist_ok=True)
    if given.work:
        logs.keep(given.work, of.STAGES)
    for name in ("processor", "card"):
        logs.note(name, getattr(given, name))
    (DOCS / f"model_card_{given.model}.md").write_text(of.card(logs), encoding="utf-8")


if __name__ == "__main__":
    main()
