"""Drawing: pure functions from frames and small descriptions to Plotly figures."""
