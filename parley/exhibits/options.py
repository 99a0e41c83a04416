"""What an exhibit can be asked: a frozen dataclass of options each, described field by field.

Page controls, page addresses, the command line, the parameters of the HTTP interface,
its description and Python all read the same fields::

    @dataclass(frozen=True, slots=True)
    class Options:
        measure: str = word("ag_measure", "Measure", TITLES, "the measure of agreement")
        without_mixed: bool = flag("ag_zero", "Without mixed", "leave out clauses with a 0")

The first argument is the field's key in the addresses of its page, the second what its
control is called; the last says to programs what it does. A field's own name is its
name for programs. None as a default means that the view decides, as on the page: the
exhibit's model says how.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from functools import cache
from typing import Any, Final, Literal

from parley.dataset import Dataset
from parley.exhibits.query import LONGEST_TEXT, MOST_VALUES, QueryError
from parley.exhibits.wording import queries

Kind = Literal["word", "words", "flag", "number", "day", "text", "texts"]
"""One of several words, any number of them, yes or no, a whole number, a day, a text, any number of texts."""

Words = Mapping[str, str]
"""Value -> what it is called in controls and in the addresses of pages."""

Wording = Words | Callable[[Dataset], Words]

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_WHOLE: Final = re.compile(r"\d{1,9}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Option:
    """One field: its name, the key in a page's address, its control's label, what it may hold.

    ``words`` gives, for a data set, the values of a ``word`` or ``words`` option and what they
    are called; both are accepted where it is asked for, and so are the ``older`` words, which
    say for what was once a value or a name which value it stands for now. ``default`` is the
    value that holds unless another is asked for; None where the view decides. Addresses hold
    what values are called, or where ``by_value`` is set the values themselves. ``of_data`` says
    that the words are the data set's; ``up_to`` that a day later than the data reach asks for
    all that they have. One of several texts is ``written_as`` is said there, and ``reads`` gives it as
    it is kept, or raises `ValueError` with why the data have no such thing; ``pattern`` is the regular
    expression of what it may be.
    """

    kind: Kind
    key: str
    label: str
    meaning: str
    default: Any = None
    name: str = ""
    words: Callable[[Dataset], Words] | None = None
    least: int = 1
    most: int = 1
    required: bool = False
    by_value: bool = False
    of_data: bool = False
    up_to: bool = False
    older: Words = field(default_factory=dict, hash=False)
    written_as: str = ""
    reads: Callable[[Dataset, str], str] | None = field(default=None, hash=False)
    pattern: Callable[[Dataset], str] | None = field(default=None, hash=False)

    @property
    def many(self) -> bool:
        """Whether it may be given more than once."""
        return self.kind in ("words", "texts")

    @property
    def narrows(self) -> bool:
        """Whether it asks for a part of what there is, and not for how that is shown."""
        return self.of_data or self.kind in ("words", "day", "text")

    @property
    def shape(self) -> str:
        """What a day or a text may look like, for messages."""
        if self.written_as:
            return self.written_as
        if self.kind != "text":
            return queries.A_DAY
        return queries.up_to_characters(LONGEST_TEXT, required=self.required)

    def wording(self, dataset: Dataset) -> dict[str, str]:
        """Value -> what it is called; empty for an option that is not chosen from words."""
        return {} if self.words is None else dict(self.words(dataset))

    def read(self, dataset: Dataset, texts: Sequence[str]) -> Any:
        """The value that the texts of a query ask for; raises `QueryError` with this option's name."""
        value, refused = self.judged(dataset, texts)
        if refused:
            raise next(iter(refused.values()))
        return value

    def judged(
        self, dataset: Dataset, texts: Sequence[str]
    ) -> tuple[Any, Mapping[str, QueryError]]:
        """What the texts ask for as far as the option may hold it; and each that it may not hold, with why.

        None as the value where none of them is left; of no texts for many values it is none of them, of
        several texts for one value the last. One text that is no value may be several, set apart by commas.
        """
        refused: dict[str, QueryError] = {}
        if len(texts) > 1 and not self.many:
            problem = queries.given_times(len(texts))
            refused[texts[0]] = QueryError(self.name, problem, queries.ONE_VALUE)
            texts = texts[-1:]
        wording = self.wording(dataset)
        by_text = {**self.older} | {name: value for value, name in wording.items()}
        by_text |= {value: value for value in wording}
        if self.many and len(texts) == 1 and texts[0] not in by_text:
            texts = _parts(texts[0])
        values: list[Any] = []
        for text in texts:
            if self.words is not None and text in by_text:
                values.append(by_text[text])
            elif self.words is not None:
                problem = queries.not_in_data(text[:LONGEST_TEXT])
                refused[text] = QueryError(self.name, problem, wording)
            else:
                try:
                    values.append(self._read_one(dataset, text))
                except QueryError as error:
                    refused[text] = error
        if not values:
            return (() if self.many and not texts else None), refused
        return tuple(dict.fromkeys(values)) if self.many else values[-1], refused

    def _read_one(self, dataset: Dataset, text: str) -> Any:
        if self.reads is None or not 1 <= len(text) <= LONGEST_TEXT:
            return _READ[self.kind](self, text)
        try:
            return self.reads(dataset, text)
        except ValueError as error:
            raise QueryError(self.name, str(error), self.shape) from None

    def written(self, dataset: Dataset, value: Any) -> list[str]:
        """The value as the address of a page holds it; nothing for None."""
        if value is None:
            return []
        if self.many or self.words is not None:
            values = list(value) if self.many else [value]
            if self.by_value or self.words is None:
                return values
            wording = self.wording(dataset)
            return [wording[single] for single in values]
        if self.kind == "flag":
            return ["true" if value else "false"]
        return [value.isoformat() if isinstance(value, date) else str(value)]

    def checked(self, dataset: Dataset, value: Any) -> Any:
        """The value given in Python, if the option may hold it; `QueryError` if not.

        Words may be given by value or name, several as any iterable, a day as text, `date`
        or `pandas.Timestamp`.
        """
        if value is None and self.default is None and not self.required:
            return None
        if self.many:
            return self.read(dataset, [value] if isinstance(value, str) else list(value))
        if isinstance(value, datetime):
            value = value.date()
        if self.kind == "flag" and not isinstance(value, bool):
            raise QueryError(self.name, queries.neither(value), ("True", "False"))
        texts = {True: "true", False: "false"}.get(value) if self.kind == "flag" else str(value)
        return self.read(dataset, [str(texts)])

    def schema(self, dataset: Dataset) -> dict[str, Any]:
        """The JSON Schema of one value."""
        match self.kind:
            case "word" | "words":
                wording = self.wording(dataset)
                named = [name for name in wording.values() if name not in wording]
                return {"type": "string", "enum": list(dict.fromkeys([*wording, *named]))}
            case "flag":
                return {"type": "boolean"}
            case "number":
                return {"type": "integer", "minimum": self.least, "maximum": self.most}
            case "day":
                return {"type": "string", "format": "date"}
        if self.pattern is not None:
            return {"type": "string", "pattern": self.pattern(dataset)}
        return {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT}


def _parts(text: str) -> Sequence[str]:
    """What commas set apart in a text, as far as one query can hold so many values."""
    parts = [part.strip() for part in text.split(",", MOST_VALUES)]
    return parts if len(parts) <= MOST_VALUES else [text]


def _read_flag(option: Option, text: str) -> bool:
    if text not in ("true", "false"):
        raise QueryError(option.name, queries.neither(text[:20]), ("true", "false"))
    return text == "true"


def _read_number(option: Option, text: str) -> int:
    if not _WHOLE.fullmatch(text) or not option.least <= int(text) <= option.most:
        allowed = queries.whole_number(option.least, option.most)
        raise QueryError(option.name, queries.out_of_range(text[:20]), allowed)
    return int(text)


def _read_day(option: Option, text: str) -> date:
    try:
        if not _DAY.fullmatch(text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        problem = queries.not_a_date(text[:LONGEST_TEXT])
        raise QueryError(option.name, problem, queries.A_DAY) from None


def _read_text(option: Option, text: str) -> str:
    if not 1 <= len(text) <= LONGEST_TEXT:
        allowed = option.shape
        raise QueryError(option.name, queries.characters(len(text)), allowed)
    return text


_READ: Final[Mapping[str, Callable[[Option, str], Any]]] = {
    "flag": _read_flag,
    "number": _read_number,
    "day": _read_day,
    "text": _read_text,
    "texts": _read_text,
}


def word(
    key: str, label: str, words: Wording, meaning: str, *, default: str | None = None,
    decided_by_view: bool = False, required: bool = False, by_value: bool = False,
    older: Words | None = None,
) -> Any:  # fmt: skip
    """A field that holds one of several words; the first of fixed ones unless told otherwise."""
    if default is None and isinstance(words, Mapping) and not decided_by_view:
        default = next(iter(words))
    option = Option(
        "word", key, label, meaning, default, words=_per_dataset(words), required=required,
        by_value=by_value, of_data=not isinstance(words, Mapping), older=older or {},
    )  # fmt: skip
    return _field(option)


def words(
    key: str, label: str, words: Wording, meaning: str, *,
    by_value: bool = False, older: Words | None = None,
) -> Any:  # fmt: skip
    """A field that holds any number of words, as a tuple; empty by default, which keeps all."""
    option = Option(
        "words", key, label, meaning, (), words=_per_dataset(words), by_value=by_value,
        of_data=not isinstance(words, Mapping), older=older or {},
    )  # fmt: skip
    return _field(option)


def flag(key: str, label: str, meaning: str) -> Any:
    """A field that is True or False; False by default."""
    return _field(Option("flag", key, label, meaning, default=False))


def number(key: str, label: str, meaning: str, *, default: int, least: int, most: int) -> Any:
    """A field that holds a whole number of a range."""
    return _field(Option("number", key, label, meaning, default, least=least, most=most))


def day(key: str, label: str, meaning: str, *, required: bool = False, up_to: bool = False) -> Any:
    """A field that holds a day; None, by default, where the view decides."""
    return _field(Option("day", key, label, meaning, required=required, up_to=up_to))


def free_text(key: str, label: str, meaning: str, *, required: bool = False) -> Any:
    """A field that holds a text; '' by default."""
    return _field(Option("text", key, label, meaning, "", required=required))


def texts(
    key: str, label: str, meaning: str, written_as: str, reads: Callable[[Dataset, str], str],
    pattern: Callable[[Dataset], str],
) -> Any:  # fmt: skip
    """A field that holds any number of texts of a form of their own, as a tuple; empty by default.

    ``pattern`` gives, for a data set, the regular expression of all that it may hold.
    """
    option = Option(
        "texts", key, label, meaning, (), written_as=written_as, reads=reads, pattern=pattern
    )
    return _field(option)


def ids(table: str) -> Callable[[Dataset], Words]:
    """The rows of a table by id and name, for `word` and `words`: ``ids("plans")``."""
    return lambda dataset: dataset.names.labels(table)


def self_named(values: Iterable[str]) -> dict[str, str]:
    """Values that are called what they are."""
    return {str(value): str(value) for value in values}


def _per_dataset(words: Wording) -> Callable[[Dataset], Words]:
    return (lambda _: words) if isinstance(words, Mapping) else words


def _field(option: Option) -> Any:
    return field(default=option.default, metadata={"option": option})


@cache
def options_of(options: type[Any]) -> tuple[Option, ...]:
    """The fields of a dataclass of options, in order, each with its name."""
    return tuple(replace(field.metadata["option"], name=field.name) for field in fields(options))


def option(options: type[Any], name: str) -> Option:
    """One of its fields."""
    return next(option for option in options_of(options) if option.name == name)


@dataclass(frozen=True, slots=True)
class NoOptions:
    """The options of an exhibit that is asked for a view alone."""


def checked(options: type[Any], dataset: Dataset, values: Mapping[str, Any]) -> Any:
    """The options with these values, as Python gives them.

    Raises `QueryError` that names an unknown option, or the one that may not hold its value.
    """
    known = {option.name: option for option in options_of(options)}
    for name in values:
        if name not in known:
            raise QueryError(name, queries.NO_OPTION, known or queries.NONE_HERE)
    return options(**{name: known[name].checked(dataset, value) for name, value in values.items()})


def in_address(options: Any, dataset: Dataset) -> list[tuple[str, str]]:
    """The options as a page's address holds them: key and text; not those left at their default."""
    return [
        (option.key, text)
        for option in options_of(type(options))
        if (value := getattr(options, option.name)) != option.default
        for text in option.written(dataset, value)
    ]
