"""Parley as a web application: `streamlit run dashboard.py`, or any ASGI server.

The pages are routed in `parley/app.py` (docs/decisions/0001 says why not here), the HTTP
interface in `parley/api`.
"""

from pathlib import Path

import streamlit as st

from parley import api

app = st.App(Path(__file__).parent / "parley" / "app.py", routes=api.routes)
