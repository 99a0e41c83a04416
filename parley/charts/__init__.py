"""Figures: pure functions from frames to Plotly figures, each with a summary in words."""
