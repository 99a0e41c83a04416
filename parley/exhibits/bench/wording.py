"""What all parts of the bench say: of options, parties, verdicts and what is supposed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import pandas as pd

from parley.analysis.packages import LEFT_OUT, Field, Option, Package, Verdict
from parley.charts.palette import SIGNS
from parley.dataset import View
from parley.dataset.contract import STANCE_WORDS
from parley.dataset.lists import split
from parley.isolation import isolated
from parley.wording import count, in_digits, listed, plural

if TYPE_CHECKING:  # it is built from these words
    from parley.exhibits.bench.model import Bench

QUESTION: Final = "Which package could hold?"

WHAT_IT_IS_NOT: Final = (
    "Arithmetic on public statements: no forecast, no weighing of power, and no advice.",
    "Silence is unknown and never assent. Clauses may depend on each other in ways that the tables do not hold.",
)
"""At the head of the page, in two lines."""

REJECTS, OBJECTS = "Rejects (\u2212\u2212)", "Objects or rejects (\u2212, \u2212\u2212)"
"""From where down a red line begins."""

LEFT: Final = "left out"
SUPPOSED_MARK: Final = "\u25c7"
SUPPOSED: Final = "supposed, and stated by nobody"

VERDICTS: Final[Mapping[Verdict, str]] = MappingProxyType(
    {
        "accepted": "accepted",
        "mixed": "mixed",
        "objected": "objected to",
        "red line": "a red line",
        "unknown": "unknown",
    }
)

COUNTS: Final[Mapping[str, Verdict]] = MappingProxyType(
    {
        "accepted": "accepted",
        "mixed": "mixed",
        "objected": "objected",
        "red_lines": "red line",
        "unknown": "unknown",
    }
)
"""The columns of counts, and what each counts."""

SUPPOSE_MEANS: Final = (
    "stances that are supposed and that nobody stated, in place of what was found"
)
WRITTEN_AS: Final = "party~clause~stance, the stance from -2 to 2 or 'unknown'"


def red_line(threshold: int) -> str:
    """What a red line is, where the word first stands."""
    from_where = (
        STANCE_WORDS[-2] if threshold <= -2 else f"{STANCE_WORDS[-1]} to or {STANCE_WORDS[-2]}"
    )
    return f"A red line is a clause that a party {from_where}."


def actor_called(name: str) -> str:
    """An actor whose name is a side's, too."""
    return f"{name} (the actor alone)"


def no_party(name: str) -> str:
    """Of a supposition: that nobody is called so."""
    return f"{name!r} is no side and no actor of the data"


def no_clause(clause_id: str) -> str:
    """Of a supposition: that there is no such clause."""
    return f"{clause_id!r} is no clause of the data"


def not_supposed(text: str) -> str:
    """Of a text that is no supposition."""
    return f"{text!r} is none"


def option(view: View, one: Option | None) -> str:
    """'Twenty points', 'Twenty points with 12-us', 'left out'."""
    if one is None:
        return LEFT
    text = view.dataset.names.plans[one.plan_id]
    return landmark(
        text, (view.dataset.record("clauses", clause)["number"] for clause in one.variants)
    )


def taken(view: View, field: Field, issue_id: str, option_id: str) -> str:
    """What an issue takes, by the ids of the two."""
    return option(view, field.option(issue_id, option_id) if option_id != LEFT_OUT else None)


def named(bench: Bench, keys: Iterable[str]) -> str:
    """The names of parties as a list."""
    return listed(isolated(bench.names[key]) for key in keys)


def holds(bench: Bench) -> str:
    """'Holds for 3 of 4 as far as they have spoken (48 of 80 answers known, 7 objections); Russia has 1 red line'."""
    reading, total = bench.reading, len(bench.field.parties)
    if not reading.package.choices:
        return NOTHING_TAKEN
    if not total:
        return NOBODY_ASKED
    if not reading.holds_for and not reading.blocked_by:
        return NOBODY_SPOKE
    number = in_digits(len(reading.holds_for))
    objections = int(reading.by_party["objected"].sum())
    known = f"{in_digits(bench.heard)} of {count(bench.answers, 'answer')} known"
    known += f", {count(objections, 'objection')}" if objections else ""
    head = f"Holds for {number} of {in_digits(total)} as far as they have spoken ({known})"
    return "; ".join([head, *blocked(bench), *unheard(bench), *some_supposed(bench)])


def some_supposed(bench: Bench) -> list[str]:
    """'\u25c7 1 answer is supposed, and stated by nobody', of those that are no red line, as these are marked by themselves."""
    of_all = int(bench.reading.clauses["supposed"].sum())
    marked = int(bench.reading.red_lines["supposed"].sum())
    number = of_all - marked
    if not number:
        return []
    other = "other answer" if marked else "answer"
    are = plural(number, one="is", other="are")
    return [f"{SUPPOSED_MARK} {count(number, other)} {are} {SUPPOSED}"]


NOTHING_TAKEN: Final = "No issue takes anything yet"
NOBODY_ASKED: Final = "No side or actor has spoken on any of these wordings"
NOBODY_SPOKE: Final = "None of the parties has spoken on any of it"


def blocked(bench: Bench) -> list[str]:
    """'Russia has 2 red lines, on Ceasefire and Territory', a part a party."""
    every, said = bench.reading.red_lines, []
    for key in bench.reading.blocked_by:
        red = every[every["party"] == key]
        on = listed(dict.fromkeys(bench.issues[issue] for issue in red["issue_id"]))
        mark = f" ({SUPPOSED_MARK} {SUPPOSED})" if red["supposed"].any() else ""
        number = count(len(red), "red line")
        said.append(
            f"{isolated(bench.names[key])} has {number}, on {on}{_alone(bench, key, red)}{mark}"
        )
    return said


MANY: Final = 3
"""Of a side of so many actors it is told where one of them alone makes up its red lines."""


def _alone(bench: Bench, key: str, red: pd.DataFrame) -> str:
    """', said by E3 alone', where one actor of a side of several makes up all of its red lines; '' else."""
    party = next(party for party in bench.field.parties if party.key == key)
    actors = {actor for ids in red["actors"] for actor in split(ids)}
    members = int((bench.view.dataset["actors"]["side"] == party.of).sum())
    if party.kind != "side" or len(actors) != 1 or members < MANY:
        return ""
    return f", said by {bench.view.dataset.names.short_actors[actors.pop()]} alone"


def unheard(bench: Bench) -> list[str]:
    """'Russia was not heard on it'; nothing where all were."""
    silent = bench.reading.unheard
    if not silent:
        return []
    was = plural(len(silent), one="was", other="were")
    return [f"{named(bench, silent)} {was} not heard on it"]


def signed_range(low: int, high: int) -> str:
    """'\u22125 to 3', the ends of a number under silence; '3' if alike."""
    ends = [str(end).replace("-", "\u2212") for end in dict.fromkeys((low, high))]
    return " to ".join(ends)


def cut(issues: Sequence[str]) -> str:
    """That a text has more versions on an issue than are offered; '' for none."""
    if not issues:
        return ""
    return f"On {listed(dict.fromkeys(issues))} a text has more versions than can be offered: the first are."


def lost(bench: Bench) -> str:
    """That a part of what was asked for is not offered here; '' where all is."""
    if not bench.lost:
        return ""
    names = bench.view.dataset.names.issues
    on = listed(dict.fromkeys(names.get(issue, issue) for issue, _ in bench.lost))
    return f"What the link takes on {on} is not among the texts in view, so that nothing is taken there."


def aside(bench: Bench) -> str:
    """What is supposed of clauses that the package does not have, or of who is not asked; '' for nothing."""
    clauses = bench.view.dataset.names.clauses
    on = [isolated(clauses[one.clause_id]) for one in bench.reading.aside]
    said = []
    if on:
        clause = listed(dict.fromkeys(on))
        said.append(
            f"What is supposed of {clause} has no part in it: the package does not have it."
        )
    if bench.not_asked:
        who = listed(map(isolated, bench.not_asked))
        none = plural(len(bench.not_asked), one="is none", other="are none")
        said.append(
            f"What is supposed of {who} has no part in it: {who} {none} of the parties asked."
        )
    return " ".join(said)


def items_aside(bench: Bench) -> str:
    """That red lines on single items stand below points that have none; '' for none."""
    rows = bench.reading.item_red_lines
    if rows.empty:
        return ""
    clauses = bench.view.dataset.names.clauses
    each = listed(
        f"{isolated(bench.names[row['party']])} on {clauses[row['item_id']]}"
        for row in rows.to_dict("records")
    )
    return f"Not counted, as points are: red lines on single items of points that are none themselves, {each}."


def on_whole_texts(bench: Bench) -> str:
    """'Not counted: on European counter-text as a whole Russia rejects.', of parties for which that is a red line; '' for none."""
    texts = bench.view.dataset.names.plans
    each = [
        f"on {texts[row['plan_id']]} as a whole {isolated(bench.names[row['party']])} {STANCE_WORDS[row['stance']]}"
        for row in bench.whole_texts.to_dict("records")
    ]
    return f"Not counted: {'; '.join(each)}." if each else ""


STATED: Final = "as stated"
"""Of a stance: what was found, and nothing supposed."""


def stance(value: int | None) -> str:
    """'\u2212\u2212 rejects', 'unknown'."""
    return VERDICTS["unknown"] if value is None else f"{SIGNS[value]} {STANCE_WORDS[value]}"


def verdict(row: Mapping) -> str:
    """'\u2212\u2212 rejects, a red line', of a party's row on a clause."""
    if row["stance"] is None:
        said = VERDICTS["unknown"]
    else:
        said = stance(int(row["stance"]))
        said += f", {VERDICTS['red line']}" if row["verdict"] == "red line" else ""
    return f"{said} ({SUPPOSED_MARK} {SUPPOSED})" if row["supposed"] else said


def supposition(who: str, clause: str, value: int | None) -> str:
    """'Russia on Twenty points 5: + accepts'."""
    return f"{isolated(who)} on {clause}: {stance(value)}"


def on_other_wording(names: Iterable[str]) -> str:
    """Who answered to another wording, which is unknown here."""
    return f"{listed(map(isolated, names))} answered to another wording, which is unknown here."


def answered(names: Iterable[str]) -> str:
    """Who gave an answer that is no stance."""
    return f"{listed(map(isolated, names))} gave an answer that does not count as a stance, which is unknown here."


def landmark(text: str, numbers: Iterable[str]) -> str:
    """'Twenty points with 12-us', a published text as a package."""
    variants = listed(map(isolated, numbers))
    return f"{text} with {variants}" if variants else text


def whole_texts(bench: Bench) -> dict[str, str]:
    """The published texts as packages: the package's text -> what the text is called."""
    view, found = bench.view, {}
    for mark in bench.field.landmarks:
        numbers = [view.dataset.record("clauses", clause)["number"] for clause in mark.variants]
        found.setdefault(
            mark.package.text, landmark(view.dataset.names.plans[mark.plan_id], numbers)
        )
    return found


RED_MARK: Final = "\u2298"
"""Before the sign of a red line in a square."""


def title(bench: Bench, question: str = QUESTION) -> str:
    """The question, with a mark where the answer rests on something supposed."""
    return (
        f"{question} ({SUPPOSED_MARK} with answers that are {SUPPOSED})"
        if bench.is_supposed
        else question
    )


def on_the_bench(bench: Bench) -> str:
    """What is on the bench: a text whole, by its name, a package of several, or nothing."""
    if not bench.package.choices:
        return NOTHING_TAKEN
    return whole_texts(bench).get(bench.package.text, SEVERAL_TEXTS)


SEVERAL_TEXTS: Final = "A package of several texts"


def changes(bench: Bench, package: Package) -> str:
    """'Ceasefire: European 24 points; Territory: left out', what another package takes elsewhere; '' for the same."""
    return "; ".join(
        f"{bench.issues[issue]}: {taken(bench.view, bench.field, issue, option)}"
        for issue, option in bench.changed(package)
    )


def differs(bench: Bench, package: Package) -> str:
    """What stands beside the button that puts another package on the bench."""
    return f"Other than on the bench: {changes(bench, package)}."


IS_ON: Final = "This is the package on the bench."
CHOOSE_MARK: Final = (
    "A mark that is chosen, in the figure or in its table, can be put on the bench."
)
