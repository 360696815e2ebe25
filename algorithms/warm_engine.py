"""The engine that stays: started once, it keeps its models for the next job, until nobody asks for a while, or QGIS ends.

    warm_engine.keep(lambda: 600)                  # from now on, for as many seconds without a job; None: no longer
    warm_engine.start(python, job)                 # loads what the job will need; returns at once
    session = warm_engine.session(python, RUN, job)    # None where it is not kept, or busy with another job
    warm_engine.free()                             # its memory is the system's again

Only the application asks for it: `qgis_process` leaves nothing running. It is safe to be called from any thread.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsProcessingException

from ..engine.events import Event, Failed, Finished, Heartbeat
from ..engine.job import UpscaleJob
from ..engine.requests import CANCEL, LOAD, ask
from .engine_log import EngineLog
from .engine_process import LEAVE_SECONDS, EngineProcess
from .engine_session import start_engine
from .engine_start import start_environment

SPARE_SECONDS = 30.0

OFF, STARTING, READY, BUSY = "off", "starting", "ready", "busy"


class WarmEngine:
    """At most one process, at most one conversation at a time."""

    def __init__(self):
        self._lock = threading.RLock()
        self._idle: Callable[[], float] | None = None
        self._engine: EngineProcess | None = None
        self._log: EngineLog | None = None
        self._ways: tuple[Path, dict[str, str]] | None = None
        self._busy = False
        self._owed = 0
        self._asked = 0.0
        self._seen = OFF

    def keep(self, idle: Callable[[], float] | None) -> None:
        """Keep an engine from the next job on. idle: seconds without a job after which it goes, 0: at once; None: keep none any more."""
        with self._lock:
            self._idle = idle
        if idle is None:
            self.free()

    @property
    def _seconds(self) -> float:
        """That it may stay, as the settings are now."""
        return self._idle() if self._idle else 0.0

    def state(self) -> str:
        """OFF, STARTING (models are being loaded), READY or BUSY. Never waits, since the window asks: it may be that of a moment ago."""
        if self._lock.acquire(blocking=False):
            try:
                self._seen = self._look()
            finally:
                self._lock.release()
        return self._seen

    def _look(self) -> str:
        if self._busy:
            return BUSY
        if self._engine is None or self._engine.exit_code is not None:
            return OFF
        self._hear()
        return STARTING if self._owed else READY

    def start(self, python: Path, job: UpscaleJob) -> None:
        """Begin to load what a job will need, where an engine is kept and has nothing else to do. Raises QgsProcessingException."""
        with self._lock:
            if self._seconds and self._look() in (OFF, READY):
                self._ready(python)
                self._send(LOAD, job)

    def session(self, python: Path, verb: str, job: UpscaleJob) -> WarmSession | None:
        """A conversation about a request; None where no engine is kept, or it is busy. Raises QgsProcessingException."""
        with self._lock:
            if not self._seconds or self._busy:
                return None
            self._ready(python)
            self._log.skip()
            earlier = self._owed
            self._send(verb, job)
            self._busy = True
            return WarmSession(self, self._engine, self._log, earlier)

    def free(self) -> None:
        """End the process, whatever it is doing."""
        self._take_away()()

    def let_go(self, engine: EngineProcess, sound: bool, owed: int) -> None:
        """A conversation is over. sound: the engine is ready for the next one; otherwise it is ended. owed: answers still to come."""
        with self._lock:
            self._busy = False
            self._owed = owed
            self._asked = time.monotonic()
            ours = engine is self._engine
        if ours and not (sound and self._seconds):
            self.free()

    def _take_away(self) -> Callable[[], None]:
        """Forget the process; what is returned ends it, which takes up to two seconds."""
        with self._lock:
            engine, log, self._engine, self._log = self._engine, self._log, None, None
            self._owed = 0

        def end() -> None:
            if engine is not None:
                engine.stop()
                log.__exit__()

        return end

    def _ready(self, python: Path) -> None:
        """There is a process of that Python, started as the settings are now."""
        now, ways = time.monotonic(), (python, start_environment())
        if not self._lives() or self._ways != ways or now - self._asked > self._seconds:
            # Whoever waits for the lock, as the window does, shall not wait for its end.
            threading.Thread(target=self._take_away(), name="vlmsr-end", daemon=True).start()
        self._asked = now
        if self._engine is None:
            log = EngineLog()
            try:
                # It goes a little later than it is thought to have gone: a request never meets one that is about to.
                command = ["serve", "--idle", f"{self._seconds + SPARE_SECONDS:g}"]
                engine = start_engine(python, command, log, ways[1])
            except QgsProcessingException:
                log.__exit__()
                raise
            self._engine, self._log, self._ways = engine, log, ways

    def _send(self, verb: str, job: UpscaleJob) -> None:
        self._engine.send(ask(verb, job))
        self._owed += 1

    def _lives(self) -> bool:
        """Whether there is a process; waits a moment for one that is about to go."""
        if self._engine is None:
            return False
        self._hear()
        return not self._engine.ended

    def _hear(self) -> None:
        """Take note of what the engine said while nobody listened."""
        while (event := self._engine.next_event(0)) is not None:
            if _is_last(event):
                self._owed -= 1


class WarmSession:
    """See `engine_session.OneRun`. earlier: requests before this one that are not answered yet; nobody wants to hear of them."""

    def __init__(self, owner: WarmEngine, engine: EngineProcess, log: EngineLog, earlier: int):
        self.log = log
        self._owner, self._engine, self._earlier = owner, engine, earlier
        self._begun = self._answered = False

    def __enter__(self) -> WarmSession:
        return self

    def __exit__(self, *_: object) -> None:
        if not self._answered:
            self._cancel()
        if self._begun or self._answered:
            self._owner.let_go(self._engine, self._answered, 0)
        else:
            # It never will be begun; what the engine is loading meanwhile is of use for the next request.
            self._owner.let_go(self._engine, not self._engine.ended, self._earlier + 1)

    def next_event(self, timeout: float) -> Event | None:
        """The next event of this request, or None where none came within ``timeout`` seconds."""
        event = self._engine.next_event(timeout)
        if event is None or not _is_last(event):
            self._begun = self._begun or not (self._earlier or event is None or isinstance(event, Heartbeat))
            return event
        if self._earlier:
            self._earlier -= 1
            return None
        self._answered = True
        return event

    @property
    def ended(self) -> bool:
        """Whether the process is gone and everything it said was fetched."""
        return self._engine.ended

    @property
    def exit_code(self) -> int | None:
        """Negative where a signal ended it (POSIX); None while it runs."""
        return self._engine.exit_code

    def done(self) -> None:
        """It has said its last word, and stays for the next request."""

    def _cancel(self) -> None:
        """Ask the engine to unwind; one that does not in time is ended by `let_go`."""
        self._engine.send(CANCEL)
        if not self._begun:
            return
        end = time.monotonic() + LEAVE_SECONDS
        while not self._answered and time.monotonic() < end and not self._engine.ended:
            self.next_event(end - time.monotonic())


def _is_last(event: Event) -> bool:
    return isinstance(event, (Finished, Failed))


_shared = WarmEngine()
keep, state, start, session, free = _shared.keep, _shared.state, _shared.start, _shared.session, _shared.free
