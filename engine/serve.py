"""An engine that stays, and keeps its models from job to job: `vlmsr serve`, for previews and for many small jobs.

Requests come on standard input, one a line (`requests.py`), and events go to standard output as those of `vlmsr run` do. Each request but
a cancel ends with one `Finished` or `Failed`. A pipe has two ends and no address: nobody else can ask, so there is no port to guard and
no token to keep. Its end is the end of the process; so is an idle time, after which the memory is the system's again.
"""

import _thread
import gc
import os
import queue
import signal
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .bundle_folder import MANIFEST, find_bundle
from .evaluate_job import EvaluateJob
from .events import Event, Failed, Finished
from .job import UpscaleJob
from .job_checks import LONGEST_LINE, JobError
from .lifeline import CANCELLED
from .outcome import Tell, outcome
from .requests import CANCEL, ESTIMATE, LOAD, read_request
from .tasks import do, import_all

STOPPED = Failed("cancelled", "The job was cancelled.", "Run it again: it goes on where it was.")


@dataclass(frozen=True)
class Request:
    """number: in the order in which requests came, from 1. verb: one of `requests.VERBS`."""

    number: int
    verb: str
    job: UpscaleJob | EvaluateJob


class Server:
    """Carries out requests on the thread that calls `run`, which must be the main one: Python interrupts no other.

    idle: seconds without a request after which it ends. clean_up: removes what is half-written of a job, when the process ends in the
    middle of it.
    """

    def __init__(self, tell: Tell, idle: float, clean_up: Callable[[UpscaleJob | EvaluateJob], None]):
        self._tell, self._idle, self._clean_up = tell, idle, clean_up
        self._requests: queue.Queue[Request | Failed] = queue.Queue()
        self._lock = threading.Lock()
        self._running: Request | None = None
        self._came = self._cancelled = 0
        self._shelf = Shelf()

    def run(self) -> None:
        """Until standard input ends, which ends the process, or nothing was asked for the idle time."""
        # An engine that was started with Ctrl-C ignored would not hear `interrupt_main`.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        threading.Thread(target=self._listen, name="requests", daemon=True).start()
        # Nothing is running yet, so no cancel strikes in the middle of an import, which would leave half a module behind.
        import_all()
        # What is imported stays. To look through it for cycles after each request took as long as a small preview.
        gc.collect()
        gc.freeze()
        while True:
            try:
                request = self._requests.get(timeout=self._idle)
            except queue.Empty:
                return
            self._tell(request if isinstance(request, Failed) else self._ended(request))
            # What a job leaves in reference cycles is memory too; whoever asked need not wait for it.
            gc.collect()

    def _ended(self, request: Request) -> Event:
        try:
            try:
                with self._lock:
                    if request.number <= self._cancelled:
                        return STOPPED
                    self._running = request
                return outcome(lambda: self._answer(request))
            finally:
                with self._lock:
                    self._running = None
        except KeyboardInterrupt:
            return STOPPED

    def _answer(self, request: Request) -> Finished:
        job = request.job
        if request.verb == LOAD:
            self._shelf.models(job)
            return Finished("")
        if request.verb == ESTIMATE:
            from .estimate import estimate

            return estimate(job, self._shelf.models(job), self._shelf.paces)
        return do(job, self._tell, self._shelf.models(job) if isinstance(job, UpscaleJob) else None)

    def _listen(self) -> None:
        for line in _lines(0):
            try:
                verb, job = read_request(line.decode("utf-8", "replace"))
            except JobError as error:
                self._requests.put(Failed("job", str(error), error.hint))
                continue
            if verb == CANCEL:
                self._cancel()
            else:
                self._came += 1
                self._requests.put(Request(self._came, verb, job))
        try:
            running = self._running
            if running is not None:
                self._clean_up(running.job)
        finally:
            # Whatever stood in the way: a process that nobody waits for must not live on.
            os._exit(CANCELLED)

    def _cancel(self) -> None:
        """Ctrl-C for the job that runs, which unwinds as on the command line; what waits is not begun."""
        with self._lock:
            self._cancelled = self._came
            # Within the lock, so that it strikes before the next job is begun.
            if self._running is not None:
                self._running = None
                _thread.interrupt_main()


class Shelf:
    """Keeps the models that were used last. paces: what was measured of them, see `estimate`."""

    def __init__(self):
        self._key: tuple | None = None
        self._models = None
        self.paces: dict[UpscaleJob, float] = {}

    def models(self, job: UpscaleJob):
        """`loaded.Models` for a job: those kept, where it asks for the same and the bundle on the disk is the same. Raises EngineError."""
        from .loaded import load_models

        key = (job.model, job.device, job.precision, *_state(job.model))
        if key != self._key:
            # The old ones go first: both together may be more than there is room for.
            self._key = self._models = None
            self.paces.clear()
            gc.collect()
            self._models = load_models(job)
            self._key = key
        return self._models


def _state(name: str) -> tuple:
    """Of a bundle on the disk: another one under the same name has another."""
    folder = find_bundle(name)
    if folder is None:
        return ()
    manifest = (folder / MANIFEST).stat()
    return str(folder), manifest.st_size, manifest.st_mtime_ns


def _lines(descriptor: int) -> Iterator[bytes]:
    """Lines of a stream until its end, without their ends. One that is too long is cut off: what is left of it is no request.

    Not through sys.stdin: a thread that waits in its buffer would break down the interpreter at its normal end.
    """
    kept, whole = b"", True
    while data := os.read(descriptor, 65536):
        *ended, kept = (kept + data).split(b"\n")
        for line in ended:
            yield line if whole else b""
            whole = True
        if len(kept) > LONGEST_LINE:
            kept, whole = b"", False
