"""Writes docs/first_use.md of what scripts/first_use has recorded.

first_use_page.py RECORD.json PAGE.md BUSINESS      BUSINESS: a sentence on other work that ran on this machine; empty: none did
"""

import json
import sys
from pathlib import Path

from bench_engine import processor

CLICKS, MINUTES = 3, 5
"""To reach."""

PAGE = """\
# The first use

This page is written by `scripts/first_use`; not edited by hand.

From the plugin's zip file to the first result: what is to be pressed, what is then seen, and how long it takes. A script does it in
QGIS {qgis}, with a profile that is new, on a display in memory. It presses QGIS's own buttons by the mouse, and only those that
are seen and not covered.{business}

| | measured | to reach |
| --- | ---: | ---: |
| clicks, the one on QGIS's own question among them | {clicks} | {allowed_clicks} |
| minutes from the first click to the result on the map | {minutes:.1f} | {allowed_minutes} |

| s after the first click | click | |
| ---: | ---: | --- |
{rows}

The image, `{scene}`, has {width} × {height} pixels. The result, `{result}`, has {wide} × {high} and covers exactly the same ground, which
the script checks. vlmsr {plugin}; processor: {processor}.

- **Before the count** the script itself loads the image as a layer, opens *Plugins > Manage and Install Plugins... > Install from ZIP*, and
  types the path of the file: the one [with the model in it](packaging.md).
- **No network.** The set-up installs from a folder of wheels, which the variable [`VLMSR_WHEELS`](options.md#for-administrators) names.
  Without it the same packages are downloaded, and the time is that of your network. Whatever else asks a network here finds a proxy
  that does not answer.
- **QGIS's own question** comes with every plugin from a file, until *Don't show this again* is ticked in it.
- **Another way:** *Set up* opens the dock just so, and makes no result by itself. Then *Run* in the dock is one more click; it need not
  wait for the set-up either. The message has *Set up* alone where no image is chosen, or a large one.

{pictures}
"""

PICTURES = {
    "click_1": "QGIS's plugin manager: the path is given, *Install Plugin* is about to be pressed.",
    "click_2": "QGIS asks whether the file is to be trusted.",
    "click_3": "vlmsr is installed, and offers to set its engine up.",
    "set_up": "The plugin manager has closed by itself. The dock shows the set-up; below, the job waits in the queue.",
    "result": "The result, above its input.",
}


def main(record: Path, page: Path, business: str) -> None:
    told = json.loads(record.read_text(encoding="utf-8"))
    steps, number, rows, pictures = told["steps"], 0, [], []
    for step in steps:
        number += step["click"]
        rows.append(f"| {step['seconds']:.0f} | {number if step['click'] else ''} | {step['what']} |")
        if step["picture"]:
            words = PICTURES[step["picture"].removeprefix("first_use_").removesuffix(".jpg")]
            pictures.append(f"{words}\n\n![{words.replace('*', '')}](images/{step['picture']})")
    scene, width, height = told["scene"]
    result, wide, high = told["result"]
    there = next(step["seconds"] for step in steps if "layer of the map" in step["what"])
    page.write_text(
        PAGE.format(
            qgis=told["qgis"],
            plugin=told["plugin"],
            business=f" {business}" if business else "",
            clicks=number,
            allowed_clicks=CLICKS,
            minutes=there / 60,
            allowed_minutes=MINUTES,
            rows="\n".join(rows),
            pictures="\n\n".join(pictures),
            processor=processor(),
            **{"scene": scene, "width": width, "height": height, "result": result, "wide": wide, "high": high},
        ),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
