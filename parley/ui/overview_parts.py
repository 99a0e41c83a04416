"""The parts of the Overview, each of which leads on to its page with the filters set."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from parley.analysis.consensus.tabled import Tabled
from parley.charts.analysts import claim_split
from parley.charts.exhibit import PAIR_SEPARATOR
from parley.charts.overview import picture as overview_picture
from parley.charts.overview.moves import moves
from parley.charts.overview.points import Point
from parley.dataset import View, records
from parley.dataset.words import count
from parley.paths import PAGES
from parley.ui import controls, frame, links, selection
from parley.ui.filters import unique_labels
from parley.ui.markdown import escape

MOST_SPLITS = 4

ENTRANCES = (
    ("clauses", "What does each text say?", "All clauses, searchable, with who said what."),
    ("plans", "What became of the wording?", "Texts side by side, from draft to draft."),
    ("stances", "Who accepts which point?", "Every actor's stance on every point of a text."),
    ("agreement", "Who agrees with whom?", "All pairs of actors, and the common ground."),
    ("bench", "Which package could hold?", "Wordings combined, and what each actor said of them."),
    ("timeline", "What happened, and when?", "Events in lanes over the stances of the same days."),
    ("movement", "What moved?", "Stances and clauses between two dates."),
    ("analysts", "Where do the experts part?", "Experts against claims, and who reads it alike."),
    ("sources", "What does it rest on?", "Every source, the gaps, and how firm the coding is."),
    ("data", "Take the data with you", "Every table, whole or filtered, and the codebook."),
)
"""A page, the question it answers, and what is there; those whose page is there are shown."""


def text_links(view: View, found: Tabled) -> None:
    """Ways to the text on the table: its clauses, and how it came about."""
    plan_id = found.plan_id or found.newest
    if plan_id is None:
        return
    plans, clauses = view.dataset["plans"], view.dataset["clauses"]
    label = unique_labels(plans["plan_id"], plans["short_name"])[plan_id]
    with st.container(horizontal=True):
        if plan_id in set(clauses["plan_id"]):
            query = {} if plan_id in view.filters.plan else {"plan": label}
            links.to("clauses", "Read its clauses", icon=":material/article:", **query)
        if (PAGES / "plans.py").is_file():
            links.to("plans", "Compare the texts", icon=":material/compare_arrows:")


def point_list(points: Sequence[Point], nothing: str) -> None:
    """The points, each with how the sides stand and what is in the way."""
    if not points:
        st.markdown(nothing)
    for point in points:
        with st.container(gap=None):
            links.to("clauses", f"**{escape(point.name)}**", clause=point.clause_id)
            if point.objections:
                st.caption(escape(point.wording))
            st.markdown(escape(f"{point.standing}. {point.in_the_way}"))
            for objection in point.objections:
                st.markdown(f"{escape(objection.head)}: {escape(objection.summary)}")


@st.fragment
def picture(view: View, plan_id: str) -> None:
    """Issues against sides, and a way on from the chosen square; a click reruns only this."""
    shown = overview_picture.acceptance(view, plan_id)
    if shown.empty:
        st.markdown(overview_picture.summary(shown))
        return
    panel = overview_picture.exhibit(view, plan_id, shown, dark=controls.is_dark())
    st.subheader(escape(panel.title), anchor=False)
    clicks = frame.show(panel)
    known = {
        f"{a}{PAIR_SEPARATOR}{b}" for a, b in zip(shown["issue_id"], shown["side"], strict=True)
    }
    known |= {f"{one}{PAIR_SEPARATOR}" for one in shown["issue_id"]}
    chosen = selection.in_address("ov_cell", clicks, known)
    if chosen is not None:
        _issue_links(view, plan_id, *chosen.split(PAIR_SEPARATOR, 1))


def _issue_links(view: View, plan_id: str, issue_id: str, side: str) -> None:
    data = view.dataset
    issue = data.record("issues", issue_id)
    plan = data.record("plans", plan_id)["short_name"]
    labels = unique_labels(data["issues"]["issue_id"], data["issues"]["name"])
    who = f", {side}" if side else ""
    st.markdown(f"**{escape(issue['name'] + who)}.** {escape(issue['question'])}")
    # A filter that the reader has set already comes along by itself.
    query = {} if issue_id in view.filters.issue else {"issue": labels[issue_id]}
    with st.container(horizontal=True):
        links.to("stances", "Who said what", icon=":material/grid_on:", **query, st_text=plan)
        links.to("clauses", "The clauses on it", icon=":material/article:", **query)


def moved_last(view: View) -> None:
    """The newest changes of a stance, each with a way to its evidence."""
    st.subheader("What moved last", anchor=False)
    found = moves(view)
    if not found:
        st.markdown("No change of a stance was found up to this day.")
        return
    for move in found:
        with st.container(gap=None):
            links.to("stances", f"**{escape(move.what)}**", **move.query)
            st.markdown(escape(f"{move.change}, {move.day}"))
    if (PAGES / "movement.py").is_file():
        links.to("movement", "All that moved", icon=":material/swap_vert:")


def experts_apart(view: View) -> None:
    """The claims that split the experts most, each with a way to the claim's own view."""
    st.subheader("Where the experts part", anchor=False)
    found = claim_split.ranked(view)
    found = found[found["polarisation"].notna() & (found["polarisation"] > 0)]
    if found.empty:
        st.markdown("Too few experts spoke on any one claim to rank their splits.")
        return
    for row in records(found.head(MOST_SPLITS)):
        with st.container(gap=None):
            links.to(
                "analysts", f"**{escape(row['statement'])}**",
                an_part="Widest splits", claim=row["claim_id"],
            )  # fmt: skip
            st.markdown(escape(f"{claim_split.line(row)}, {count(row['n'], 'voice')}"))
    links.to("analysts", "All experts and claims", icon=":material/psychology:")


def entrances() -> None:
    """One card for each page there is, under the question it answers."""
    with st.container(horizontal=True):
        for page, question, what in ENTRANCES:
            if (PAGES / f"{page}.py").is_file():
                with st.container(border=True, width=262, gap=None):
                    links.to(page, f"**{question}**")
                    st.caption(what)
