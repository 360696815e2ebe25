"""A thread that works beside another one ends with it, whenever an interrupt comes."""

import concurrent.futures.thread
import os
import signal
import threading
import time

import pytest

from engine.worker import worker


def test_what_was_submitted_is_done_in_its_thread():
    with worker("beside") as beside:
        name = beside.submit(lambda: threading.current_thread().name)
    assert name.result().startswith("beside")
    assert not any(thread.name.startswith("beside") for thread in threading.enumerate())


@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_while_its_thread_begins_comes_when_the_thread_is_known(kind, monkeypatch):
    start = threading.Thread.start

    def interrupted(thread: threading.Thread) -> None:
        start(thread)
        signal.raise_signal(kind)

    def handler(*_) -> None:
        raise InterruptedError

    before = signal.signal(kind, handler)
    monkeypatch.setattr(threading.Thread, "start", interrupted)
    try:
        with pytest.raises(InterruptedError), worker("begun"):
            pytest.fail("the interrupt was lost")
        assert signal.getsignal(kind) is handler
    finally:
        signal.signal(kind, before)
    # Python waits for it at its end, and it has nothing to do.
    known = concurrent.futures.thread._threads_queues
    assert [thread for thread in threading.enumerate() if thread.name.startswith("begun") and thread not in known] == []


def test_a_second_interrupt_does_not_end_the_waiting_for_it():
    done = []

    def work() -> None:
        time.sleep(0.4)
        done.append(True)

    again = threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGINT))
    with pytest.raises(KeyboardInterrupt), worker("slow") as slow:
        slow.submit(work)
        again.start()
        raise KeyboardInterrupt
    assert done == [True]


def test_beside_a_thread_that_gets_no_signals():
    found = []

    def run() -> None:
        with worker("inner") as inner:
            found.append(inner.submit(int).result())

    outer = threading.Thread(target=run)
    outer.start()
    outer.join()
    assert found == [0]
