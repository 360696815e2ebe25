"""Awkward rasters through the engine, each result checked by means that know nothing of the engine; writes docs/odd_rasters.md.

    scripts/odd_rasters --data ../shared/data/rasters [--keep FOLDER] [--only NAME ...]

Real ones are the files of --data; others are made on the way (VRT, a server, netCDF, masks, sizes, types). Preset fast, twice finer; of a
large one an extent. Exits with 1 where a check does not hold. --keep: where results stay, to be looked at.
"""

import argparse
import os
import sys
import tempfile
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import rasterio  # noqa: E402
from odd.generated import make_cases, unlock  # noqa: E402
from odd.page import page  # noqa: E402
from odd.real import REAL  # noqa: E402
from odd.runs import Line, Runs  # noqa: E402
from odd.server import serve  # noqa: E402

from engine.job import UpscaleJob  # noqa: E402
from engine.threads import share_cores  # noqa: E402
from engine.upscale import load_models  # noqa: E402


def main() -> int:
    """Run the program; returns its exit status."""
    options = _options()
    warnings.simplefilter("ignore", rasterio.errors.NotGeoreferencedWarning)
    share_cores()
    # A proxy knows nothing of this computer's own address.
    os.environ["no_proxy"] = os.environ["NO_PROXY"] = "127.0.0.1"
    models = load_models(UpscaleJob("in", "out", preset="fast", device="cpu"))

    def wanted(name: str) -> bool:
        return not options.only or any(part in name for part in options.only)

    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        inputs, results = scratch / "inputs", options.keep or scratch / "results"
        inputs.mkdir()
        results.mkdir(parents=True, exist_ok=True)
        runs = Runs(models, results, scratch)
        real = [_tell(runs.real(each, options.data)) for each in REAL if wanted(each.name)]
        with serve(inputs) as served:
            cases = [case for case in make_cases(inputs, served.address) if wanted(case.odd)]
            made = [_tell(runs.made(case, number)) for number, case in enumerate(cases, 1)]
        unlock(inputs)
    failed = [line.name for line in real + made if not line.held]
    if not (served.ranges or options.only):
        failed.append("no ranges were asked of the server")
    print(f"{len(failed)} of {len(real + made)} not as expected. {' '.join(failed)}", file=sys.stderr)
    if not options.only:
        (ROOT / "docs" / "odd_rasters.md").write_text(page(real, made, models.bundle.name))
    return 1 if failed else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the real rasters")
    parser.add_argument("--keep", type=Path, help="folder where results stay")
    parser.add_argument("--only", nargs="+", default=[], help="parts of names: only these, and no page is written")
    return parser.parse_args()


def _tell(line: Line) -> Line:
    wrong = f" {line.report.failed}" if line.report and line.report.failed else ""
    print(f"{'ok' if line.held else 'FAILED'}: {line.odd}: {line.happened}{wrong}", file=sys.stderr)
    return line


if __name__ == "__main__":
    sys.exit(main())
