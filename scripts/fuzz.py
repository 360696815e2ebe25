"""Tries to break what reads jobs, events, bundles and captions, with inputs that are wrong in every way that comes to mind.

    scripts/fuzz                                    # 120,000 inputs; writes docs/fuzzing.md
    scripts/fuzz --tries 2000 --seed tonight        # other inputs; writes nothing
    scripts/fuzz --again bundle:0:1234              # one input again, with what came of it

Inputs and what must hold are in tests/engine/fuzzing.py and tests/engine/hostile.py. Each input has a name, which makes it again:
kind, seed and number. The exit status is 1 where anything but a refusal in a sentence came of one.
"""

import argparse
import collections
import contextlib
import multiprocessing
import os
import random
import sys
import tempfile
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.engine.fuzzing import ACCEPTED, REFUSED, TARGETS, Sandbox, TookTooLongError, time_limit  # noqa: E402

PAGE = ROOT / "docs" / "fuzzing.md"
TRIES = 120_000
SECONDS = 2.0
"""For one input. What takes longer is a hang."""

STUCK_SECONDS = 60.0
"""A process that began no other input for so long is stuck in a library's own code, where no clock of Python's reaches it."""

_SHARES = {"job": 0.3, "evaluation": 0.2, "event": 0.2, "bundle": 0.15, "captions": 0.1, "mask": 0.05}
"""Of the tries, by what one costs."""

_FAILED = "failed"
_FOUND = """
What was found while it was written, by it and by reading; each has its cure, and a test that fails without it:

- The CRS that a caption file or a job names could be an address, which GDAL fetched, or a pipe, on which it waited for ever.
- Captions could be written in the place of a device, such as `/dev/null`.
- A folder in a bundle could be a link to another place, and a file a pipe: nobody looked at what lay beyond.
- Two bundles that named each other's stage 2 opened each other as deep as Python goes.
- NaN went through where only the smallest and the largest of some numbers were looked at; so did sizes of windows that fit nothing.
- NUL bytes and halves of letters in names, numbers of 400 digits, names of 300 letters, links to themselves and JSON as deep as
  can be read ended in tracebacks.
- An event with a text in the place of a number broke down the plugin; a line that never ended would have filled its memory.
- Sentences quoted what they refused as it was: 70,000 letters long, with line ends and the signs that move a terminal's cursor.
"""


@dataclass(frozen=True)
class Failure:
    """name: of the input. what: came of it, in a line."""

    name: str
    what: str


def main() -> int:
    options = _options()
    if options.again:
        return _again(options.again)
    began = time.monotonic()
    counts, failures = _run(options.tries, options.seed, options.jobs)
    table = _table(counts)
    print(table)
    for failure in failures:
        print(f"{failure.name}: {failure.what}")
    tried = sum(sum(count.values()) for count in counts.values())
    print(f"{tried:,} inputs in {time.monotonic() - began:.0f} s, {len(failures)} failures.")
    if options.tries == TRIES and options.seed == "0":
        PAGE.write_text(_page(table, failures, tried), encoding="utf-8")
        print(f"{PAGE.relative_to(ROOT)} is written.")
    return int(bool(failures))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tries", type=int, default=TRIES, help="inputs (default %(default)s)")
    parser.add_argument("--seed", default="0", help="another one makes other inputs (default %(default)s)")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1), help="processes (default %(default)s)")
    parser.add_argument("--again", metavar="NAME", help="of an input, for example bundle:0:1234")
    return parser.parse_args()


def _run(tries: int, seed: str, jobs: int) -> tuple[dict[str, collections.Counter], list[Failure]]:
    """Share the inputs over processes; how often each kind came to what, and what failed."""
    names = [f"{kind}:{seed}:{number}" for kind, share in _SHARES.items() for number in range(round(tries * share))]
    context = multiprocessing.get_context("fork")
    results = context.SimpleQueue()
    at = [context.Value("q", 0, lock=False) for _ in range(jobs)]
    shares = [names[first::jobs] for first in range(jobs)]
    # Heavy, and the same for all: loaded before the processes part.
    import engine.area
    import engine.bundle
    import engine.captions.document
    import engine.raster.grid  # noqa: F401

    processes = [context.Process(target=_work, args=(*pair, results)) for pair in zip(shares, at, strict=True)]
    for process in processes:
        process.start()
    counts: dict[str, collections.Counter] = {kind: collections.Counter() for kind in _SHARES}
    failures: list[Failure] = []
    seen, since = [-1] * jobs, [time.monotonic()] * jobs
    while any(process.is_alive() for process in processes) or not results.empty():
        if results.empty():
            time.sleep(0.2)
        while not results.empty():
            kind, came, failure = results.get()
            counts[kind].update(came)
            failures += [failure] if failure else []
        for index, process in enumerate(processes):
            now = time.monotonic()
            if at[index].value != seen[index]:
                seen[index], since[index] = at[index].value, now
            elif process.is_alive() and now - since[index] > STUCK_SECONDS:
                process.kill()
                process.join()
    for index, process in enumerate(processes):
        if process.exitcode:
            name = shares[index][at[index].value]
            failures.append(Failure(name, f"the process ended with {process.exitcode}; those after it were not tried"))
            counts[name.partition(":")[0]][_FAILED] += 1
    return counts, failures


def _work(names: list[str], at, results) -> None:
    """Try inputs one after the other."""
    _quiet()
    with tempfile.TemporaryDirectory(prefix="vlmsr-fuzz-") as folder, Sandbox(Path(folder, "sandbox")) as sandbox:
        counts: collections.Counter = collections.Counter()
        for index, name in enumerate(names):
            at.value = index
            kind = name.partition(":")[0]
            failure = None
            try:
                with time_limit(SECONDS):
                    came = TARGETS[kind].attempt(sandbox, name)
            except (Exception, TookTooLongError) as error:
                came, failure = _FAILED, Failure(name, _in_a_line(error))
            counts[came] += 1
            following = names[index + 1].partition(":")[0] if index + 1 < len(names) else None
            if failure or len(names) == index + 1 or following != kind or counts.total() >= 500:
                results.put((kind, dict(counts), failure))
                counts.clear()


def _quiet() -> None:
    """GDAL says on standard error what it thinks of each CRS."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def _in_a_line(error: BaseException) -> str:
    where = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(where.filename).name}:{where.lineno}: {str(error)[:200]!r}"


def _again(name: str) -> int:
    """One input, shown with what comes of it."""
    kind = name.partition(":")[0]
    print(repr(TARGETS[kind].make(random.Random(name)))[:5000])
    with (
        tempfile.TemporaryDirectory(prefix="vlmsr-fuzz-") as folder,
        Sandbox(Path(folder, "sandbox")) as sandbox,
        contextlib.suppress(TookTooLongError),
        time_limit(10 * SECONDS),
    ):
        print(TARGETS[kind].attempt(sandbox, name))
        return 0
    print("It took too long.")
    return 1


def _table(counts: dict[str, collections.Counter]) -> str:
    rows = [("inputs", "tried", REFUSED, ACCEPTED, _FAILED)]
    total: collections.Counter = collections.Counter()
    for kind, count in counts.items():
        rows.append((TARGETS[kind].title, *_figures(count)))
        total.update(count)
    rows.append(("all", *_figures(total)))
    head, *others = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([head, "| --- | ---: | ---: | ---: | ---: |", *others])


def _figures(count: collections.Counter) -> tuple[str, ...]:
    return tuple(f"{number:,}" for number in (count.total(), count[REFUSED], count[ACCEPTED], count[_FAILED]))


def _page(table: str, failures: list[Failure], tried: int) -> str:
    listed = "\n".join(f"- `{failure.name}`: {failure.what}" for failure in failures) or "None failed."
    return f"""# What happens to malformed input

This page is written by `scripts/fuzz`; not edited by hand.

{tried:,} inputs were given to what reads them. Most are sound ones with something changed: a value of the wrong type, a number that is
none (NaN, infinity, 400 digits, 4.0 for 4), names that lead elsewhere (`..`, absolute, links, pipes, devices, addresses), names with
NUL bytes, line ends, halves of letters, signs of shells, SQL and XML, texts of 70,000 letters, lists in lists as deep as JSON allows,
entries that are unknown, missing or doubled. The rest has bytes changed, or means nothing at all.

{table}

Refused means: in a short sentence with a hint at the cure, as users see it; an event is refused by being none. Accepted means that what
was read has the types and ranges it should have, and that what follows can work with it. Failed is everything else: a traceback, more
than {SECONDS:g} s, a file that was left behind or touched elsewhere, a request to the network, a sentence that can't be shown.

{listed}

Each input has a name, which makes it again: `scripts/fuzz --again bundle:0:1234`. `scripts/fuzz --seed tonight` tries others. The tests
(`tests/engine/test_fuzz.py`, `tests/plugin/test_fuzz.py`) try some hundreds each time.
{_FOUND}"""


if __name__ == "__main__":
    sys.exit(main())
