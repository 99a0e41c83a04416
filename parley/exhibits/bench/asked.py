"""What every exhibit of the bench can be asked: which package, of which parties, and what is supposed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import Final, Self

from parley.analysis.packages import LEFT_OUT, Package, Supposed, default_parties, offer
from parley.analysis.packages.parties import SIDE_MARK
from parley.analysis.stances import Unit
from parley.dataset import Dataset, View
from parley.dataset.contract import STANCE_MAX, STANCE_MIN
from parley.dataset.kept import kept
from parley.exhibits.agreement.pairs.model import UNIT_MEANING, UNITS
from parley.exhibits.bench import wording
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.exhibits.options import flag, texts, word, words

TAKE_KEY: Final = "bn_take"
SUPPOSE_KEY: Final = "bn_suppose"
"""The keys under which the address of the page keeps the package, and what is supposed."""

NOTHING: Final = "nothing"
"""What is taken where no issue takes anything; without any answer it is the current text."""

BETWEEN: Final = ":"
"""Stands between an issue and what it takes."""

RED_LINES: Final[Mapping[str, str]] = MappingProxyType(
    {"-2": wording.REJECTS, "-1": wording.OBJECTS}
)
"""From which stance down a red line begins."""

UNKNOWN: Final = "unknown"
"""What is supposed of a party that is taken not to have spoken."""


@kept
def takes(dataset: Dataset) -> dict[str, str]:
    """All that can be taken, ``issue:option`` each, over all texts of the data; then `NOTHING`."""
    every = offer(dataset.view())
    pairs = [
        f"{option.issue_id}{BETWEEN}{option.option_id}"
        for options in every.options
        for option in options
    ]
    return {one: one for one in (*pairs, NOTHING)}


@kept
def parties_offered(dataset: Dataset) -> dict[str, str]:
    """Who can be a party, and what it is called: the sides, then the actors."""
    actors, sides = dataset.names.bare.actors, dataset.sides.names
    both = set(actors.values()) & set(sides)
    return {
        **{(f"{SIDE_MARK}{side}" if side in actors else side): side for side in sides},
        **{
            actor: wording.actor_called(name) if name in both else name
            for actor, name in actors.items()
        },
    }


def supposed(dataset: Dataset, text: str) -> str:
    """``party~clause~stance`` as it is kept. Raises `ValueError` with what of it the data do not have."""
    one = read_supposed(text)
    if one.party not in parties_offered(dataset):
        raise ValueError(wording.no_party(one.party))
    if one.clause_id not in dataset.names.clauses:
        raise ValueError(wording.no_clause(one.clause_id))
    return write_supposed(one)


@kept
def all_supposed(dataset: Dataset) -> str:
    """The regular expression of all that can be supposed."""
    parties = "|".join(map(re.escape, parties_offered(dataset)))
    clauses = "|".join(map(re.escape, dataset.names.clauses))
    stances = "|".join([*(str(n) for n in range(STANCE_MIN, STANCE_MAX + 1)), UNKNOWN])
    return f"^({parties}){CHOICE_SEPARATOR}({clauses}){CHOICE_SEPARATOR}({stances})$"


def read_supposed(text: str) -> Supposed:
    """The supposition that such a text holds. Raises `ValueError` for one that is none."""
    party, _, rest = text.partition(CHOICE_SEPARATOR)
    clause, _, stance = rest.rpartition(CHOICE_SEPARATOR)
    known = {str(n): n for n in range(STANCE_MIN, STANCE_MAX + 1)} | {UNKNOWN: None}
    if not party or not clause or stance not in known:
        raise ValueError(wording.not_supposed(text))
    return Supposed(party, clause, known[stance])


def write_supposed(one: Supposed) -> str:
    """The same as a text."""
    stance = UNKNOWN if one.stance is None else str(one.stance)
    return CHOICE_SEPARATOR.join((one.party, one.clause_id, stance))


# fmt: off
@dataclass(frozen=True, slots=True)
class Asked:
    """Which package is looked at, whose stances are held against it, and from where down one is a red line."""

    take: tuple[str, ...] = words(TAKE_KEY, "Package", takes, "what each issue takes, issue:text, of two for one issue the last; issues that are not named take nothing; by default the current text, and 'nothing' for none of it", by_value=True)
    parties: tuple[str, ...] = words("bn_party", "Parties", parties_offered, "sides or actors; by default the four sides that said most")
    red_line: str = word("bn_red", "A red line", RED_LINES, "from which stance down a party has a red line")
    unit: Unit = word("bn_unit", "Unit", UNITS, UNIT_MEANING)
    suppose: tuple[str, ...] = texts(SUPPOSE_KEY, "Supposed", wording.SUPPOSE_MEANS, wording.WRITTEN_AS, supposed, all_supposed)
    reverse: bool = flag("bn_reverse", "Reversed", "turn the order of the parties round")
# fmt: on

    def decided(self, view: View) -> Self:
        """The same with the parties that the view decides where none were asked for."""
        return self if self.parties else replace(self, parties=default_parties(view, self.unit))

    @property
    def alone(self) -> Asked:
        """The same without what one exhibit can be asked beside it, so that all share one bench."""
        return Asked(**{field.name: getattr(self, field.name) for field in fields(Asked)})

    @property
    def threshold(self) -> int:
        """The red line as a stance."""
        return int(self.red_line)

    @property
    def suppositions(self) -> tuple[Supposed, ...]:
        """What is supposed."""
        return tuple(map(read_supposed, self.suppose))

    @property
    def package(self) -> Package | None:
        """What is taken; None where the view decides."""
        if not self.take:
            return None
        pairs = (one.partition(BETWEEN)[::2] for one in self.take if one != NOTHING)
        return Package.of(dict(pairs))


def taking(package: Package) -> tuple[str, ...]:
    """A package as the option holds it."""
    return tuple(f"{issue}{BETWEEN}{option}" for issue, option in package.choices) or (NOTHING,)


def option_id(take: str) -> str:
    """What such a choice takes; '' for `NOTHING`."""
    return LEFT_OUT if take == NOTHING else take.partition(BETWEEN)[2]
