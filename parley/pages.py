"""The pages: file, title, question, what is there, icon and section, in the order of the menu."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

from parley.brand.mark import NAME
from parley.paths import PAGES as FOLDER
from parley.wording import listed

MOST_TEXTS: Final = 3
"""Texts that a title names; with more a page is about itself."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    ``name`` is its file's, without the ending, and what addresses say; ``question`` is what it
    answers, ``offers`` what is there, ``summary`` the two in the one sentence of the README;
    ``icon`` is the name of a Material icon. ``section`` is its heading in the menu, '' for none;
    ``joins`` stands between its title and the texts that an address is about.
    """

    name: str
    title: str
    question: str
    offers: str
    summary: str
    icon: str
    section: str = ""
    joins: str = ": "

    @property
    def path(self) -> Path:
        """The file that Streamlit runs."""
        return FOLDER / f"{self.name}.py"

    @property
    def material_icon(self) -> str:
        """The icon as Streamlit's Markdown writes it."""
        return f":material/{self.icon}:"

    def tab_title(self, texts: Sequence[str] = ()) -> str:
        """What browsers and previews call it: 'Stances on Twenty points · Parley'."""
        named = 0 < len(texts) <= MOST_TEXTS
        return tab_title(f"{self.title}{self.joins}{listed(texts)}" if named else self.title)


def tab_title(what: str) -> str:
    """What browsers call a page that shows this."""
    return f"{what} · {NAME}"


_ALL: Final = (
    Page(
        "overview",
        "Overview",
        "Where do things stand?",
        "The current text, which side accepts what, what moved last.",
        "Where do things stand at the as-of date?",
        "home",
    ),
    Page(
        "clauses",
        "Clauses",
        "What does each text say?",
        "All clauses, searchable, with who said what.",
        "What does each text say, who said what about it, where did the wording come from and go?",
        "article",
        "Read",
        joins=" of ",
    ),
    Page(
        "plans",
        "Plans compared",
        "What became of the wording?",
        "Texts side by side, from draft to draft.",
        "What did one text do with the clauses of another?",
        "compare_arrows",
        "Read",
    ),
    Page(
        "stances",
        "Stances",
        "Who accepts which point?",
        "Every actor's stance on every point of a text.",
        "Who accepts which point, and who has not spoken on it?",
        "grid_on",
        "Positions",
        joins=" on ",
    ),
    Page(
        "agreement",
        "Agreement",
        "Who agrees with whom?",
        "All pairs of actors, and the common ground.",
        "Who stands near whom, on how many clauses, and does it hang on the measure? Where is common "
        "ground?",
        "join_inner",
        "Positions",
        joins=" on ",
    ),
    Page(
        "bench",
        "The bench",
        "Which package could hold?",
        "One text's wording an issue, and who has a red line where.",
        "If each issue took one text's wording, who accepts the whole, who has a red line where, and which change "
        "would lift it?",
        "construction",
        "Positions",
    ),
    Page(
        "timeline",
        "Timeline",
        "What happened, and when?",
        "Events in lanes over the stances of the same days.",
        "What happened when, and how did stances follow?",
        "timeline",
        "Time",
    ),
    Page(
        "movement",
        "What moved",
        "What moved?",
        "Stances and clauses between two dates.",
        "What changed between two dates or two texts?",
        "swap_vert",
        "Time",
    ),
    Page(
        "analysts",
        "Analysts",
        "Where do the experts part?",
        "Experts against claims, and who reads it alike.",
        "Which claims split the experts, and who reads the matter alike?",
        "psychology",
        "Experts",
    ),
    Page(
        "sources",
        "Sources",
        "What does it rest on?",
        "Every source, the gaps, and how firm the coding is.",
        "What does everything rest on, how weak is it, how reliable is the coding?",
        "menu_book",
        "Evidence",
    ),
    Page(
        "data",
        "Data",
        "Take the data with you",
        "Every table, whole or filtered, and the codebook.",
        "Every table whole or as filtered, packages, ready snippets, the codebook",
        "download",
        "Evidence",
    ),
)

PAGES: Final[Mapping[str, Page]] = {page.name: page for page in _ALL}
"""By name, in the order of the menu; the first is the one that an address without a path opens."""

FIRST: Final = _ALL[0]

SECTIONS: Final[Mapping[str, tuple[Page, ...]]] = {
    heading: tuple(pages) for heading, pages in groupby(_ALL, key=lambda page: page.section)
}
"""Heading in the menu -> its pages; '' for pages that stand without one."""
