"""Whatever is given to what reads jobs, events, bundles and captions: it is taken, or refused in a sentence. `scripts/fuzz` tries more."""

import json
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import BundleError
from tests.engine import fuzzing
from tests.engine.fuzzing import ACCEPTED, REFUSED, TARGETS, Sandbox, TookTooLongError, time_limit

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")

TRIES = 300

SOUND = {
    "job": fuzzing._JOB,
    "evaluation": fuzzing._EVALUATION,
    "event": {
        "event": "progress",
        "stage": "upscaling",
        "done": 0.5,
        "seconds_left": 1,
        "facts": {},
        "memory": 1,
        "message": "",
    },
    "bundle": fuzzing._manifest(),
    "captions": fuzzing._CAPTIONS,
    "mask": fuzzing._MASK,
}

letters = st.text(st.characters(), max_size=20)
documents = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | letters,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(letters, inner, max_size=4),
    max_leaves=6,
)
unhurried = settings(
    max_examples=150,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def alone(kind: str, data: bytes) -> bytes:
    """An input; of a bundle: its manifest, and nothing done to its folder."""
    return data.replace(b"\0", b"") + b"\0" if kind == "bundle" else data


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory):
    with Sandbox(tmp_path_factory.mktemp("fuzz") / "sandbox") as sandbox:
        yield sandbox


@pytest.mark.parametrize("kind", TARGETS)
def test_what_is_sound_is_accepted(kind, sandbox):
    assert TARGETS[kind].take_one(sandbox, alone(kind, json.dumps(SOUND[kind]).encode())) == ACCEPTED


@pytest.mark.parametrize("kind", TARGETS)
def test_what_is_changed_is_taken_or_refused_in_a_sentence(kind, sandbox):
    for number in range(TRIES):
        with time_limit(10):
            assert TARGETS[kind].attempt(sandbox, f"{kind}:test:{number}") in (ACCEPTED, REFUSED)


@pytest.mark.parametrize("kind", TARGETS)
def test_entries_of_any_kind_are_taken_or_refused_in_a_sentence(kind, sandbox):
    names = st.sampled_from(sorted(SOUND[kind])) | letters

    @unhurried
    @given(st.dictionaries(names, documents, max_size=3))
    def attempt(change):
        data = json.dumps({**SOUND[kind], **change}).encode()
        assert TARGETS[kind].take_one(sandbox, alone(kind, data)) in (ACCEPTED, REFUSED)

    attempt()


@pytest.mark.parametrize("kind", TARGETS)
def test_bytes_without_a_meaning_are_refused(kind, sandbox):
    @unhurried
    @given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode()))
    def attempt(data):
        assert TARGETS[kind].take_one(sandbox, alone(kind, data)) == REFUSED

    attempt()


def test_the_sandbox_notices_what_it_is_there_for(sandbox):
    """A net with a hole would catch nothing."""
    (sandbox.folder / "left.tif").touch()
    with pytest.raises(AssertionError, match="left behind"):
        sandbox.check()
    sandbox.empty()
    with pytest.raises(TookTooLongError), time_limit(0.05):
        (sandbox.outside / "pipe").read_bytes()
    for message in ("", "two\nlines", "Traceback (most recent call last)", "x" * 1000, "\ud800"):
        with pytest.raises((AssertionError, UnicodeEncodeError)):
            fuzzing.check_sentence(message, "Do so.")
    with pytest.raises(AssertionError):
        fuzzing.check_sentence(str(BundleError("a", "")), "")


def test_a_request_to_the_network_is_noticed(tmp_path):
    import socket

    with Sandbox(tmp_path / "sandbox") as sandbox:
        sandbox.check()
        with (
            socket.create_connection(("127.0.0.1", int(sandbox.placed(b"PORT")))),
            pytest.raises(AssertionError, match="network"),
        ):
            sandbox.check()
