"""What Streamlit's scripts are told before they start: where the server is, and what it allows.

Without it they look for the server below the page's own address first, which fails on every page
but the first, and open their connection only after they have asked for what stands here.
"""

from __future__ import annotations

import json
from collections.abc import Sequence


def script(allowed_origins: Sequence[str]) -> str:
    """The script. Pages stand side by side, so that the server is where the page's folder is,
    whatever a proxy or Streamlit's setting server.baseUrlPath puts before it.

    ``allowed_origins`` may frame the app (Streamlit's setting client.allowedOrigins); with that known,
    the connection is opened at once. What a host has set before is kept.
    """
    host = {"allowedOrigins": list(allowed_origins), "useExternalAuthToken": False}
    # "</" would end the script.
    said = json.dumps(host, separators=(",", ":")).replace("</", "<\\/")
    return (
        "window.__streamlit={BACKEND_BASE_URL:new URL('.',location.href).href,"
        f"HOST_CONFIG:{said},...window.__streamlit}}"
    )
