"""Parley as a web application: `streamlit run dashboard.py`, or any ASGI server.

The pages are routed in `parley/app.py` (docs/decisions/0001 says why not here), the HTTP
interface in `parley/api`.
"""

import streamlit as st

from parley import api
from parley.paths import PACKAGE

app = st.App(PACKAGE / "app.py", routes=api.routes)
