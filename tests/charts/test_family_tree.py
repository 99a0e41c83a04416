"""The family tree: no line runs through another node."""

from __future__ import annotations

from parley.charts.family_tree import Node, figure


def node(
    key: str, column: str, via: str | None = None, *, earlier: bool = False, choice: bool = True
) -> Node:
    return Node(
        key=key, column=column, via=via, earlier=earlier, name=key, heading="heading",
        summary="summary", step="kept" if via else "", kept=key != "c2",
        choice=key if choice else None,
    )  # fmt: skip


# In b stands the first one; it comes from a, and c and d took it up, d leaving c2 out.
NODES = [
    node("b", "B"),
    node("a", "A", "b", earlier=True),
    node("c1", "C", "b"),
    node("c2", "C", "b"),
    node("d", "D", "b"),
    node("d without c2", "D", "c2", choice=False),
]


def test_the_next_column_stands_level_and_all_else_below():
    tree = figure(NODES, ["A", "B", "C", "D"]).figure()
    dots, crosses = (trace for trace in tree.data if trace.mode == "markers+text")
    at = {
        choice: place
        for (choice,), place in zip(dots.customdata, zip(dots.x, dots.y, strict=True), strict=True)
    }
    assert at["b"] == (1, 0)
    assert at["a"] == (0, 0)
    assert at["c1"] == (2, 0)
    # The second of two opens a row, and so does one that skips a column.
    assert at["c2"] == (2, 1)
    assert at["d"][0] == 3
    (cross,) = zip(crosses.x, crosses.y, strict=True)
    assert cross == (3, 1)
    points = [*at.values(), cross]
    assert len(set(points)) == len(NODES)


def test_kept_steps_are_drawn_through_and_the_first_is_filled():
    tree = figure(NODES, ["A", "B", "C", "D"]).figure()
    lines = [trace for trace in tree.data if trace.mode == "lines"]
    assert [trace.line.dash for trace in lines] == ["solid", "solid", "dot", "solid", "solid"]
    dots = next(trace for trace in tree.data if trace.mode == "markers+text")
    assert dots.marker.size[0] > max(dots.marker.size[1:])
    assert dots.text[0].startswith("<b>b</b><br>heading")
    assert "<i>kept</i>" in dots.hovertext[1]
