"""What the reader sees when the data have faults."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from parley.dataset import Report
from parley.ui.frame.markdown import escape
from parley.ui.store import Store
from parley.wording import count


def show(store: Store) -> None:
    """Say what is wrong with the files, and what is shown instead; nothing if all is well."""
    if store.report.ok:
        return
    what = count(len(store.report.faults), "fault")
    if store.dataset is None:
        st.title("These data cannot be shown yet", anchor=False)
        st.error(f"The folder {escape(store.folder.name)} has {what}; nothing was loaded.")
    else:
        st.warning(
            f"The files changed and now have {what}. What you see is the last good version, "
            f"{escape(store.dataset.version)}."
        )
    with st.expander("What is wrong, and what would be right", expanded=store.dataset is None):
        st.dataframe(as_frame(store.report), hide_index=True, alt="Faults of the data files")


def as_frame(report: Report) -> pd.DataFrame:
    """One row a fault: file, row, column, value, problem, expected."""
    names = ("file", "row", "column", "value", "problem", "expected")
    rows = [[getattr(fault, name) for name in names] for fault in report.faults]
    return pd.DataFrame(rows, columns=list(names))
