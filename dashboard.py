"""Parley as a web application: `streamlit run dashboard.py`, or any ASGI server.

The pages are routed in `parley/app.py` (docs/decisions/0001 says why not here), the HTTP
interface in `parley/api`; `parley/server` answers what is the same for everybody.
"""

import streamlit as st

from parley.paths import PACKAGE
from parley.server.installed import middleware
from parley.server.lazily import routes
from parley.server.lifespan import lifespan
from parley.ui import failed

app = st.App(
    PACKAGE / "app.py",
    lifespan=lifespan,
    routes=routes,
    middleware=middleware,
    on_script_error=failed.say,
)
