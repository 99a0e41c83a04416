"""Sentences that readers see stand in modules of wording, where another language would be added."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from parley.paths import ROOT

DESCRIBING: Final = {"contract.py", "result.py", "pages.py", "catalogue.py", "registry.py"}
"""They say what tables, columns, pages, measures and exhibits are: a description stands with its thing."""

ASKING: Final = {"model.py", "answers.py"}
"""Their constants say what the values of their options are called."""

NO_PROSE: Final = {"parley/export/snippets.py": "programs that readers copy"}
"""Where words in a row are no sentence, and what they are."""

OPTIONS: Final = {"day", "flag", "free_text", "number", "word", "words"}
"""They make a field of options, and take what it means: a description that stands with its thing."""

IN_A_ROW: Final = re.compile(r"(?<![\w`./-])[A-Z]?[a-z]*[,;:]? [a-z]+[,;:]? [a-z]+(?![\w`/-])")
"""Three words with blanks between them, the last two of lower case: sentences have them, names do not."""


def is_wording(path: Path) -> bool:
    """Whether the module holds sentences and nothing else."""
    return path.stem in ("wording", "cli_wording") or path.parent.name == "wording"


def modules() -> Iterator[Path]:
    """Every module that should hold none."""
    for path in sorted([*(ROOT / "parley").rglob("*.py"), *(ROOT / "pages").glob("*.py")]):
        named = path.relative_to(ROOT).as_posix()
        if not (is_wording(path) or path.name in DESCRIBING or named in NO_PROSE):
            yield path


def passed_over(node: ast.AST) -> bool:
    """What is for programmers (docstrings, errors) or describes an option."""
    match node:
        case ast.Raise() | ast.Expr(value=ast.Constant()):
            return True
        case ast.Call(func=ast.Name(id=name)):
            return name in OPTIONS
    return False


def texts(node: ast.AST) -> Iterator[tuple[int, str]]:
    """The texts of a module with their lines; what an f-string fills in is a brace."""
    if passed_over(node):
        return
    if isinstance(node, ast.JoinedStr):
        parts = [one.value if isinstance(one, ast.Constant) else "{" for one in node.values]
        yield node.lineno, "".join(map(str, parts))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value
    else:
        for child in ast.iter_child_nodes(node):
            yield from texts(child)


def sentences(code: str, *, asking: bool = False) -> list[tuple[int, str]]:
    """Those of a module's texts that are sentences, or parts of some; of those ``asking`` without
    their constants."""
    module = ast.parse(code)
    if asking:
        module.body = [
            one for one in module.body if not isinstance(one, ast.Assign | ast.AnnAssign)
        ]
    return [(line, text) for line, text in texts(module) if IN_A_ROW.search(text)]


@pytest.mark.parametrize(
    "code",
    [
        'label = "Reading and checking the data"',
        'st.caption(f"{n} actors with a stance. {RULE}.")',
        'say(f"{who} stands " + "on both sides")',
        'problem = "not an allowed value:"',
        'return f"{a} (said of {b} as a whole), {c}"',
    ],
)
def test_sentences_are_found(code: str):
    assert sentences(f"def f():\n    {code}")


@pytest.mark.parametrize(
    "code",
    [
        '"""What a module is for."""',
        'raise ValueError(f"measure: {name!r} is not known; allowed: {names}")',
        'since = day("since", "After", "the day from which on changes are given")',
        'key = "clause_id"',
        'label = f"<b>{who}</b><br>{what}"',
        'icon = ":material/menu_book:"',
    ],
)
def test_what_is_none_is_passed_over(code: str):
    assert not sentences(code)


def test_no_sentence_stands_outside_wording():
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in modules()
        for line, text in sentences(path.read_text("utf-8"), asking=path.name in ASKING)
    ]
    assert not found, "\n".join(found)


def test_every_exception_is_needed():
    for named in NO_PROSE:
        assert sentences((ROOT / named).read_text(encoding="utf-8")), named
