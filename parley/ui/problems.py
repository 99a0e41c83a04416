"""What the reader sees when the data have faults."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from parley.dataset import Report
from parley.dataset.fault import visible
from parley.ui import wording
from parley.ui.frame.markdown import escape
from parley.ui.store import Store


def show(store: Store) -> None:
    """Say what is wrong with the files, and what is shown instead; nothing if all is well."""
    if store.report.ok:
        return
    faults = len(store.report.faults)
    if store.dataset is None:
        st.title(wording.CANNOT_BE_SHOWN, anchor=False)
        st.error(wording.nothing_loaded(escape(store.folder.name), faults))
    else:
        st.warning(wording.last_good_version(escape(store.dataset.version), faults))
    with st.expander(wording.WHAT_IS_WRONG, expanded=store.dataset is None):
        st.dataframe(as_frame(store.report), hide_index=True, alt=wording.FAULTS)


def as_frame(report: Report) -> pd.DataFrame:
    """One row a fault: file, row, column, value, problem, expected, and in which rows it is found again.

    What no screen shows stands there as a number, as in the lines of `parley check`.
    """
    names = ("file", "row", "column", "value", "problem", "expected")
    rows = [
        [*(getattr(fault, name) for name in names), ", ".join(map(str, fault.also))]
        for fault in report.faults
    ]
    frame = pd.DataFrame(rows, columns=[*names, wording.ALSO_IN_ROWS])
    texts = [name for name in frame.columns if name != "row"]
    return frame.assign(**{name: frame[name].map(visible) for name in texts})
