"""Headings of collections of signed agreements under which to read on about an issue."""

from __future__ import annotations

import streamlit as st

from parley.dataset import View
from parley.exhibits.clauses.context import model as context
from parley.exhibits.clauses.context import wording
from parley.isolation import isolated
from parley.ui.frame.markdown import escape, link


def show(view: View, issue_id: str) -> None:
    """The collections with their headings as links, or that there are none."""
    collections = context.precedents(view, issue_id)
    if not collections:
        st.markdown(wording.NO_PRECEDENTS)
        return
    st.caption(wording.PRECEDENTS_NOTE)
    for scheme, rows in collections.items():
        headings = [
            link(isolated(row["category"]), row["url"])
            + (f" ({escape(isolated(row['note']))})" if row["note"] else "")
            for row in rows
        ]
        st.markdown(f"**{escape(scheme)}**\n\n" + "\n".join(f"- {heading}" for heading in headings))
