"""Do the links of our pages lead somewhere? Relative links of README, CHANGELOG, CONTRIBUTING and docs/; no network."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")


def main() -> None:
    dead = []
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for target in LINK.findall(page.read_text(encoding="utf-8")):
            if "://" not in target and not target.startswith("mailto:") and not (page.parent / target).exists():
                dead.append(f"{page.relative_to(ROOT)}: {target} is not there")
    sys.exit("\n".join(dead) or 0)


if __name__ == "__main__":
    main()
