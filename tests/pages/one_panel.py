"""A source's, an expert's or a claim's own view and nothing else: what a test runs for every one of them."""

import streamlit as st

from parley import pages
from parley.dataset import Filters
from parley.ui.panels import analyst, claim, source
from parley.ui.store import cached_view, loaded

PANELS = {"source": source.show, "analyst": analyst.show, "claim": claim.show}

# Links lead to pages, so the pages must be known.
st.navigation([st.Page(page.path) for page in pages.PAGES.values()], position="hidden")
((kind, row_id),) = st.query_params.items()
PANELS[kind](cached_view(loaded(), Filters()), row_id)
