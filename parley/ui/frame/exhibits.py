"""The frame that every figure stands in: question, summary, figure, table, reach, sources, files."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from parley.charts.drawing import Drawing
from parley.dataset import Record
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.wording.filters import filters_in_words
from parley.isolation import isolated
from parley.ui.frame import deferred, embedded, legend, takeaway, wording
from parley.ui.frame.deferred import later
from parley.ui.frame.markdown import escape, link
from parley.wording import count

TABLE_HEIGHT = 640
ROW_HEIGHT = 35
"""Pixels: a table grows with its rows up to a height that fits a screen, then scrolls."""

WRAPPED_HEIGHT = 88
"""Pixels of a row whose texts wrap: Streamlit wraps none in rows of 64 and less."""

LIST_HEIGHT = 600
"""Pixels kept free for the list that stands for a figure on a narrow screen."""

SOURCE_HEIGHT = 67
"""Pixels that a source takes in a list, where its title fits a line."""

_ZOOM = {
    "displayModeBar": True,
    "displaylogo": False,
    "modeBarButtons": [["zoom2d", "pan2d", "zoomIn2d", "zoomOut2d", "resetScale2d"]],
}

Clicks = dict[str, str | None]
"""What each clickable widget of the page holds: the id behind its last click, or None."""


def begin_page(page: str) -> None:
    """Start the page of that name: nothing is shown there yet. Call before anything of it is drawn."""
    takeaway.begin_page()
    deferred.begin_page(page)


def nothing_left(which: str, *, none_at_all: str = "") -> None:
    """Say plainly that the filters leave nothing, in the sentence ``which``, and what to do.

    ``none_at_all`` says instead that the data set has nothing of it, which no filter changes; '' where it has.
    """
    st.info(none_at_all or wording.nothing_left(which))


def show(
    exhibit: Exhibit | None,
    *,
    opens: str | None = None,
    chosen: str | None = None,
    summary: bool = True,
    instead: Callable[[], None] | None = None,
) -> None:
    """Draw the exhibit under its summary and its legend, nothing for None.

    A figure and its table stand in two tabs, of which only the open one is drawn
    and sent. The open tab is part of the address. A click reruns the fragment whose key is
    ``opens``, that in which the exhibit stands if None; what was clicked `clicked` says there.
    The mark whose id is ``chosen`` is drawn as chosen. A page whose headline says it all leaves
    the ``summary`` to those who cannot see the figure. What a page draws itself, ``instead`` of
    a table, stands under the legend, too.
    """
    if exhibit is None:
        return
    on_select = "rerun" if opens is None else partial(st.rerun, opens)
    with st.container(key=embedded.frame_key(exhibit)):
        embedded.title(exhibit)
        if summary and exhibit.summary:
            st.markdown(escape(exhibit.summary))
        if instead is None:
            figure_drawn = _figure_and_table(exhibit, on_select, chosen)
        else:
            figure_drawn = False
            legend.show(exhibit.legend)
            instead()
        _below(exhibit, figure_drawn=figure_drawn)


def show_small(exhibit: Exhibit | None, *, opens: str, narrow: Callable[[], None]) -> None:
    """Draw a small figure that needs neither legend nor summary, nothing for None.

    Its table, what it rests on and its files open with the one line below. On narrow
    screens ``narrow`` draws what stands there in its place. A click reruns the fragment whose key is
    ``opens``.
    """
    if exhibit is None or exhibit.drawing is None:
        return
    on_select = partial(st.rerun, opens)
    takeaway.holds(exhibit)
    with st.container(key=embedded.frame_key(exhibit), gap="small"):
        embedded.title(exhibit)
        with st.container(key=f"phone_{exhibit.key}"):
            narrow()
        _drawn(exhibit, exhibit.drawing, f"scroll_wide_{exhibit.key}", on_select, None)
        behind = st.expander(
            wording.TABLE_AND_FILES, key=f"behind_{exhibit.key}", type="compact", on_change="rerun"
        )
        if behind.open:
            with behind:
                _table(exhibit, on_select)
                _below(exhibit, figure_drawn=True)


def clicked(*keys: str) -> Clicks:
    """What the widgets of these exhibits hold as clicked, as far as the page shows them now.

    They are called by the exhibit's key and what they are, as in 'stances_figure'.
    """
    clicks: Clicks = {}
    for exhibit in filter(None, map(takeaway.shown, keys)):
        if exhibit.choice_at is None:
            continue
        figure = st.session_state.get(f"figure_{exhibit.key}")
        points = figure["selection"]["points"] if figure else ()
        clicks[f"{exhibit.key}_figure"] = str(points[0]["customdata"][0]) if points else None
        table = st.session_state.get(f"table_{exhibit.key}")
        cells = [(row, "") for row in table["selection"]["rows"]] if table else []
        cells += table["selection"]["cells"] if table else []
        clicks[f"{exhibit.key}_table"] = exhibit.choice_at(*cells[0]) if cells else None
    return clicks


def _figure_and_table(exhibit: Exhibit, on_select: Any, chosen: str | None) -> bool:
    """Draw what is open of the two; whether it is the figure."""
    if exhibit.drawing is None:
        _table(exhibit, on_select)
        return False
    figure, table = st.tabs(
        [wording.FIGURE, wording.TABLE],
        key=f"{exhibit.key}_as",
        bind="query-params",
        on_change="rerun",
    )
    if figure.open:
        with figure:
            legend.show(exhibit.legend)
            _figure(exhibit, exhibit.drawing, on_select, chosen)
    if table.open:
        with table:
            _table(exhibit, on_select)
    return bool(figure.open)


def _figure(exhibit: Exhibit, drawing: Drawing, on_select: Any, chosen: str | None) -> None:
    """The figure, and for narrow screens the list instead (style/frame.css shows one of the two)."""
    place = f"scroll_{'wide' if exhibit.lines else 'any'}_{exhibit.key}"
    if exhibit.lines:
        # A wide screen hides the place, so nobody ever comes near it and the list is not sent.
        later(f"narrow_{exhibit.key}", LIST_HEIGHT, lambda: _list(exhibit))
    _drawn(exhibit, drawing, place, on_select, chosen)


def _drawn(
    exhibit: Exhibit,
    drawing: Drawing,
    place: str,
    on_select: Any,
    chosen: str | None,
) -> None:
    """The figure in the place of that key."""
    if exhibit.least_width:
        # Narrower than this the figure scrolls in its own frame and keeps its scale.
        st.html(f"<style>.st-key-{place} > * {{min-width: {exhibit.least_width:d}px}}</style>")
    options: dict[str, Any] = {} if exhibit.choice_at is None else {"on_select": on_select}
    with st.container(key=place):
        st.plotly_chart(
            drawing.unvalidated(chosen),
            # Told here, too, it is kept free while the figure is on its way.
            height=drawing.height or "content",
            key=f"figure_{exhibit.key}",
            theme=None,
            alt=f"{exhibit.title} {exhibit.summary}",
            selection_mode="points",
            config=_ZOOM if exhibit.zoom else {"displayModeBar": False},
            **options,
        )


def _list(exhibit: Exhibit) -> None:
    # One text: a hundred of their own would each be sent and laid out.
    leading = exhibit.lines_lead or ("",) * len(exhibit.lines)
    lines = [
        f"**{link(heading, to) if to else escape(heading)}**  \n{escape(line)}"
        for (heading, line), to in zip(exhibit.lines, leading, strict=True)
    ]
    st.container(key=f"narrow_{exhibit.key}").markdown("\n\n".join(lines))


def _table(exhibit: Exhibit, on_select: Any) -> None:
    rows = exhibit.table.drop(columns=list(exhibit.hidden))
    high = WRAPPED_HEIGHT if exhibit.wraps else ROW_HEIGHT
    mode = "single-row" if exhibit.drawing is None else "single-cell"
    options: dict[str, Any] = (
        {} if exhibit.choice_at is None else {"on_select": on_select, "selection_mode": mode}
    )
    st.dataframe(
        rows,
        key=f"table_{exhibit.key}",
        hide_index=True,
        height=min(TABLE_HEIGHT, high * max(len(rows), 1) + ROW_HEIGHT + 3),
        row_height=high,
        column_config={
            name: st.column_config.Column(
                width=exhibit.widths.get(name), pinned=name in exhibit.pinned
            )
            for name in (*exhibit.widths, *exhibit.pinned)
        },
        placeholder=wording.NO_VALUE,
        alt=f"{exhibit.title} {exhibit.summary}",
        **options,
    )


def _below(exhibit: Exhibit, *, figure_drawn: bool) -> None:
    """What the figure rests on, and what can be taken away."""
    if exhibit.rests_on:
        st.caption(escape(exhibit.rests_on))
    embedded.source_line(exhibit)
    _row_below(exhibit, figure_drawn=figure_drawn)


@st.fragment
def _row_below(exhibit: Exhibit, *, figure_drawn: bool) -> None:
    """What can be taken away, and the list of sources; opening either reruns nothing else."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"below_{exhibit.key}"):
        takeaway.show(exhibit, figure_drawn=figure_drawn)
        if exhibit.source_ids:
            _sources(exhibit)
        _notes(exhibit)


def _notes(exhibit: Exhibit) -> None:
    """What else one must know to judge the figure, made and sent while it is open."""
    popover = st.popover(
        wording.NOTES,
        type="tertiary",
        icon=":material/info:",
        key=f"notes_{exhibit.key}",
        on_change="rerun",
    )
    if popover.open:
        notes = (*exhibit.all_notes, wording.shown(filters_in_words(exhibit.view)))
        popover.markdown("\n\n".join(map(escape, notes)))


def _sources(exhibit: Exhibit) -> None:
    """The list of sources behind its button.

    It can be hundreds of lines long, so it is made and sent only while it is open.
    """
    popover = st.popover(
        count(len(exhibit.source_ids), "source"),
        type="tertiary",
        icon=":material/menu_book:",
        key=f"sources_{exhibit.key}",
        on_change="rerun",
    )
    if popover.open:
        sources = [
            exhibit.view.dataset.record("sources", source_id) for source_id in exhibit.source_ids
        ]
        popover.markdown("\n\n".join(map(_source, sources)))
    else:
        # Where the list opens, above or below its button, hangs on what stands in it at that moment.
        popover.space(min(SOURCE_HEIGHT * len(exhibit.source_ids), TABLE_HEIGHT))


def _source(source: Record) -> str:
    """A source's title as a link, and beneath it who published it and when."""
    published = wording.published(escape(isolated(source["publisher"])), source["published"])
    return f"{link(source['title'], source['url'])}  \n{published}"
