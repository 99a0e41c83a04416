"""`streamlit run`: a click reruns one fragment."""

import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.peers.streamlit_page import asked, body

st.fragment(body)(asked())
