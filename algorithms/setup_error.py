"""How a set-up ends that did not succeed: with a sentence and its cure, or because the user wanted no more of it."""

from __future__ import annotations


class SetupError(Exception):
    """Something is wrong; its text is for the user and names the cure."""


class CancelledError(Exception):
    """The user cancelled."""
