"""`streamlit run`: a click reruns the whole script."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.peers.streamlit_page import asked, body

body(asked())
