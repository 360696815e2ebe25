"""The engine as a program.

    vlmsr upscale IN OUT --scale 4 --preset fast     for people, servers and clusters
    vlmsr describe IN OUT                            what it shows, in words
    vlmsr evaluate IN REPORT                         how good it is, against a reference
    vlmsr finetune --data FOLDER --out BUNDLE        a model of one's own
    vlmsr run                                        for the plugin: a job on standard input, events on standard output
    vlmsr serve                                      the same, job after job, with models that stay loaded
    vlmsr check                                      whether everything is there to compute, with a cure for each fault
    vlmsr bundles                                    which model bundles there are
    vlmsr fetch lite                                 fetch one; nothing else ever uses the network

The first four carry out the same jobs through the same code. Heavy modules are imported only once the job is known to be sound.
"""

import argparse
import glob
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from . import job as contract
from .allocator import keep_freed_blocks, take_large_pages
from .bundle_cli import add_bundles, run_bundles
from .bundle_folder import VARIABLE, fetched_folder
from .check_cli import add_check, run_check
from .deferred import defer_imports
from .evaluate_cli import add_evaluate, evaluate_job
from .evaluate_job import TASK as EVALUATE
from .evaluate_job import EvaluateJob, leftovers, read_job
from .events import Caution, Event, Failed, Finished, Progress, Started
from .finetune_cli import COMMAND as FINETUNE
from .finetune_cli import add_finetune, finetune_settings
from .job import JobError, UpscaleJob, resumable
from .job_checks import LONGEST_LINE
from .lifeline import CANCELLED, end_with_parent, keep_alive, take_standard_output
from .log_level import set_log_level
from .outcome import Tell, outcome
from .recipe import read_recipe
from .release import Released, released_bundle
from .tasks import do
from .threads import share_cores
from .version import VERSION


def main(arguments: list[str] | None = None) -> int:
    """Run the program; returns its exit status: 0 done, 1 failed, 2 wrong usage, 130 cancelled."""
    share_cores()
    set_log_level()
    for stream in (sys.stdout, sys.stderr):
        # Names on the disk may hold what the terminal's encoding lacks.
        stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    commands = {
        "run": _run,
        "serve": _serve,
        "check": run_check,
        "fetch": _fetch,
        "bundles": run_bundles,
        FINETUNE: _finetune,
    }
    return commands.get(options.command, _do)(options)


def _run(_: argparse.Namespace) -> int:
    channel = take_standard_output()
    keep_alive(channel)
    try:
        # A line that never ends must not fill the memory; what is cut off is no JSON.
        job = read_job(sys.stdin.buffer.readline(LONGEST_LINE).decode("utf-8", "replace"))
    except JobError as error:
        channel.tell(Failed("job", str(error), error.hint))
        return 1
    end_with_parent(lambda: _remove_partial(job))
    return carry_out(job, channel.tell)


def _serve(options: argparse.Namespace) -> int:
    channel = take_standard_output()
    keep_alive(channel)
    _before_heavy_imports()
    from .serve import Server

    Server(channel.tell, options.idle, _remove_partial).run()
    return 0


def _do(options: argparse.Namespace) -> int:
    given = {name: value for name, value in vars(options).items() if name not in ("command", "input", "output")}
    for name in ("output_base", "output_captions", "output_confidence", "output_report", "captions", "mask"):
        if given.get(name):
            given[name] = str(Path(given[name]).absolute())
    # A polite kill unwinds like Ctrl-C does, so that nothing half-written stays.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(CANCELLED))
    try:
        if options.command == EVALUATE:
            job = evaluate_job(options)
        else:
            if "://" in given["scheduler"] or given["scheduler"] == contract.LOCAL:
                given |= {"cluster": given["scheduler"], "scheduler": UpscaleJob.scheduler}
            output = str(Path(options.output).absolute())
            job = UpscaleJob(_absolute(options.input), output, task=options.command, **given)
    except JobError as error:
        _tell_person(Failed("job", str(error), error.hint))
        return 2
    try:
        return carry_out(job, _tell_person)
    except KeyboardInterrupt:
        kept = isinstance(job, UpscaleJob) and resumable(job)
        print("Cancelled. What is done is kept: the same command goes on." if kept else "Cancelled.", file=sys.stderr)
        return CANCELLED


def _fetch(options: argparse.Namespace) -> int:
    """Whoever gives this command has asked for it: the licences are shown, and nothing is asked back."""
    folder = Path(options.to).absolute() if options.to else fetched_folder()
    tell = _tell_person
    if options.json:
        channel = take_standard_output()
        keep_alive(channel)
        # What has arrived is sound whenever it stops.
        end_with_parent(lambda: None)
        tell = channel.tell

    def fetch() -> Finished:
        if released := released_bundle(options.name):
            return _fetch_released(released, folder, options, tell)
        recipe = read_recipe(options.name)
        print(f"{recipe.title}, about {recipe.gigabytes} GB. By fetching it you accept the licences:", file=sys.stderr)
        for source in recipe.sources:
            print(f"  {source.repo}: {source.licence}", file=sys.stderr)
        from .fetch import fetch

        return Finished(str(fetch(recipe, folder, tell, options.endpoint)))

    return _resumable(fetch, "Cancelled. What has arrived is kept: the same command goes on from there.", tell)


def _fetch_released(released: Released, folder: Path, options: argparse.Namespace, tell: Tell) -> Finished:
    from .fetch_release import fetch_released, is_here

    if options.if_missing and is_here(released, folder):
        return Finished(str(folder / released.name))
    print(f"{released.name} {released.version}, {released.megabytes}. Licence: {released.licence}", file=sys.stderr)
    return Finished(str(fetch_released(released, folder, tell, options.endpoint)))


def _finetune(options: argparse.Namespace) -> int:
    def finetune() -> Finished:
        from .finetune import FinetuneJob, finetune

        return finetune(FinetuneJob(**finetune_settings(options)), _tell_person)

    return _resumable(finetune, "Stopped. What was learnt is kept: the same command goes on from there.", _tell_person)


def _resumable(do: Callable[[], Finished], interrupted: str, tell: Tell) -> int:
    """What a later run goes on with; returns the exit status."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(CANCELLED))
    try:
        return _told(do, tell)
    except KeyboardInterrupt:
        print(interrupted, file=sys.stderr)
        return CANCELLED


def carry_out(job: UpscaleJob | EvaluateJob, tell: Tell) -> int:
    """Do a job and tell what happens; returns the exit status. Every failure is told as one `Failed`."""
    _before_heavy_imports()
    return _told(lambda: do(job, tell), tell)


def _before_heavy_imports() -> None:
    keep_freed_blocks()
    take_large_pages()
    defer_imports()


def _told(do: Callable[[], Finished], tell: Tell) -> int:
    """Tell how something ends; returns the exit status."""
    ended = outcome(do)
    tell(ended)
    return 0 if isinstance(ended, Finished) else 1


def _remove_partial(job: UpscaleJob | EvaluateJob) -> None:
    if isinstance(job, UpscaleJob) and resumable(job):
        return
    for left in leftovers(job):
        for path in (left, *left.parent.glob(f"{glob.escape(left.name)}.*")):
            path.unlink(missing_ok=True)


def _absolute(path: str) -> str:
    """Local files by their absolute path; what GDAL reads by other names (/vsi..., GPKG:...) as it is."""
    # Path.exists() raises for what is too long for a path, as a raster that is written out in place of one may be.
    return str(Path(path).absolute()) if os.path.exists(path) else path  # noqa: PTH110


def _tell_person(event: Event) -> None:
    """Events as lines for people on standard error; the path of the result alone goes to standard output."""
    if isinstance(event, Started):
        memory = f", needs about {event.memory / 2**30:.1f} GiB of memory" if event.memory else ""
        print(f"vlmsr {event.version} on {event.device}, {event.precision}{memory}", file=sys.stderr)
    elif isinstance(event, Progress):
        left = "" if event.seconds_left is None else f", {event.seconds_left:.0f} s left"
        print(f"  {event.done:4.0%} {event.stage}{left}", file=sys.stderr)
    elif isinstance(event, Caution):
        print(f"Note: {event.message}", file=sys.stderr)
    elif isinstance(event, Failed):
        print(f"Error: {event.message}\n{event.hint}", file=sys.stderr)
    elif isinstance(event, Finished):
        for name, value in event.facts.items():
            print(f"  {name}: {value}", file=sys.stderr)
        print(event.output)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="vlmsr", description="Makes overhead images 2, 4 or 8 times finer.")
    parser.add_argument("--version", action="version", version=VERSION)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="carry out a job given as JSON on standard input (used by the QGIS plugin)")
    serve = commands.add_parser("serve", help="carry out requests from standard input, with models that stay loaded")
    serve.add_argument(
        "--idle", type=float, default=600, help="seconds without one after which it ends (default %(default)s)"
    )
    upscale = commands.add_parser("upscale", help="make a raster finer")
    upscale.add_argument("input", metavar="IN", help="raster to read: anything GDAL opens")
    upscale.add_argument("output", metavar="OUT", help="GeoTIFF to write")
    _add_common(upscale)
    _add_stage2(upscale)
    describe = commands.add_parser("describe", help="say in words what a raster shows, place by place")
    describe.add_argument("input", metavar="IN", help="raster to read: anything GDAL opens")
    describe.add_argument("output", metavar="OUT", help="GeoJSON to write: polygons with captions, for --captions")
    _add_common(describe)
    add_check(commands)
    add_evaluate(commands)
    add_finetune(commands)
    add_bundles(commands)
    fetch = commands.add_parser("fetch", help="fetch a model bundle; asks nothing further")
    fetch.add_argument("name", metavar="NAME", help="of a bundle that 'vlmsr bundles' lists as fetchable")
    fetch.add_argument("--to", metavar="FOLDER", help=f"folder of bundles (default: {VARIABLE}, or your user data)")
    fetch.add_argument(
        "--endpoint",
        metavar="URL",
        help="a hub, or a mirror of one (default: HF_ENDPOINT, or the usual); for lite the address, or a folder here, of its file",
    )
    fetch.add_argument("--if-missing", action="store_true", help="of lite: one that is here and current is no error")
    fetch.add_argument("--json", action="store_true", help="tell by events as JSON (used by the QGIS plugin)")
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    """What both commands are told: the part of the raster, stage 1, the device."""
    defaults, add = UpscaleJob("in", "out"), parser.add_argument
    add("--scale", type=int, default=defaults.scale, help="times finer: 2, 4 or 8 (default %(default)s)")
    add("--preset", default=defaults.preset, help=f"{', '.join(contract.PRESETS)} (default %(default)s)")
    add(
        "--bands",
        type=int,
        nargs="+",
        metavar="N",
        help="bands that are red, green and blue, or one (default: as the file says)",
    )
    add("--extent", type=float, nargs=4, metavar=("XMIN", "YMIN", "XMAX", "YMAX"), help="part of the raster to do")
    add("--extent-crs", help="CRS of the extent, for example EPSG:4326 (default: the raster's)")
    add("--model", default=defaults.model, help="model bundle: a name or a folder (default %(default)s)")
    add("--steps-base", type=int, help="diffusion steps of stage 1; default: the preset's")
    add(
        "--scheduler",
        default=defaults.scheduler,
        metavar="NAME|ADDRESS|local",
        help=f"of the diffusion: {', '.join(contract.SCHEDULERS)} (default %(default)s); or the address of a Dask scheduler "
        f"(tcp://HOST:PORT), whose workers then compute the tiles, or '{contract.LOCAL}': a worker for each GPU of this machine",
    )
    add("--seed", type=int, default=defaults.seed, help="another seed draws other detail (default %(default)s)")
    add("--tile", type=int, default=defaults.tile, help="tile size in output pixels; 0: the bundle's")
    add(
        "--overlap",
        type=int,
        default=defaults.overlap,
        help="what a tile sees beyond its edge, output pixels; 0: the bundle's",
    )
    add("--batch", type=int, default=defaults.batch, help="tiles computed at once (default %(default)s)")
    add("--device", default=defaults.device, help=f"{', '.join(contract.DEVICES)} (default %(default)s)")
    add("--precision", default=defaults.precision, help=f"{', '.join(contract.PRECISIONS)} (default %(default)s)")


def _add_stage2(parser: argparse.ArgumentParser) -> None:
    """Which places get detail, how far it is drawn, and with what words; and what is written."""
    defaults, add = UpscaleJob("in", "out"), parser.add_argument
    add("--mask", metavar="FILE", help="GeoJSON of polygons in the raster's CRS: only what they touch is computed")
    add("--detail", type=float, help="0 (the mean, the best fact) to 1 (all that is drawn); default: the preset's")
    add("--stages", default=defaults.stages, help="both, or base: without stage 2 (default %(default)s)")
    add(
        "--other-bands",
        default=defaults.other_bands,
        help="those beyond the colours: keep (they follow the colours), own (by themselves), drop (default %(default)s)",
    )
    add("--prompt", default=defaults.prompt, help="words added to what is said of each place")
    add("--captions", help="GeoJSON of captions in the raster's CRS, in the place of the describer's")
    add("--steps-refine", type=int, help="evaluations of stage 2's network, 0: none; default: the preset's")
    add("--tau", type=float, help="change up to which First Block Cache skips a step, 0: none; default: the preset's")
    add("--guidance", type=float, help="weight of the captions, 1: none beyond the model's own; default: the bundle's")
    add("--control", type=float, help="weight of the ControlNet; default: the bundle's")
    add(
        "--compression",
        default=defaults.compression,
        help=f"of the GeoTIFFs, without loss: {', '.join(contract.COMPRESSIONS)} (default %(default)s)",
    )
    add("--output-base", metavar="TIF", help="also write stage 1's picture")
    add("--output-captions", metavar="GEOJSON", help="also write the captions that were used")
    add("--output-confidence", metavar="TIF", help="also write how far each pixel may be trusted, 0 to 1")
    add(
        "--output-report",
        metavar="HTML",
        help="also write a page: what was done, before and after, how far to trust it",
    )
