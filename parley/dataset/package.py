"""datapackage.json: what a data set says about itself as a whole.

The file is optional in a user's own folder. The properties that describe the
tables are generated from the contract (see `describe`); those read here are
written by hand: name, title, version, description, licence, and under
``parley`` the last covered date, the scope rule, why copies were read, the language of the texts,
and how each answer that is no stance counts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final, NoReturn

from parley.dataset import wording
from parley.dataset.contract import STANCE_MAX, STANCE_MIN
from parley.dataset.dates import problem_of_day
from parley.dataset.fault import Fault
from parley.dataset.languages import is_language
from parley.dataset.web import problem_of_address

FILE: Final = "datapackage.json"
LANGUAGE: Final = "en"
"""Of the texts, where a data set does not say."""

_OWN: Final = "parley"
_OWN_KEYS: Final = ("covered_to", "scope", "copies", "language", "answers")
NOT_COUNTED: Final = "not counted"
"""How the descriptor says of an answer that it is no stance and is in no figure."""


@dataclass(frozen=True, slots=True)
class Meta:
    """Name, title, version and reach of a data set.

    ``copies`` says in a sentence why pages were read that carry another publisher's text;
    ``version`` is empty and ``covered_to`` None where the data set does not say. ``language`` is
    the one in which its texts are written, as a short code (ISO 639). ``answers`` has for each answer that is no stance how it counts: as the
    stance -2..2, or, None, not at all.
    """

    name: str
    title: str
    version: str = ""
    description: str = ""
    licence: str = ""
    licence_url: str = ""
    covered_to: date | None = None
    scope: str = ""
    copies: str = ""
    language: str = LANGUAGE
    answers: Mapping[str, int | None] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Described:
    """What the descriptor says, and what is wrong with it."""

    meta: Meta
    faults: tuple[Fault, ...] = ()
    warnings: tuple[Fault, ...] = ()


def read_meta(data: bytes | None, folder: str) -> Described:
    """What ``datapackage.json`` says, or for want of it the folder's name, with the faults found."""
    nothing = Meta(name=folder, title=folder)
    if data is None:
        return Described(nothing)
    try:
        package = _parsed(data)
    except RecursionError:
        return Described(nothing, (_fault("", "", wording.NESTED, wording.JSON_OBJECT),))
    except _TwiceError as error:
        return Described(nothing, (_fault(str(error), "", wording.KEY_TWICE, wording.EACH_ONCE),))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        why = wording.not_json(error)
        return Described(nothing, (_fault("", "", why, wording.JSON_OBJECT),))
    if not isinstance(package, dict):
        fault = _fault("", "", wording.NOT_A_JSON_OBJECT, wording.JSON_OBJECT)
        return Described(nothing, (fault,))
    return _Reading().described(package, folder)


class _TwiceError(ValueError):
    """An object with a key that stands twice."""


def _parsed(data: bytes) -> Any:
    """The JSON value; numbers as they are written, however long."""
    return json.loads(
        data.decode("utf-8-sig"),
        parse_int=Decimal,
        parse_float=Decimal,
        parse_constant=_no_constant,
        object_pairs_hook=_each_once,
    )


def _no_constant(name: str) -> NoReturn:
    raise json.JSONDecodeError(f"{wording.NOT_IN_JSON} {name}", name, 0)


def _each_once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    once: dict[str, Any] = {}
    for key, value in pairs:
        if key in once:
            raise _TwiceError(key)
        once[key] = value
    return once


def _fault(key: str, value: str, problem: str, expected: str) -> Fault:
    return Fault(FILE, 0, key, value, problem, expected)


class _Reading:
    """One reading of a descriptor, which notes what is wrong with a property and takes its default."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def described(self, package: Mapping[str, Any], folder: str) -> Described:
        own = package.get(_OWN, {})
        if not isinstance(own, dict):
            self._note(_OWN, own, wording.NOT_AN_OBJECT, wording.JSON_OBJECT)
            own = {}
        licence = self._licence(package)
        meta = Meta(
            name=self._text(package, "name", folder) or folder,
            title=self._text(package, "title", folder) or folder,
            version=self._text(package, "version"),
            description=self._text(package, "description"),
            licence=self._text(licence, "name"),
            licence_url=self._address(licence, "path"),
            covered_to=self._date(own, "covered_to"),
            scope=self._text(own, "scope"),
            copies=self._text(own, "copies"),
            language=self._language(own, "language"),
            answers=self._answers(own, "answers"),
        )
        warnings = [
            _fault(_OWN, key, wording.UNKNOWN_KEY, wording.only_keys(_OWN_KEYS))
            for key in own
            if key not in _OWN_KEYS
        ]
        return Described(meta, tuple(self._faults), tuple(warnings))

    def _note(self, key: str, value: Any, problem: str, expected: str) -> None:
        self._faults.append(_fault(key, _shown(value), problem, expected))

    def _licence(self, package: Mapping[str, Any]) -> dict[str, Any]:
        value = package.get("licenses", [])
        if isinstance(value, list) and all(isinstance(one, dict) for one in value):
            return value[0] if value else {}
        self._note("licenses", value, wording.NOT_OBJECTS, wording.JSON_OBJECTS)
        return {}

    def _text(self, package: Mapping[str, Any], key: str, default: str = "") -> str:
        value = package.get(key, default)
        if not isinstance(value, str):
            self._note(key, value, wording.NOT_A_TEXT, wording.QUOTED_TEXT)
            return default
        if not _is_whole(value):
            self._note(key, value, wording.HALF_A_SIGN, wording.WHOLE_SIGNS)
            return default
        return value

    def _date(self, package: Mapping[str, Any], key: str) -> date | None:
        value = self._text(package, key)
        problem = problem_of_day(value) if value else ""
        if problem:
            self._note(key, value, problem, wording.CALENDAR_DATE)
        return date.fromisoformat(value) if value and not problem else None

    def _address(self, package: Mapping[str, Any], key: str) -> str:
        value = self._text(package, key)
        problem = problem_of_address(value) if value else ""
        if problem:
            self._note(key, value, problem, wording.WEB_ADDRESS)
        return "" if problem else value

    def _answers(self, package: Mapping[str, Any], key: str) -> Mapping[str, int | None]:
        """How each answer counts; of one whose rule is wrong nothing is known."""
        value = package.get(key, {})
        if not isinstance(value, dict):
            self._note(key, value, wording.NOT_AN_OBJECT, wording.JSON_OBJECT)
            return MappingProxyType({})
        rules: dict[str, int | None] = {}
        for word, rule in value.items():
            if not word.strip() or not _is_whole(word):
                self._note(key, _shown(word), wording.NO_WORD, wording.A_WORD)
            elif rule == NOT_COUNTED:
                rules[word] = None
            elif isinstance(rule, Decimal) and rule in _STANCES:
                rules[word] = int(rule)
            else:
                self._note(f"{key}.{word}", rule, wording.NOT_A_COUNT, wording.A_COUNT)
        return MappingProxyType(rules)

    def _language(self, package: Mapping[str, Any], key: str) -> str:
        code = self._text(package, key, LANGUAGE)
        if code == LANGUAGE or is_language(code):
            return code
        self._note(key, code, wording.NOT_A_LANGUAGE, wording.LANGUAGE_CODE)
        return LANGUAGE


_STANCES: Final = range(STANCE_MIN, STANCE_MAX + 1)


def _is_whole(text: str) -> bool:
    """Whether every sign of a text is one: JSON can write half of one (``\\ud800``)."""
    return not any("\ud800" <= sign <= "\udfff" for sign in text)


def _shown(value: Any) -> str:
    """A value for a message; what holds others is not looked into, as it may be deep."""
    match value:
        case str():
            return value
        case None | bool():
            return json.dumps(value)
        case list():
            return "[...]"
        case dict():
            return "{...}"
        case _:
            return str(value)
