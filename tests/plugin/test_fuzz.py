"""Whatever the engine's standard output says: the plugin shows it, skips it, or gives up in a sentence, and its memory does not fill."""

from __future__ import annotations

import io
import json
import random

from hypothesis import given
from hypothesis import strategies as st
from support import Feedback
from vlmsr.algorithms.engine_process import _lines
from vlmsr.algorithms.engine_report import EngineReport
from vlmsr.engine import events
from vlmsr.engine.job_checks import LONGEST_LINE

from tests.engine.hostile import mutated

SOUND = [
    events.Started("0.1.0", "cpu", "float32", 10**9),
    events.Progress("upscaling", 0.5, 12.0),
    events.Caution("No GPU was found."),
    events.Finished("/out.tif", {"agreement_dn": 0.3}),
    events.Failed("input", "It is no raster.", "Give one."),
]


def show(line: str) -> None:
    """As `engine_run` does with an event."""
    event = events.decode(line)
    feedback = Feedback()
    if event is not None:
        EngineReport(feedback).tell(event)
    if isinstance(event, events.Failed):
        f"{event.message} {event.hint}".strip().encode()
    if isinstance(event, events.Finished):
        assert event.facts.get("agreement_dn") is None or event.facts.keys()
    for text in (*feedback.infos, *feedback.warnings, *feedback.texts):
        text.encode()
    assert 0 <= feedback.progress() <= 100


def test_changed_events_are_shown_or_skipped():
    for number in range(1500):
        chance = random.Random(f"event:plugin:{number}")
        sound = json.loads(events.encode(chance.choice(SOUND)))
        show(mutated(chance, sound).decode("utf-8", "replace"))


values = st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()) | st.lists(st.integers())


@given(
    st.sampled_from(["started", "progress", "heartbeat", "caution", "finished", "failed"]),
    st.dictionaries(
        st.sampled_from(
            [
                "version",
                "device",
                "precision",
                "memory",
                "stage",
                "done",
                "seconds_left",
                "message",
                "output",
                "facts",
                "code",
                "hint",
            ]
        ),
        values,
    ),
)
def test_events_of_any_values_are_shown_or_skipped(name, entries):
    show(json.dumps({"event": name, **entries}))


def test_lines_longer_than_any_event_are_left_out_whole():
    event = events.encode(events.Heartbeat()).encode()
    # Its end would be an event, were it taken for a line of its own.
    endless = b"x" * LONGEST_LINE + event
    stream = io.BytesIO(b"\n".join([event, endless, event, b"y" * 3 * LONGEST_LINE, event]))
    assert [line.strip() for line in _lines(stream)] == [event] * 3
    assert list(_lines(io.BytesIO(b"z" * (2 * LONGEST_LINE)))) == []
