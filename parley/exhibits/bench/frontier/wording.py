"""What is said of two parties as axes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from parley.analysis.packages import Mark, Package, Point, Scores
from parley.exhibits.bench import wording as shared
from parley.exhibits.bench.asked import parties_offered
from parley.exhibits.bench.frontier.model import Model
from parley.exhibits.bench.searched import wording as searched
from parley.exhibits.bench.wording import SUPPOSED, SUPPOSED_MARK
from parley.exhibits.legend import Chip
from parley.isolation import isolated
from parley.wording import count, in_digits, listed, plural

TEXT: Final = "published text"
CHOSEN: Final = "on the bench"
QUESTION: Final = "How do packages stand for two parties?"
"""The heading of the part, whichever the two are."""

UNDOMINATED: Final = "undominated"
CHOSEN_NAME: Final = "On the bench"
THE_PACKAGE: Final = "The package on the bench"

ON: Final = "on the line"
BELOW: Final = "below the line"
BEYOND: Final = "beyond the line"

IN_IT: Final = f"{SUPPOSED_MARK} in it"
IN_THE_SEARCH: Final = f"{SUPPOSED_MARK} in the search"

NO_ISSUE: Final = "No text in view says anything on an issue, so there is no package to place."
ONE_PARTY: Final = "Two parties are needed as axes, and one alone is asked."
NEITHER_SPOKE: Final = "Neither of the two has spoken on anything that may be taken, so every package has a score of 0 for both: that is silence."

SCORE: Final = (
    "A score is the clauses that a party accepts minus those that it objects to or rejects. What is mixed or "
    "unknown adds nothing."
)
UNDOMINATED_MEANS: Final = (
    "On the line lie the packages of which no other that was searched is as good for both parties and better for one. "
    "They are exact: none is missing. Other parties have no part in it."
)
RANGE: Final = (
    "Pale bars show for the package on the bench where its scores could lie: if all that is unknown were refusal, and if it were "
    "assent. The table has the ranges of all marks."
)
TEXTS: Final = (
    "A text speaks on its own issues alone. One that leaves out issues that are searched, or has others, is no package "
    "of the search: its diamond is open, and it can lie beyond the line. Where several texts stand in one place a mark loads the one with most issues."
)
NAMES: Final = (
    "Marks whose names find no room say them when they are pointed at; the table has all."
)


def title(model: Model) -> str:
    """The question, by the names of the two."""
    first, second = map(isolated, model.names)
    return f"How do packages stand for {first} and for {second}?"


def axes(model: Model) -> tuple[str, str]:
    """What is across and what is up."""
    first, second = (f"{isolated(name)}: accepted minus objected" for name in model.names)
    return first, second


def finding(model: Model) -> str:
    """Whether the package on the bench lies on the line, or by how much others are better."""
    if model.empty or not _known(model):
        return ""
    return f"{_stands(model, model.own)}{searched.mark(supposed=model.supposed)}"


def _known(model: Model) -> int:
    """How many stances of the two are known on what may be taken."""
    return model.searched.known(*model.axes) if model.axes else 0


def _stands(model: Model, own: Mark) -> str:
    first, second = map(isolated, model.names)
    if model.searched.whole:
        return f"{THE_PACKAGE} takes nothing; {count(len(model.points), 'place')} on the line can be had"
    if own.place == "below":
        return f"{THE_PACKAGE} lies below the line: {_better(model, own)}"
    if own.place == "beyond":
        return f"{THE_PACKAGE} lies beyond the line, as it is none of those searched"
    return (
        f"{THE_PACKAGE} lies on the line: none that was searched is better for {first} or {second} and no worse for "
        "the other"
    )


def _better(model: Model, own: Mark) -> str:
    """'1 undominated package is better, by 4 for Russia and no worse for Ukraine'."""
    scores = [model.points[number].scores for number in own.dominated_by]
    number = count(len(scores), "place")
    is_ = plural(len(scores), one="is", other="are")
    by = plural(len(scores), one="by", other="by up to")
    first, second = map(isolated, model.names)
    x = max(one.x for one in scores) - own.scores.x
    y = max(one.y for one in scores) - own.scores.y
    if x and y:
        gains = f"{in_digits(x)} for {first} and {in_digits(y)} for {second}"
    elif x:
        gains = f"{in_digits(x)} for {first} and no worse for {second}"
    else:
        gains = f"{in_digits(y)} for {second} and no worse for {first}"
    return f"{number} on it {is_} better, {by} {gains}"


def summary(model: Model) -> str:
    """Where the package stands, with its ranges, how long the line is, and who was not heard."""
    if model.bench.empty:
        return NO_ISSUE
    if not model.bench.field.parties:
        return f"{shared.NOBODY_ASKED}."
    if model.empty:
        return ONE_PARTY
    own = model.own
    if not _known(model):
        return NEITHER_SPOKE
    parts = [
        f"{finding(model)}.",
        ranges(model, own.scores),
        the_line(model),
        unheard(model),
        searched.nothing_to_choose(model.searched),
    ]
    return " ".join(filter(None, parts))


def ranges(model: Model, scores: Scores) -> str:
    """'Its score is -3 for Russia (-14 to 8 under silence) and 19 for Ukraine (nothing unknown).'"""
    first, second = model.names
    one = _score(first, scores.x, scores.x_low, scores.x_high)
    other = _score(second, scores.y, scores.y_low, scores.y_high)
    return f"Its score is {one}, and {other}."


def _score(name: str, value: int, low: int, high: int) -> str:
    if low == high:
        return f"{signed(value)} for {isolated(name)}, with nothing unknown"
    return f"{signed(value)} for {isolated(name)}, {signed(low)} to {signed(high)} under silence"


def the_line(model: Model) -> str:
    """From where to where the line goes."""
    first, second = map(isolated, model.names)
    points = model.points
    if len(points) == 1:
        scores = points[0].scores
        return f"The line is one place: {signed(scores.x)} for {first} and {signed(scores.y)} for {second}."
    start, end = points[0].scores, points[-1].scores
    return (
        f"The line has {count(len(points), 'place')}, from {signed(start.x)} for {first} and {signed(start.y)} for {second} to "
        f"{signed(end.x)} and {signed(end.y)}."
    )


def unheard(model: Model) -> str:
    """That one of the two was never heard, so that its axis says nothing; '' where both were."""
    silent = [key for key in model.searched.unheard if key in (model.axes or ())]
    if not silent:
        return ""
    names = listed(isolated(model.bench.names[key]) for key in silent)
    was = plural(len(silent), one="was", other="were")
    return f"{names} {was} not heard on anything that may be taken: a score of 0 there is silence."


def signed(number: int) -> str:
    """'-3' with a true minus sign."""
    return in_digits(number).replace("-", "\u2212")


def rests_on(model: Model) -> str:
    """How many packages were searched, on how many clauses, and how many stances on them are known."""
    said = searched.rests_on(model.searched, *(model.axes or ()))
    return f"{said} {searched.SOME_SUPPOSED}" if model.supposed else said


def mark_name(model: Model, own: Mark) -> str:
    """A text's name with its variants; '' for the package on the bench."""
    if not own.plan_id:
        return ""
    data = model.view.dataset
    name = data.names.plans[own.plan_id]
    if not own.variants:
        return name
    numbers = (isolated(data.record("clauses", clause)["number"]) for clause in own.variants)
    return f"{name} with {listed(numbers)}"


def short_names(model: Model, marks: Sequence[Mark], shorten: Callable[[str], str]) -> str:
    """'Twenty points', 'Twenty points and 2 more' of texts in one place."""
    name = shorten(mark_name(model, marks[0]))
    return name if len(marks) == 1 else f"{name} +{in_digits(len(marks) - 1)}"


def place(own: Mark) -> str:
    """Where a mark stands beside the line."""
    return {"on": ON, "below": BELOW, "beyond": BEYOND}[own.place]


def pairs(scores: Iterable[Scores]) -> str:
    """'(-1, 4); (2, 3)', the scores of some packages."""
    return "; ".join(f"({signed(one.x)}, {signed(one.y)})" for one in scores)


def supposed(model: Model, package: Package) -> str:
    """Where a supposed stance of one of the two has a part; '' for nowhere."""
    if model.supposed_in(package):
        return IN_IT
    return IN_THE_SEARCH if model.supposed else ""


def of_texts(model: Model, marks: Sequence[Mark]) -> str:
    """What a mark of texts says: their names, their scores, how they stand."""
    names = listed(isolated(mark_name(model, own)) for own in marks)
    own = marks[0]
    issues = "" if own.searched or len(marks) > 1 else other_issues(own)
    parts = [names, of_scores(model, own), issues, _hover_place(own), _hover_mark(model, marks)]
    return "\n".join(filter(None, parts))


def other_issues(own: Mark) -> str:
    """That a text has not the issues that are searched, and how many it has."""
    return f"{count(len(own.package.choices), 'issue')}, not those searched"


def of_point(model: Model, point: Point) -> str:
    """What a dot of the line says."""
    number = f"{count(point.number, 'package')} with these scores"
    marked = supposed(model, point.package)
    return "\n".join(filter(None, [ON.capitalize(), of_scores(model, point), number, marked]))


def of_chosen(model: Model, own: Mark) -> str:
    """What the ring says."""
    parts = [CHOSEN_NAME, of_scores(model, own), _hover_place(own), _hover_mark(model, [own])]
    return "\n".join(filter(None, parts))


def of_scores(model: Model, own: Mark | Point) -> str:
    """A line for each of the two: 'Russia -3, -14 to 8 under silence'."""
    first, second = model.names
    scores = own.scores
    return "\n".join(
        (
            _hover_score(first, scores.x, scores.x_low, scores.x_high),
            _hover_score(second, scores.y, scores.y_low, scores.y_high),
        )
    )


def _hover_score(name: str, value: int, low: int, high: int) -> str:
    said = f"{isolated(name)} {signed(value)}"
    return said if low == high else f"{said}, {signed(low)} to {signed(high)} under silence"


def _hover_place(own: Mark) -> str:
    if own.place != "below":
        return place(own).capitalize()
    return f"{BELOW.capitalize()}: {count(len(own.dominated_by), 'place')} on it better for both or one"


def _hover_mark(model: Model, marks: Sequence[Mark]) -> str:
    if any(model.supposed_in(own.package) for own in marks):
        return f"{SUPPOSED_MARK} {SUPPOSED}"
    return ""


def legend() -> tuple[Chip, ...]:
    """What the marks are."""
    return (
        Chip(CHOSEN_NAME, "", "ink", "ring"),
        Chip("Published texts, open: with other issues", "", "accent", "diamond"),
        Chip("Undominated packages", "", "muted", "line"),
        Chip("Its range under silence", "", "0", "line"),
    )


def notes(model: Model) -> tuple[str, ...]:
    """What a score, the line and the bars are, and what was searched."""
    return (
        SCORE,
        UNDOMINATED_MEANS,
        RANGE,
        *searched.notes(model.searched, leave_out=model.options.leave_out),
        TEXTS,
        NAMES,
        ignored(model),
        shared.lost(model.bench),
        *shared.WHAT_IT_IS_NOT,
    )


def ignored(model: Model) -> str:
    """That a party asked for as an axis is none of the parties; '' where all are."""
    if not model.ignored:
        return ""
    offered = parties_offered(model.view.dataset)
    names = listed(isolated(offered.get(key, key)) for key in model.ignored)
    is_ = plural(len(model.ignored), one="is", other="are")
    return f"{names} {is_} not among the parties asked, so another axis is shown."
