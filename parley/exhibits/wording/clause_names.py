"""One name for one clause: as in the text in view, else in the newest text that has its wording."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from parley.analysis.lineage.wordings import public_clauses, same_wordings
from parley.dataset import View
from parley.dataset.kept import kept
from parley.wording import listed

SAME_WORDING: Final = "same wording as"

IN_OTHER_TEXTS: Final = "in other texts"
"""The column of a table that says where else the same wording stands."""


@dataclass(frozen=True, slots=True)
class ClauseName:
    """What a clause is called: the id of the clause that names it, its name and heading.

    ``name`` is 'Twenty points 11', or '11' while that text alone is in view. ``also`` are the names of
    the other clauses with the same wording, those of the newest text first.
    """

    clause_id: str
    name: str
    heading: str
    also: tuple[str, ...]

    @property
    def beside(self) -> str:
        """'same wording as US 28 points 18', '' where no other text has it."""
        return _beside(self.also)

    @property
    def sentence(self) -> str:
        """'Same wording as US 28 points 18.', '' where no other text has it."""
        return f"{self.beside[0].upper()}{self.beside[1:]}." if self.beside else ""


def clause_names(view: View, clause_ids: Iterable[str]) -> list[ClauseName]:
    """What these clauses are called, each by one name wherever it stands.

    Clauses of several texts that only "kept" ties together are one wording (`same_wordings`). It is
    named by the newest of the view's own texts that has it; where none of them has, by the newest text
    public at the as-of date; and a clause of a text not yet public by itself.
    """
    named = _named(view)
    return [named[clause_id] for clause_id in clause_ids]


def same_wording(view: View, clause_ids: Iterable[str]) -> list[str]:
    """'same wording as Twenty points 11', beside each of these clauses called as its own text has it.

    What was said on a day was said of the text that was there: by the name of a newer one a statement
    would stand on a text that came after it. '' where no other public text has the wording.
    """
    named, called = _named(view), view.dataset.names.clauses
    return [
        _beside(
            [
                name
                for name in (called[named[clause_id].clause_id], *named[clause_id].also)
                if name != called[clause_id]
            ]
        )
        for clause_id in clause_ids
    ]


def _beside(names: Sequence[str]) -> str:
    return f"{SAME_WORDING} {listed(names)}" if names else ""


@kept
def _named(view: View) -> Mapping[str, ClauseName]:
    """Every clause of the data set by its id."""
    clauses = view.dataset["clauses"]
    ids = clauses["clause_id"].tolist()
    texts = clauses["plan_id"].tolist()
    published = view.dataset.index["plans"]["published"].reindex(clauses["plan_id"]).tolist()
    in_view = set(view["clauses"]["plan_id"])
    public = public_clauses(view)
    families: dict[int, list[int]] = {}
    same = same_wordings(view)
    for code, other in zip(same.clause.tolist(), same.other.tolist(), strict=True):
        families.setdefault(code, [code]).append(other)

    def name(code: int) -> ClauseName:
        family = [one for one in families.get(code, [code]) if public[one]] or [code]
        newest_first = sorted(sorted(family), key=lambda one: published[one], reverse=True)
        first = next((one for one in newest_first if texts[one] in in_view), newest_first[0])
        called = view.dataset.names.clauses
        alone = in_view == {texts[first]}
        return ClauseName(
            ids[first],
            str(clauses["number"].iloc[first]) if alone else called[ids[first]],
            str(clauses["heading"].iloc[first]),
            tuple(called[ids[one]] for one in newest_first if one != first),
        )

    return {clause_id: name(code) for code, clause_id in enumerate(ids)}
