"""The least that Dash needs to show a figure under a control: `python dash_page.py PORT`.

One app for each of the states, at the path that has its name.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from dash import Dash, Input, Output, dash_table, dcc, html
from flask import Flask

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.peers import shown
from benchmarks.peers.given import CONTROL

GRAPH = {"id": "figure", "config": shown.CONFIG}


def page(server: Flask, name: str) -> None:
    """Add the app of one of the states."""
    app = Dash(__name__, server=server, url_base_pathname=f"/{name}/")
    kind = shown.STATES[name]["kind"]
    {"figure": _figure, "table": _table, "square": _square}[kind](app, name)


def _control() -> dcc.Checklist:
    return dcc.Checklist([CONTROL], [], id="other")


def _figure(app: Dash, name: str) -> None:
    figures = shown.FIGURES[name]
    app.layout = html.Div([_control(), dcc.Graph(figure=figures[0], **GRAPH)])

    @app.callback(Output("figure", "figure"), Input("other", "value"), prevent_initial_call=True)
    def _(ticked: list[str]) -> Any:
        return figures[bool(ticked)]


def _table(app: Dash, name: str) -> None:
    def answer(other: bool) -> list[Any]:
        frame = shown.TABLES[name][other]
        table = dash_table.DataTable(
            frame.to_dict("records"),
            [{"name": column, "id": column} for column in frame],
            page_action="none",
            virtualization=True,  # draws the rows in sight, as Streamlit's table does
        )
        return [html.P(shown.STATES[name]["summaries"][other]), table]

    app.layout = html.Div([_control(), html.Div(answer(False), id="answer")])

    @app.callback(Output("answer", "children"), Input("other", "value"), prevent_initial_call=True)
    def _(ticked: list[str]) -> Any:
        return answer(bool(ticked))


def _square(app: Dash, name: str) -> None:
    app.layout = html.Div(
        [dcc.Graph(figure=shown.FIGURES[name][0], **GRAPH), html.Div(id="answer")]
    )

    @app.callback(
        Output("answer", "children"), Input("figure", "clickData"), prevent_initial_call=True
    )
    def _(clicked: dict[str, Any]) -> str:
        return shown.chosen_in_words(clicked["points"][0]["customdata"][0])


def main() -> None:
    server = Flask(__name__)
    for name in shown.STATES:
        page(server, name)
    server.run(port=int(sys.argv[1]), threaded=True)


if __name__ == "__main__":
    main()
