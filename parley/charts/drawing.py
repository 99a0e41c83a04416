"""Figures as plain data: built by the modules beside this one, checked by Plotly only when asked.

Plotly's own figures look every property up in its schema each time that one is built, which takes
longer than all else that a figure needs. Here a figure is a list of traces and a layout, in Plotly's
own words; the tests put each through Plotly.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from parley.charts.as_json import as_json
from parley.charts.template import template

if TYPE_CHECKING:  # Plotly is slow to import, and nothing here needs it before it is asked for
    import plotly.graph_objects as go

    from parley.charts.unvalidated import Unvalidated

Part = dict[str, Any]
"""A part of a figure, by Plotly's names."""


class Drawing:
    """A figure in the making: traces and a layout as Plotly names them, in a theme of Parley's.

    Values may be NumPy's and pandas' own. Once `spec` was read the drawing is finished: it is shared by
    all that show it, so neither it nor what it gave is changed any more.
    """

    def __init__(self, *, dark: bool = False) -> None:
        self.is_dark = dark
        self._traces: list[Part] = []
        self._layout: Part = {}
        self._annotations: list[Part] = []
        self._shapes: list[Part] = []

    def add(self, kind: str, **properties: Any) -> None:
        """A trace more, above those before: its type as Plotly calls it, and its properties."""
        self._traces.append({"type": kind, **properties})

    def annotate(self, **properties: Any) -> None:
        """A text more."""
        self._annotations.append(properties)

    def shape(self, **properties: Any) -> None:
        """A line or an area more."""
        self._shapes.append(properties)

    def lay_out(self, **properties: Any) -> None:
        """Properties of the layout. What is given of a part, as of an axis, joins what it already has."""
        self._layout = _joined(self._layout, properties)

    def x_axis(self, **properties: Any) -> None:
        """Properties of the x axis."""
        self.lay_out(xaxis=properties)

    def y_axis(self, **properties: Any) -> None:
        """Properties of the y axis."""
        self.lay_out(yaxis=properties)

    @cached_property
    def spec(self) -> Part:
        """The figure as JSON has it: ``data`` and ``layout``, the theme's template within it."""
        spec = as_json({"data": self._traces, "layout": self._layout})
        shared = dict(template(dark=self.is_dark)["layout"])
        for name, parts in (("annotation", self._annotations), ("shape", self._shapes)):
            if parts:
                common, rest = _shared(as_json(parts))
                spec["layout"][f"{name}s"] = rest
                if common:
                    shared[f"{name}defaults"] = common
        spec["layout"]["template"] = {"layout": shared}
        return spec

    @property
    def height(self) -> int | None:
        """The height in pixels that it was laid out with; None where it was left to who shows it."""
        height = self.spec["layout"].get("height")
        return None if height is None else round(height)

    def to_json(self) -> str:
        """The figure as JSON, in which no NaN stands."""
        return json.dumps(self.spec, ensure_ascii=False, separators=(",", ":"), allow_nan=False)

    def figure(self) -> go.Figure:
        """Plotly's own figure of it, a new one each time, that may be changed.

        Raises `ValueError` for a property that Plotly does not know.
        """
        import plotly.graph_objects as go

        return go.Figure(self.spec)

    def unvalidated(self, chosen: str | None = None) -> Unvalidated:
        """What Streamlit takes and sends as it is, with the mark whose id is ``chosen`` as selected."""
        from parley.charts.unvalidated import Unvalidated

        if chosen is None:
            return Unvalidated(self.spec)
        return Unvalidated(self.spec | {"data": _with_selected(self.spec["data"], chosen)})


def of_spec(spec: Mapping[str, Any], *, dark: bool = False) -> Drawing:
    """A drawing to be changed of what another one's `Drawing.spec` gave, in either theme."""
    drawing = Drawing(dark=dark)
    for trace in spec["data"]:
        drawing.add(trace["type"], **{name: part for name, part in trace.items() if name != "type"})
    layout = dict(spec["layout"])
    shared = layout.pop("template")["layout"]
    for annotation in layout.pop("annotations", ()):
        drawing.annotate(**{**shared.get("annotationdefaults", {}), **annotation})
    for shape in layout.pop("shapes", ()):
        drawing.shape(**{**shared.get("shapedefaults", {}), **shape})
    drawing.lay_out(**layout)
    return drawing


def _with_selected(traces: list[Part], chosen: str) -> list[Part]:
    """The traces, of which that with the chosen mark says so; marks carry their id first."""
    for at, trace in enumerate(traces):
        for place, said in enumerate(trace.get("customdata", ())):
            if said and said[0] == chosen:
                return [*traces[:at], trace | {"selectedpoints": [place]}, *traces[at + 1 :]]
    return traces


def one_or_each(values: Iterable[Any]) -> Any:
    """What all marks of a trace have in common as one value, else a list of one for each."""
    each = list(values)
    return each[0] if each and all(value == each[0] for value in each) else each


_ITS_OWN: Final = frozenset({"text", "x", "y", "x0", "x1", "y0", "y1"})
"""What an annotation or a shape says and where it stands."""


def _shared(parts: list[Part]) -> tuple[Part, list[Part]]:
    """How most of the parts look, for all to take from the template, and the rest of each.

    A property is shared only where every part has it, so that none is given what it lacks; one that
    has parts of its own, such as a font, only where it is the same for all.
    """
    common: Part = {}
    for name in parts[0]:
        if name in _ITS_OWN or not all(name in part for part in parts):
            continue
        values = [part[name] for part in parts]
        most = max(values, key=values.count)
        if values.count(most) == len(values) or not isinstance(most, dict):
            common[name] = most
    rest = [
        {name: value for name, value in part.items() if common.get(name) != value} for part in parts
    ]
    return common, rest


def _joined(part: Mapping[str, Any], more: Mapping[str, Any]) -> Part:
    """Both parts in one; within it parts of one name are joined, too, and else the second one stands."""
    both = dict(part)
    for name, value in more.items():
        old = both.get(name)
        both[name] = (
            _joined(old, value) if isinstance(old, dict) and isinstance(value, Mapping) else value
        )
    return both
