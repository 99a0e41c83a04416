"""Parley as a web application: `streamlit run dashboard.py`, or any ASGI server.

The pages are routed in `parley/app.py` (docs/decisions/0001 says why not here).
"""

from pathlib import Path

import streamlit as st

app = st.App(Path(__file__).parent / "parley" / "app.py")
