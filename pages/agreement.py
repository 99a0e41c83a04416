"""Agreement: who stands near whom, on which clauses, and where the sides meet."""

import streamlit as st

from parley.dataset import View
from parley.exhibits.agreement import common_ground, common_ground_exhibit
from parley.exhibits.agreement import exhibit as agreement_exhibit
from parley.exhibits.agreement import pairs as agreement_pairs
from parley.exhibits.agreement import robustness as agreement_robustness
from parley.exhibits.agreement import words as agreement_words
from parley.exhibits.agreement.pairs import MEASURE_TITLES, ORDERS, UNITS, Agreement, Asked
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.ui import controls, evidence_ground, evidence_pair, frame, selection
from parley.ui.beside import beside
from parley.ui.filters import current_view
from parley.ui.markdown import escape
from parley.ui.store import loaded


@st.fragment
def pairs_and_evidence(view: View, shown: Agreement) -> None:
    """The heatmap and what depends on the measure; beside them the chosen pair."""
    left, right = beside("pairs")
    with left:
        clicks = frame.show(agreement_exhibit.exhibit(view, shown, dark=controls.is_dark()))
        st.subheader(agreement_robustness.TITLE, anchor=False)
        moved = frame.show(agreement_robustness.exhibit(view, shown))
    clicks = {**clicks, **{f"robustness_{widget}": one for widget, one in moved.items()}}
    chosen = selection.in_address("pair", clicks, shown.choices())
    with right:
        halves = (selection.Half("Actor", shown.names), selection.Half("and", shown.names))
        selection.pair_lists("pair", chosen, *halves)
        if chosen is None:
            st.markdown("Choose a square, a row or two actors to read what they agree on.")
        else:
            evidence_pair.show(view, shown, *chosen.split(CHOICE_SEPARATOR, 1))


@st.fragment
def ground_and_evidence(view: View, shown: Agreement) -> None:
    """The ranked clauses, and beside them what was said on the chosen one."""
    st.subheader(common_ground_exhibit.TITLE, anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        rank = controls.choice("Ranked", common_ground.RANKS, "ag_rank")
        everything = st.toggle("All ranked clauses", key="ag_every", bind="query-params")
    st.caption(escape(common_ground.ASKS[rank]))
    ground = common_ground.ranked(view, shown.matrix, rank, everything=everything)
    left, right = beside("ground")
    with left:
        if ground.clauses.empty:
            st.markdown(escape(common_ground_exhibit.summary(view, ground)))
            return
        clicks = frame.show(common_ground_exhibit.exhibit(view, ground, dark=controls.is_dark()))
    chosen = selection.in_address("clause", clicks, set(shown.matrix.clauses))
    with right:
        if chosen is None:
            st.markdown("Choose a square or a row to read who said what on that clause.")
        else:
            evidence_ground.show(view, ground, shown.asked.unit, chosen)


view = current_view(loaded())
frame.opening("Agreement", agreement_words.title(view), view)
with st.container(horizontal=True, vertical_alignment="bottom"):
    measure = controls.choice("Measure", MEASURE_TITLES, "ag_measure", width=230)
    unit = controls.choice("Unit", UNITS, "ag_unit", width=110)
    least = st.number_input(
        "Shared at least", 1, 99, agreement_pairs.MIN_SHARED, key="ag_min", bind="query-params",
        width=130,
    )  # fmt: skip
    order = controls.choice("Order", ORDERS, "ag_order", width=170)
with st.container(horizontal=True):
    zero = st.toggle(
        "Without mixed", key="ag_zero", bind="query-params",
        help="Leave out clauses on which either of the two is mixed.",
    )  # fmt: skip
    everyone = st.toggle(
        "All actors", key="ag_all", bind="query-params", help="Also those without any figure."
    )
    reverse = st.toggle("Reversed", key="ag_reverse", bind="query-params")
asked = Asked(measure, unit, int(least), zero)
shown = agreement_pairs.agreement(view, asked, order=order, everyone=everyone, reverse=reverse)
st.caption(escape(agreement_words.asks(shown)))
if len(shown.actors) < 2:
    st.info(agreement_words.summary(shown))
else:
    pairs_and_evidence(view, shown)
ground_and_evidence(view, shown)
