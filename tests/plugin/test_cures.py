"""No error without a cure: each sentence that says what is wrong is followed by one that says what to do.

The sentences are read out of the code, so that those are looked at, too, which no other test provokes.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from support import ROOT

VERBS = set(
    """
    accept ask begin bring check choose close copy correct delete describe do don draw empty expand
    fetch fill free give install leave let look make name pip please put rename remove report resample
    restore run save see set shorten start take try unpack unset update use wait warp write
    """.split()  # noqa: SIM905
)
"""What a sentence begins with that says what to do."""

PLUGIN_FILES = sorted(
    path for path in [*ROOT.glob("*.py"), *(ROOT / "algorithms").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]
)
ENGINE_FILES = sorted((ROOT / "engine").rglob("*.py"))

PASSED_ON = {
    "engine_missing()": "its own test looks at it",
    "released.cure": "says to run the set-up, or where to put the file",
    "engine_missing(settings)": "as above",
    "_not_started(command[0], error)": "says to set up the engine again",
    "'\\n'.join([text.format(code=ended.code), *ended.lines[-QUOTED_LINES:]])": "says to check the engine",
    "f'{text} {_reason(ended.lines)}'": "of `vlmsr fetch`, whose errors are looked at below",
    "str(error)": "of a SetupError, whose own text has its cure",
    "f'{error} {error.hint}'": "of a JobError, looked at below",
    "f'{event.message} {event.hint}'.strip()": "of the engine, looked at below",
    "f\"{error} {tr('Log: {path}').format(path=order.folder / LOG)}\"": "of a SetupError",
    "trouble": "of pip or of a card, see setup/test_trouble and setup/test_torch",
    "f\"{what} ({tr('exit code {code}').format(code=ended.code)}): {line.rstrip('.')}. {cure}\"": "of pip, see setup/test_trouble",
}
"""Errors that pass on what another one says, and where its cure is looked at."""

NO_ERROR = ("Cancelled",)
"""The user wanted it so."""


def says_what_to_do(text: str) -> bool:
    """Whether one of the sentences, or what follows a colon or an "or", is an order."""
    # "Don't" begins with a verb, too.
    parts = re.split(r"(?i)[.:;,]\s+|\b(?:or|and)\s+", text.strip())
    first = [re.match(r"\W*([A-Za-z]*)", part)[1].lower() for part in parts]
    return any(word in VERBS for word in first)


def texts(node: ast.AST, known: dict[str, list[str]]) -> list[str]:
    """What an expression may say: texts as they are, names by what is put into them in the same file or in the engine's constants."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.JoinedStr):
        whole = "".join(
            part.value if isinstance(part, ast.Constant) else f"<{ast.unparse(part)}>" for part in node.values
        )
        held = [
            text for part in node.values if isinstance(part, ast.FormattedValue) for text in texts(part.value, known)
        ]
        return [" ".join([whole, *held])]
    if isinstance(node, ast.IfExp):
        return texts(node.body, known) + texts(node.orelse, known)
    if isinstance(node, ast.BinOp):
        return [" ".join(texts(node.left, known) + texts(node.right, known))]
    if isinstance(node, ast.Call):
        # tr("...").format(...), _with_cure(...): what goes in, and what the function says.
        inside = [node.func.value] if isinstance(node.func, ast.Attribute) else []
        name = getattr(node.func, "id", "")
        found = [
            text for part in [*inside, *node.args, *(k.value for k in node.keywords)] for text in texts(part, known)
        ]
        return [". ".join([*found, *known.get(name, [])])]
    if isinstance(node, ast.Attribute):
        # Of a record such as `_ROLE.save_again`: one of the texts that it was made of.
        return known.get(node.attr) or [". ".join(texts(node.value, known))]
    if isinstance(node, ast.Name):
        return known.get(node.id, [])
    return []


def names_in(nodes: list[ast.AST], known: dict[str, list[str]] | None = None) -> dict[str, list[str]]:
    """Texts that are put into names, that functions return, and that are given by name to what is made. known: found before."""
    found: dict[str, list[str]] = dict(known or {})
    for _ in range(2):
        # Twice, since one name may stand for another.
        for node in nodes:
            if isinstance(node, ast.Assign):
                pairs = [
                    pair
                    for target in node.targets
                    for pair in (
                        zip(target.elts, node.value.elts)
                        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple)
                        else [(target, node.value)]
                    )
                ]
                given = node.value.keywords if isinstance(node.value, ast.Call) else []
                pairs += [(ast.Name(keyword.arg), keyword.value) for keyword in given if keyword.arg]
            elif isinstance(node, ast.FunctionDef):
                pairs = [
                    (node, child.value) for child in ast.walk(node) if isinstance(child, ast.Return) and child.value
                ]
            else:
                continue
            for target, value in pairs:
                name = getattr(target, "id", getattr(target, "name", None))
                if name and not name.startswith("__"):
                    found[name] = [*found.get(name, []), *texts(value, found)]
    return found


def errors(path: Path, kinds: set[str]) -> list[tuple[int, ast.Call, dict[str, list[str]]]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    everywhere = names_in([*tree.body, *functions])
    found = {}
    # A function may lie in another: what is found in the inner one, which comes later, counts.
    for place, known in [
        (tree, everywhere),
        *((each, names_in(list(ast.walk(each)), everywhere)) for each in functions),
    ]:
        for node in ast.walk(place):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in kinds:
                found[node.lineno, node.col_offset] = node.lineno, node, known
    return list(found.values())


def engine_kinds() -> set[str]:
    """EngineError and all that are one, by name."""
    tree = ast.parse((ROOT / "engine" / "errors.py").read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)} | {"JobError"}


def test_orders_are_told_from_statements():
    assert says_what_to_do("The folder does not exist. Make it, or choose another one.")
    assert says_what_to_do("It must be 2, 4 or 8: resample it, or choose another.")
    assert not says_what_to_do("The folder does not exist.")
    assert not says_what_to_do("The engine broke down (exit code 1).")
    assert not says_what_to_do("It offers: 2, 4.")


def in_plugin() -> list:
    kinds = {"QgsProcessingException", "SetupError"}
    found = [(path, *error) for path in PLUGIN_FILES for error in errors(path, kinds)]
    return [pytest.param(*error, id=f"{error[0].name}:{error[1]}") for error in found]


@pytest.mark.parametrize(("path", "line", "call", "known"), in_plugin())
def test_what_the_plugin_raises_says_what_to_do(path, line, call, known):
    if ast.unparse(call.args[0]) in PASSED_ON:
        return
    said = texts(call.args[0], known)
    assert said, f"nothing is known of what it says: {ast.unparse(call)}"
    assert all(says_what_to_do(text) or text.startswith(NO_ERROR) for text in said), said


def in_engine() -> list:
    kinds = engine_kinds()
    found = [(path, *error) for path in ENGINE_FILES for error in errors(path, kinds)]
    return [pytest.param(*error, id=f"{error[0].relative_to(ROOT / 'engine')}:{error[1]}") for error in found]


@pytest.fixture(scope="module")
def constants() -> dict[str, list[str]]:
    """Hints that several files of the engine share, by name."""
    found: dict[str, list[str]] = {}
    for path in ENGINE_FILES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= {name: said for name, said in names_in(tree.body).items() if said}
    return found


@pytest.mark.parametrize(("path", "line", "call", "known"), in_engine())
def test_what_the_engine_raises_has_a_hint_that_says_what_to_do(path, line, call, known, constants):
    assert len(call.args) == 2, "an error has a sentence and a hint"
    hint = call.args[1]
    if ast.unparse(hint) in PASSED_ON:
        return
    if isinstance(hint, ast.Name) and hint.id in parameters_of(path):
        # Given by whoever calls: that is looked at where it is called.
        return
    said = texts(hint, {**constants, **known})
    assert said, f"nothing is known of its hint: {ast.unparse(call)}"
    assert all(says_what_to_do(text) for text in said), said


def parameters_of(path: Path) -> set[str]:
    """Names of what functions of a file are given."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {arg.arg for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) for arg in node.args.args}


def test_the_lists_are_not_empty():
    assert len(in_plugin()) > 50 and len(in_engine()) > 100
