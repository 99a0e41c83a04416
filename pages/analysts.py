"""Analysts: where the experts part, who reads it alike, and how the debate stands to the parties."""

import streamlit as st

from parley.dataset import View
from parley.exhibits.analysts import claim_parties, claim_split, expert_facets, expert_matrix
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.exhibits.stances import matrix as stance_matrix
from parley.ui import analyst_view, claim_view, controls, evidence, expert_choice, frame, selection
from parley.ui.beside import beside
from parley.ui.filters import current_view
from parley.ui.markdown import escape
from parley.ui.store import loaded

HEATMAP, RANKED, PARTIES = SECTIONS = ("Experts and claims", "Widest splits", "Beside the parties")

FACETS = {
    "country": "Country",
    "kind": "Kind of institution",
    "affiliation": "Affiliation",
    "theme": "Theme",
}
"""The facets in the row of controls: name -> label. Their query parameters start with ``an_``."""


@st.fragment
def heatmap(view: View) -> None:
    """Experts against claims, with the chosen expert or claim beside it."""
    narrowed, everyone = narrowing(view)
    shown = expert_matrix.matrix(view, narrowed, everyone=everyone)
    left, right = beside("experts")
    with left:
        if shown.cells.empty:
            controls.nothing_left("view")
            st.caption(escape(expert_facets.left_out(view, narrowed)))
            clicks = {}
        else:
            clicks = frame.show(expert_matrix.exhibit(view, shown, dark=controls.is_dark()))
    with right:
        chosen_one(view, clicks)


def narrowing(view: View) -> tuple[expert_facets.Narrowing, bool]:
    """What the row of controls keeps, and whether all of it is to be drawn."""
    facets = expert_facets.facets(view)
    claims = view.dataset["claims"]
    statements = dict(zip(claims["claim_id"], claims["statement"], strict=True))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = {
            name: controls.facet(label, getattr(facets, name), f"an_{name}", width="stretch")
            for name, label in FACETS.items()
        }
        chosen["claim"] = controls.chosen_from("Claims", statements, "an_claim")
        everyone = st.toggle(
            "All",
            key="an_all",
            bind="query-params",
            help=f"Every one kept, up to {expert_matrix.MOST_EACH} experts and claims.",
        )
    chosen = {name: tuple(values) for name, values in chosen.items()}
    return expert_facets.Narrowing(**chosen), everyone


@st.fragment
def ranked(view: View) -> None:
    """Claims by how far they split the experts."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        order = st.segmented_control(
            "Order", claim_split.ORDERS, key="an_order", bind="query-params", required=True,
            default=claim_split.ORDERS[0],
        )  # fmt: skip
        every = st.toggle("All claims", key="an_every", bind="query-params")
    found = claim_split.ranked(view, order=order)
    left, right = beside("splits")
    with left:
        if found.empty:
            controls.nothing_left("claim with a view")
            clicks = {}
        else:
            dark = controls.is_dark()
            clicks = frame.show(claim_split.exhibit(view, found, every=every, dark=dark))
    with right:
        chosen_one(view, clicks)


@st.fragment
def beside_the_parties(view: View) -> None:
    """Two panels on one issue, and never one score: the experts' claim, the parties' clauses."""
    claim, chosen_here = expert_choice.tied_claim(view, claim_parties.tied_claims(view))
    if claim is None:
        controls.nothing_left("claim that bears on an issue")
        return
    if not chosen_here:
        st.caption("The claim of the address bears on no issue, so another one is shown.")
    issue = view.dataset.record("claims", claim)["issue_id"]
    found = claim_parties.stances_on_issue(view, issue)
    left, right = beside("parties")
    with left:
        st.subheader("The experts on the claim", anchor=False)
        one = claim_split.ranked(view)
        one = one[one["claim_id"] == claim]
        frame.show(claim_split.one_claim(view, one, dark=controls.is_dark()))
        panel = claim_parties.exhibit(view, issue, found, dark=controls.is_dark())
        st.subheader(escape(panel.title), anchor=False)
        st.caption(
            "To agree with a claim is not to support a clause: the two panels share no score."
        )
        clicks = {} if found.empty else frame.show(panel)
    known = set(found["actor_id"] + CHOICE_SEPARATOR + found["clause_id"])
    cell = selection.in_address("party", clicks, known)
    with right:
        if cell is None:
            claim_view.wording(view, claim)
            st.markdown("Choose a dot of the lower panel to read what a party said.")
        else:
            evidence.show_cell(view, *stance_matrix.split_choice(cell))


def chosen_one(view: View, clicks: frame.Clicks) -> None:
    """The chosen expert, claim or both, under the two lists that choose them."""
    analyst, claim = expert_choice.chosen(view, clicks)
    expert_choice.lists(view, analyst, claim)
    if analyst and claim:
        claim_view.show_pair(view, analyst, claim)
    elif analyst:
        analyst_view.show(view, analyst)
    elif claim:
        claim_view.show(view, claim)
    else:
        st.markdown("Choose a square or dot, an expert or a claim, to read who says what and why.")


view = current_view(loaded())
top = st.container()
part = st.segmented_control(
    "Show", SECTIONS, key="an_part", bind="query-params", required=True, default=HEATMAP,
    label_visibility="collapsed",
)  # fmt: skip
titles = {HEATMAP: expert_matrix.TITLE, RANKED: claim_split.TITLE, PARTIES: claim_parties.TITLE}
with top:
    frame.opening("Analysts", titles[part], view)
{HEATMAP: heatmap, RANKED: ranked, PARTIES: beside_the_parties}[part](view)
