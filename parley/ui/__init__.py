"""With `pages/` and `parley/app.py` the only code that imports Streamlit."""
