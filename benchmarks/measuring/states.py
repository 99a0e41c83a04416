"""The two states between which each click leads, as the product's own figures.

Every page beside ours shows these very figures, so that what a page costs is told apart from
what its figure costs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any, Final, Literal

import pandas as pd

from parley.analysis.spans import whole_span
from parley.dataset import Dataset
from parley.exhibits.bench.asked import taking
from parley.exhibits.bench.model import Bench
from parley.exhibits.exhibit import CHOICE_SEPARATOR, Exhibit, split_choice
from parley.exhibits.filters import FILTERS
from parley.exhibits.options import option
from parley.exhibits.registry import EXHIBITS

Kind = Literal["figure", "table", "square"]


@dataclass(frozen=True, slots=True)
class Control:
    """What a reader changes the state with: a toggle, or a list of ``words`` of which one or several are chosen.

    ``first`` is what a list of one opens on.
    """

    sort: Literal["toggle", "one", "several"] = "toggle"
    words: tuple[str, ...] = ()
    first: str = ""


@dataclass(frozen=True, slots=True)
class States:
    """What is shown before and after a click. ``word`` is what the reader chooses, where it has a word.

    Of a square there is one figure and two ``choices``, which are clicked in turns.
    """

    kind: Kind
    exhibits: tuple[Exhibit, Exhibit]
    word: str = ""
    control: Control = field(default_factory=Control)
    choices: tuple[str, str] = ("", "")


TRIED: Final = 8
"""So many values are tried, as each one means a figure."""


def of_filter(dataset: Dataset, exhibit: str, name: str) -> States:
    """A shared filter with the first value that leaves most, so that both figures are of a like size."""
    shared = next(one for one in FILTERS if one.name == name)
    return _leaving_most(
        EXHIBITS[exhibit].exhibit(dataset.view()),
        shared.wording(dataset),
        lambda value: EXHIBITS[exhibit].exhibit(dataset.view(**{name: value})),
    )


def of_facet(dataset: Dataset, exhibit: str, name: str) -> States:
    """The same of an option of the exhibit that holds several words."""
    listed, view = EXHIBITS[exhibit], dataset.view()
    return _leaving_most(
        listed.exhibit(view),
        option(listed.options, name).wording(dataset),
        lambda value: listed.exhibit(view, listed.options(**{name: (value,)})),
    )


def of_option(dataset: Dataset, exhibit: str, **values: Any) -> States:
    """An option of the exhibit that is changed; of a list, ``word`` is what its value is called there."""
    listed, view = EXHIBITS[exhibit], dataset.view()
    [(name, value)] = values.items()
    words = option(listed.options, name).wording(dataset)
    opens_on = words.get(getattr(listed.options(), name), "")
    return _two(
        listed.exhibit(view),
        listed.exhibit(view, listed.options(**values)),
        words.get(value, ""),
        Control("one", tuple(words.values()), opens_on) if words else Control(),
    )


def of_span(dataset: Dataset) -> States:
    """The timeline's opening span, and the whole time."""
    listed, view = EXHIBITS["timeline"], dataset.view()
    span = whole_span(view.narrow(asof=None))
    whole = listed.options(first_day=span.first, last_day=span.last)
    return _two(listed.exhibit(view), listed.exhibit(view, whole))


def of_wording(dataset: Dataset) -> States:
    """The package that the bench opens on, and with another text's wording on the issue that it opens with.

    ``choices`` are the keys of the buttons that take the one and the other.
    """
    listed, view = EXHIBITS["bench"], dataset.view()
    model: Bench = listed.model(view)
    telling = model.telling()
    if telling is None:
        raise ValueError("bench: nobody was heard")
    issue = split_choice(telling, model.issues)[0]
    own = model.package.option(issue)
    other = next(one for one in model.field.option_ids(issue) if one not in (own, ""))
    taken = listed.options(take=taking(model.package.with_option(issue, other)))
    made = _two(listed.exhibit(view), listed.exhibit(view, taken))
    return replace(made, choices=(f"take_{issue}_{other}", f"take_{issue}_{own}"))


def of_square(dataset: Dataset, exhibit: str) -> States:
    """Two squares of a figure's first rows."""
    shown = EXHIBITS[exhibit].exhibit(dataset.view())
    if shown is None or shown.figure is None:
        raise ValueError(f"{exhibit}: nothing is drawn")
    squares = [
        str(square[0])
        for trace in shown.figure.data
        if trace.customdata is not None
        for square in trace.customdata
        if CHOICE_SEPARATOR in str(square[0])
    ]
    return States("square", (shown, shown), choices=(squares[0], squares[1]))


def _leaving_most(
    before: Exhibit | None, words: dict[str, str], made: Callable[[str], Exhibit | None]
) -> States:
    made_of = {value: made(value) for value in islice(words, TRIED)}
    changed = [
        (len(exhibit.table), value)
        for value, exhibit in made_of.items()
        if exhibit is not None and before is not None and _drawn(exhibit) != _drawn(before)
    ]
    _, value = max(changed, key=lambda change: change[0])
    return _two(before, made_of[value], words[value], Control("several", tuple(words.values())))


def _drawn(exhibit: Exhibit) -> str:
    return exhibit.summary if exhibit.figure is None else exhibit.figure.to_json()


def _two(
    before: Exhibit | None, after: Exhibit | None, word: str = "", control: Control = Control()
) -> States:
    if before is None or after is None:
        raise ValueError("one of the two states is empty")
    return States("table" if before.figure is None else "figure", (before, after), word, control)


def write(states: dict[str, States], file: Path) -> None:
    """What the pages beside ours read (`benchmarks/peers/shown.py`)."""
    file.write_text(json.dumps({name: _as_json(each) for name, each in states.items()}), "utf-8")


def _as_json(states: States) -> dict[str, Any]:
    if states.kind == "table":
        return {
            "kind": states.kind,
            "summaries": [exhibit.summary for exhibit in states.exhibits],
            "tables": [_table(exhibit) for exhibit in states.exhibits],
        }
    figures = list(_figures(states.exhibits))
    return {"kind": states.kind, "figures": figures, "control": asdict(states.control)}


def _figures(exhibits: Iterable[Exhibit]) -> Iterable[Any]:
    for exhibit in exhibits:
        if exhibit.figure is not None:
            yield json.loads(exhibit.figure.to_json())


def _table(exhibit: Exhibit) -> dict[str, Any]:
    rows: pd.DataFrame = exhibit.table.drop(columns=list(exhibit.hidden))
    cells = rows.astype(object).where(rows.notna(), None).to_numpy().tolist()
    return {"columns": list(rows.columns), "data": cells}
