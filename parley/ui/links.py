"""Links from page to page that keep what the reader filters by."""

from __future__ import annotations

import streamlit as st

from parley.exhibits.addresses import Address


def to(address: Address, label: str, *, icon: bool = True) -> None:
    """A link to a page of the app; ``label`` is Markdown, the icon the page's own.

    A click takes the shared filters along, as in the menu. They are bound to the address, so
    Streamlit adds them; given here they would stand in it twice.
    """
    st.page_link(
        address.opens.path,
        label=label,
        icon=address.opens.material_icon if icon else None,
        query_params=dict(address.query),
    )
