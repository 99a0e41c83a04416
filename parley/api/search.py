"""Answers to questions over HTTP: how the question was read, what was found, and what could be asked instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from parley.analysis.search import MOST
from parley.dataset import View
from parley.dataset.search import KINDS
from parley.exhibits.options import free_text, number
from parley.exhibits.search.model import Found, Model, build
from parley.exhibits.wording.filters import filters_in_words
from parley.export.json import dumped

MIME: Final = "application/json"
_MOST_ASKED: Final = 100


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """What can be asked of the search: as `parley.search`."""

    q: str = free_text("q", "Question", "the question, in plain words", required=True)
    most: int = number(
        "most", "At most", "rows of each kind, at most", default=MOST, least=1, most=_MOST_ASKED
    )


def to_json(view: View, options: SearchOptions) -> bytes:
    """An object with ``about``, ``said``, ``words``, ``hits``, ``counts``, ``outside``,
    ``lifting`` and ``near``, as `parley.analysis.search.Answer` has them; each hit with the
    ``address`` where it opens, below the app's root, and how the parties stand on it."""
    return dumped({"about": _about(view), **_body(build(view, options.q, options.most))})


def _about(view: View) -> dict[str, Any]:
    data = view.dataset
    return {
        "filters": filters_in_words(view),
        "asof": view.asof.isoformat(),
        "data": {
            "title": data.meta.title,
            "version": data.version,
            "sha256": data.content_hash,
            "covered_to": data.covered_to.isoformat(),
        },
    }


def _body(model: Model) -> dict[str, Any]:
    answer = model.answer
    return {
        "question": answer.question,
        "said": answer.said,
        "words": [asdict(word) for word in answer.words],
        "hits": [_hit(found) for found in model.found],
        "counts": dict(answer.counts),
        "outside": dict(answer.outside),
        "lifting": [asdict(lifted) for lifted in answer.lifting],
        "near": answer.near,
    }


def _hit(found: Found) -> dict[str, Any]:
    return {**asdict(found.hit), "standing": found.standing, "address": str(found.opens)}


def _object(**properties: Any) -> dict[str, Any]:
    """The schema of an object that has all of these and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _many(items: Any) -> dict[str, Any]:
    return {"type": "array", "items": items}


_TEXT: Final = {"type": "string"}
_FLAG: Final = {"type": "boolean"}
_KIND: Final = {"type": "string", "enum": list(KINDS)}
_COUNTS: Final = {
    "type": "object",
    "properties": {kind: {"type": "integer", "minimum": 1} for kind in KINDS},
    "additionalProperties": False,
}

SCHEMA: Final[Mapping[str, Any]] = _object(
    about={"type": "object"},
    question=_TEXT,
    said=_TEXT,
    words=_many(
        _object(
            typed=_TEXT,
            role={"type": "string", "enum": ["read", "aside", "unknown"]},
            read_as=_many(_TEXT),
            corrected=_FLAG,
            near=_many(_TEXT),
        )
    ),
    hits=_many(
        _object(
            kind=_KIND,
            id=_TEXT,
            title=_TEXT,
            why=_TEXT,
            score={"type": "number", "exclusiveMinimum": 0, "maximum": 1},
            field=_TEXT,
            context=_many(_object(text=_TEXT, matched=_FLAG)),
            standing=_TEXT,
            address=_TEXT,
        )
    ),
    counts=_COUNTS,
    outside=_COUNTS,
    lifting=_many(_object(filter=_TEXT, counts=_COUNTS, said=_TEXT)),
    near=_many(_TEXT),
)
"""The JSON Schema of an answer."""
