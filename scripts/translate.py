"""Brings the translations up to the plugin's texts, and compiles them.

scripts/translate

i18n/vlmsr_LANGUAGE.ts    for translators, who open it in Qt Linguist: what is there stays; new texts are marked as unfinished, and those
                          that the plugin no longer has as vanished, at the end
i18n/vlmsr_LANGUAGE.qm    what QGIS loads, made by Qt's lrelease; in git as well, since users have no lrelease

Why not pylupdate5: it puts a text into the context of the class around it, while the plugin's `tr` looks all of them up in one, and
leaves out calls of a plain function unless told. An `ast` walk sees what Python sees: also texts in several parts or in a tuple.
A new language: add it to LANGUAGES and run this.
"""

from __future__ import annotations

import argparse
import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
FOLDER = "i18n"
CONTEXT = "vlmsr"
LANGUAGES = ("de", "es", "fr", "ko")

FINISHED, UNFINISHED = "", "unfinished"
GONE = {FINISHED: "vanished", UNFINISHED: "obsolete"}
"""State of a translation -> what it is called when the plugin no longer has its text."""

BACK = {gone: state for state, gone in GONE.items()}


@dataclass(frozen=True)
class Message:
    """A text and its translation. state: FINISHED, UNFINISHED, or one of GONE. files: where it is used. comment: of the translator."""

    source: str
    translation: str = ""
    state: str = UNFINISHED
    files: list[str] = field(default_factory=list)
    comment: str = ""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args(arguments)
    try:
        texts = collect(ROOT)
        for language in LANGUAGES:
            path = source_of(language)
            messages = merge(read(path) if path.exists() else [], texts)
            path.parent.mkdir(exist_ok=True)
            path.write_text(document(language, messages), encoding="utf-8", newline="\n")
            compile_to(path.with_suffix(".qm"), path)
            done = sum(message.state == FINISHED for message in messages)
            print(f"{path.relative_to(ROOT)}: {done} of {len(texts)} texts are translated")
    except (OSError, ValueError, ElementTree.ParseError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def source_of(language: str) -> Path:
    """The .ts file of a language."""
    return ROOT / FOLDER / f"{CONTEXT}_{language}.ts"


def collect(root: Path) -> dict[str, list[str]]:
    """Texts of the plugin -> the files that use them, relative to the root, in the order of the files and of their lines."""
    found: dict[str, list[str]] = {}
    for path in [*sorted((root / "algorithms").rglob("*.py")), *sorted((root / "ui").rglob("*.py"))]:
        name = path.relative_to(root).as_posix()
        for text in texts_of(path.read_text(encoding="utf-8"), name):
            files = found.setdefault(text, [])
            if name not in files:
                files.append(name)
    return found


def texts_of(code: str, name: str) -> Iterator[str]:
    """What the calls of `tr` in a Python file are given. ValueError where that is no constant, which nobody could translate."""
    calls = [
        node
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tr"
    ]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        text = call.args[0] if len(call.args) == 1 else None
        if not isinstance(text, ast.Constant) or not isinstance(text.value, str):
            raise ValueError(
                f"{name}, line {call.lineno}: tr() takes one text as it is; put values in by .format() afterwards."
            )
        yield text.value


def merge(old: list[Message], texts: dict[str, list[str]]) -> list[Message]:
    """Messages for all texts, with the translations that there are, and after them those of texts that are gone."""
    known = {message.source: message for message in old}
    new = [
        replace(message, state=BACK.get(message.state, message.state), files=files)
        for text, files in texts.items()
        for message in [known.get(text, Message(text))]
    ]
    gone = [
        replace(message, state=GONE.get(message.state, message.state), files=[])
        for message in old
        if message.source not in texts and message.translation
    ]
    return [*new, *sorted(gone, key=lambda message: message.source)]


def read(path: Path) -> list[Message]:
    """The messages of a .ts file."""
    made = []
    for node in ElementTree.parse(path).getroot().iter("message"):
        translation = node.find("translation")
        made.append(
            Message(
                node.findtext("source", ""),
                translation.text or "",
                translation.get("type", FINISHED),
                [place.get("filename", "").removeprefix("../") for place in node.iter("location")],
                node.findtext("translatorcomment", ""),
            )
        )
    return made


def document(language: str, messages: list[Message]) -> str:
    """A .ts file, as Qt Linguist would write it: what it saves differs by what was translated alone."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
        *(line for message in messages for line in _message(message)),
        "</context>",
        "</TS>",
        "",
    ]
    return "\n".join(lines)


def _message(message: Message) -> Iterator[str]:
    yield "    <message>"
    # Without lines, which change with every edit of the code.
    yield from (f'        <location filename="../{name}"/>' for name in message.files)
    yield f"        <source>{_escaped(message.source)}</source>"
    if message.comment:
        yield f"        <translatorcomment>{_escaped(message.comment)}</translatorcomment>"
    state = f' type="{message.state}"' if message.state else ""
    yield f"        <translation{state}>{_escaped(message.translation)}</translation>"
    yield "    </message>"


def _escaped(text: str) -> str:
    return escape(text, {"'": "&apos;", '"': "&quot;"})


def compile_to(compiled: Path, path: Path) -> None:
    """Make the .qm file of a .ts file. What is unfinished is left out: English is better than a guess."""
    command = ["lrelease", "-silent", "-nounfinished", str(path), "-qm", str(compiled)]
    # Debian asks which Qt is meant.
    done = subprocess.run(command, env={**os.environ, "QT_SELECT": "5"}, capture_output=True, text=True)
    if done.returncode:
        raise ValueError(f"lrelease can't compile {path}: {done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main())
