"""The public texts in the order of time: the line that leads to the current one, and those beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from parley.analysis.consensus import current_text
from parley.dataset import Record, View, records
from parley.dataset.kept import shared
from parley.exhibits.options import NoOptions as Options

__all__ = ("Model", "Options", "Place", "Text", "build")

Place = Literal["line", "beside", "before"]
"""Of a text: in the line of those that replaced one another down to the current one, beside it, or
public before the line began."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text: its id, what it is called, since when it is public, how many points it has if the data
    say so, how many clauses the data have of it, and its place.

    ``replaced`` is the public text that it replaced, ``replaced_by`` the public one that replaced it, by
    id; None for none. ``answers`` is the text of the line some of whose clauses its own go back to,
    of a text beside it.
    """

    plan_id: str
    name: str
    published: date
    points: int | None
    clauses: int
    place: Place
    is_current: bool
    replaced: str | None
    replaced_by: str | None
    answers: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The texts of a view, the oldest first."""

    view: View
    options: Options
    texts: tuple[Text, ...]

    @property
    def empty(self) -> bool:
        """Whether none was public."""
        return not self.texts

    @property
    def current(self) -> Text | None:
        """The current one, if the data name one."""
        return next((text for text in self.texts if text.is_current), None)

    def placed(self, place: Place) -> list[Text]:
        """Those of a place, the oldest first."""
        return [text for text in self.texts if text.place == place]


@shared
def build(view: View, options: Options = Options()) -> Model:
    """All public texts that the filters keep."""
    current = current_text(view)
    line = {current.plan_id, *current.replaced} if current.rule == "chain" else set()
    public = records(view["plans"].sort_values("published", kind="stable"))
    begins = min((row["published"] for row in public if row["plan_id"] in line), default=None)
    replaced_by = {row["supersedes"]: row["plan_id"] for row in public if row["supersedes"]}
    ids = {row["plan_id"] for row in public}
    clauses = view.dataset["clauses"]["plan_id"].value_counts()
    answers = _answers(view, line)

    def placed(row: Record) -> Place:
        if row["plan_id"] in line:
            return "line"
        return "before" if begins is not None and row["published"] < begins else "beside"

    return Model(
        view,
        options,
        tuple(
            Text(
                plan_id=row["plan_id"],
                name=view.dataset.names.plans[row["plan_id"]],
                published=row["published"].date(),
                points=None if row["points"] is None else int(row["points"]),
                clauses=int(clauses.get(row["plan_id"], 0)),
                place=placed(row),
                is_current=bool(line) and row["plan_id"] == current.plan_id,
                replaced=row["supersedes"] if row["supersedes"] in ids else None,
                replaced_by=replaced_by.get(row["plan_id"]),
                answers=None if row["plan_id"] in line else answers.get(row["plan_id"]),
            )
            for row in public
        ),
    )


def _answers(view: View, line: set[str | None]) -> dict[str, str]:
    """By text: the text of the line that most of its clauses go back to, where some do."""
    steps = view.dataset["lineage"]
    steps = steps[steps["from_plan_id"].isin(line) & steps["from_clause_id"].notna()]
    steps = steps[steps["clause_id"].notna()]
    number = steps.groupby(["plan_id", "from_plan_id"], sort=False).size()
    most = number.sort_values(ascending=False, kind="stable").reset_index()
    first = most.drop_duplicates("plan_id")
    return dict(zip(first["plan_id"], first["from_plan_id"], strict=True))
