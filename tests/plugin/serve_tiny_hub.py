"""A program for the engine's Python: serves tiny models as the hub would, until its standard input ends. Prints its address.

serve_tiny_hub.py FOLDER RECIPE     FOLDER: for what is made
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from engine.recipe import read_recipe
from tests.engine.tiny_hub import Hub, make_base, make_control, make_vlm

folder, recipe = Path(sys.argv[1]), read_recipe(sys.argv[2])
base, control, vlm = (source.repo for source in recipe.sources)
xl = recipe.name == "full-sdxl"
repos = {
    base: make_base(folder / "base", xl),
    control: make_control(folder / "control", xl),
    vlm: make_vlm(folder / "vlm"),
}
with Hub(repos, {source.repo: source.revision for source in recipe.sources}) as hub:
    print(hub.endpoint, flush=True)
    sys.stdin.read()
