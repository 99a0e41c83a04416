"""Names in the docstrings' backticks are names that there are.

A dotted name, and any name in single backticks, is found from the module that the docstring
stands in: in the module, its class or function, its package, or `parley`. A plain word in double
backticks is a parameter, a column or a value, and stands in the code of the module, of one that
it imports or of its package, or in the contract.
"""

from __future__ import annotations

import ast
import builtins
import importlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import parley
from parley.dataset import TABLES
from parley.paths import PAGES, ROOT

pytestmark = pytest.mark.slow

NOT_NAMES = {
    "nearest_of": "a column whose name is put together from the end and what is told of it",
    "datapackage.json": "the descriptor's file name",
    "STREAMLIT_SERVER_ADDRESS": "a setting of Streamlit's in the environment",
}
"""What looks like a name of the code and is none, with the reason."""

RUN_ON_IMPORT = {"parley.app"}
"""Modules that show something as soon as they are imported: their imports alone are looked at."""

MODULES = [*sorted((ROOT / "parley").rglob("*.py")), *sorted(PAGES.glob("*.py"))]
SPAN = re.compile(r"(?<!`)(`{1,2})([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\1(?!`)")
CONTRACT = {
    *(table.name for table in TABLES),
    *(column.name for table in TABLES for column in table.columns),
    *(word for table in TABLES for column in table.columns for word in column.words),
}


@dataclass(frozen=True)
class Docstring:
    text: str
    around: tuple[ast.AST, ...]
    """The module, classes and functions that it stands in, from without to within."""


def docstrings(node: ast.AST, around: tuple[ast.AST, ...] = ()) -> Iterator[Docstring]:
    """Every text that stands by itself: of modules, classes, functions and what is assigned."""
    inside = (*around, node) if hasattr(node, "body") else around
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            if isinstance(child.value.value, str):
                yield Docstring(child.value.value, inside)
        else:
            yield from docstrings(child, inside)


@dataclass(frozen=True)
class Source:
    """One module as text and, where that shows nothing, as what its names stand for."""

    path: Path
    tree: ast.Module
    package: str
    names: Mapping[str, Any]

    @classmethod
    def of(cls, path: Path) -> Source:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        package = name if parts[-1] == "__init__" else name.rpartition(".")[0]
        names = {node.name: node for node in tree.body if hasattr(node, "name")}
        if parts[0] == "parley" and name not in RUN_ON_IMPORT:
            names |= vars(importlib.import_module(name))
        for node in ast.walk(tree):
            names |= _imported(node)
        return cls(path, tree, package, names)

    def words(self) -> set[str]:
        """Those of the module's code, of the modules that it imports and of its package."""
        near = {self.path, *self.path.parent.glob("*.py")}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                for name in (node.module, *(f"{node.module}.{alias.name}" for alias in node.names)):
                    near.add((ROOT / name.replace(".", "/")).with_suffix(".py"))
        return set().union(*(words_of(path) for path in near if path.is_file()))

    def has(self, name: str, docstring: Docstring) -> bool:
        """Whether the name leads somewhere from where the docstring stands."""
        first, *rest = name.split(".")
        if not rest and any(first in _own(node) for node in docstring.around[1:]):
            return True
        roots: list[Any] = [self.names[first]] if first in self.names else []
        roots += [_member(importlib.import_module(p), first) for p in (self.package, "parley") if p]
        roots += [getattr(builtins, first, MISSING), _module(first) if rest else MISSING]
        return any(_leads(root, rest) for root in roots)


@cache
def words_of(path: Path) -> set[str]:
    """Every name of the module's code, and every word of its texts but the docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    words: set[str] = set()
    for node in ast.walk(tree):
        if id(node) not in alone:
            # Of a name, an attribute, an argument, a definition, an import; or a text.
            texts = [value for value in vars(node).values() if isinstance(value, str)]
            words.update(word for text in texts for word in re.findall(r"\w+", text))
    return words


MISSING = object()


def _imported(node: ast.AST) -> dict[str, Any]:
    """What an import anywhere in a module brings, also one for the type checker alone."""
    if isinstance(node, ast.Import):
        return {
            alias.asname or alias.name.partition(".")[0]: _module(alias.name)
            for alias in node.names
        }
    if isinstance(node, ast.ImportFrom) and node.module:
        source = _module(node.module)
        return {alias.asname or alias.name: _member(source, alias.name) for alias in node.names}
    return {}


def _module(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError:
        return MISSING


def _member(owner: Any, name: str) -> Any:
    """What ``owner.name`` is; for a field without a default, that it is there."""
    if hasattr(owner, name):
        return getattr(owner, name)
    if isinstance(owner, ModuleType):
        return _module(f"{owner.__name__}.{name}")
    if isinstance(owner, type) and any(
        name in vars(c).get("__annotations__", {}) for c in owner.__mro__
    ):
        return None
    return MISSING


def _leads(root: Any, rest: list[str]) -> bool:
    for name in rest:
        if root is MISSING:
            return False
        root = _member(root, name)
    return root is not MISSING


def _own(node: ast.AST) -> set[str]:
    """The parameters of a function; the members of a class."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        return {argument.arg for argument in ast.walk(node.args) if isinstance(argument, ast.arg)}
    members = [statement for statement in ast.walk(node) if isinstance(statement, ast.stmt)]
    named = {member.name for member in members if isinstance(member, ast.FunctionDef)}
    fields = (member.target for member in members if isinstance(member, ast.AnnAssign))
    return named | {target.id for target in fields if isinstance(target, ast.Name)}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_names_in_docstrings_are_there(path: Path):
    source = Source.of(path)
    words = CONTRACT | source.words()
    stale = [
        f"{ticks}{name}{ticks}"
        for docstring in docstrings(source.tree)
        for ticks, name in SPAN.findall(docstring.text)
        if name not in NOT_NAMES
        and not source.has(name, docstring)
        and not (ticks == "``" and "." not in name and name in words)
    ]
    assert not stale


def test_a_name_that_is_not_there_is_found_out():
    source = Source.of(Path(parley.__file__).parent / "dataset" / "view.py")
    module = Docstring("", (source.tree,))
    assert source.has("View.narrow", module)
    assert source.has("dataset.view.View", module)
    assert source.has("pandas.Timestamp", module)
    assert not source.has("View.sideways", module)
    assert not source.has("analysis.nearest", module)
    assert not source.has("narrowest", module)
