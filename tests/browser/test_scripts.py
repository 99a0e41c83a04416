"""Names of other scripts and many sides, as a browser draws them: in order, apart, and within the drawing."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from parley.isolation import isolated
from tests import right_to_left
from tests.browser.conftest import Serve
from tests.browser.driving import settled

SIDES = (
    "\u05d4\u05d2\u05d3\u05d4 \u05d4\u05de\u05e2\u05e8\u05d1\u05d9\u05ea (\u05e6\u05e4\u05d5\u05df)",
    "\u5927\u6cb3\u897f\u5cb8\u57ce\u5e02\u8054\u5408\u4f1a\u8bae\u4ee3\u8868\u56e2",
    "Conservatives of the Hills",
    "Labour of the Plain",
    "Labour and Co-operative",
    "\u0627\u0644\u0636\u0641\u0629 \u0627\u0644\u0634\u0631\u0642\u064a\u0629",
    "Scattered Isles Party",
    "Democratic Union",
    "MMMM WWWW MMMM",
)
"""Sides more than the fictional set has: right-to-left ones, wide letters, long words."""


def many_sides() -> Mapping[str, bytes]:
    """The fictional set in Hebrew letters with an actor more of each of these sides, who spoke on every clause."""
    files = dict(right_to_left.files())
    actors, positions, clauses = (_rows(files, name) for name in ("actors", "positions", "clauses"))
    said = positions[0]
    for number, side in enumerate(SIDES):
        actor = f"more-{number}"
        actors.append(
            {**actors[0], "actor_id": actor, "name": side, "short_name": "", "side": side}
        )
        positions += [
            {
                **said,
                "position_id": f"{actor}-{place}",
                "actor_id": actor,
                "clause_id": clause["clause_id"],
                "stance": str((-1) ** number),
            }
            for place, clause in enumerate(clauses)
        ]
    return files | {"actors.csv": _written(actors), "positions.csv": _written(positions)}


def _rows(files: Mapping[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"{name}.csv"].decode(), newline="")))


def _written(rows: list[dict[str, str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


@pytest.fixture(scope="module")
def app_of_many_sides(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("sides")
    for name, data in many_sides().items():
        (folder / name).write_bytes(data)
    with serve(folder) as address:
        yield address


OUT_OF_ORDER = """() => {
    const found = [];
    for (const block of document.querySelectorAll('[data-testid=stMain] :is(h1, h2, h3, h4, p, li, summary, dd, svg text)')) {
        if (!block.checkVisibility() || block.querySelector('p, li') || !/[\\u0590-\\u06ff]/.test(block.textContent)) continue;
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        const units = [];  // letters outside isolates, and isolates as wholes, in the order of the text
        let depth = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (let at = 0; at < node.data.length; at++) {
                const letter = node.data[at];
                if ('\\u2066\\u2067\\u2068'.includes(letter)) { if (!depth++) units.push([]); continue; }
                if (letter === '\\u2069') { depth--; continue; }
                if (/\\s/.test(letter)) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                const box = range.getBoundingClientRect();
                if (!box.width) continue;
                if (!depth) units.push([]);
                units.at(-1).push(box);
            }
        }
        let before;
        for (const boxes of units.filter(boxes => boxes.length)) {
            const unit = {
                left: Math.min(...boxes.map(box => box.left)), right: Math.max(...boxes.map(box => box.right)),
                top: Math.min(...boxes.map(box => box.top)), bottom: Math.max(...boxes.map(box => box.bottom)),
            };
            // What stands on one line goes from left to right.
            const oneLine = before && Math.abs(unit.bottom - before.bottom) < 3 && Math.abs(unit.top - before.top) < 3;
            if (oneLine && unit.left < before.right - 2) { found.push(block.textContent); break; }
            before = unit;
        }
    }
    return found;
}"""
"""The lines in which a name changed places with what stands beside it."""

TURNED = """() => {
    const found = [];
    const walker = document.createTreeWalker(document.querySelector('[data-testid=stMain]'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement.checkVisibility()) continue;
        const box = at => {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            return range.getBoundingClientRect();
        };
        for (const sign of node.data.matchAll(/(?<![\\d\\p{L}])[-+\u2212](?=\\d)/gu)) {
            const [one, next] = [box(sign.index), box(sign.index + 1)];
            if (one.width && one.left > next.left) found.push(node.data);
        }
    }
    return found;
}"""
"""The texts in which the sign of a number stands behind it."""

BADLY_PLACED = """() => {
    const corners = text => {
        const {x, y, width, height} = text.getBBox(), to = text.getScreenCTM();
        return [[x, y], [x + width, y], [x + width, y + height], [x, y + height]]
            .map(([a, b]) => new DOMPoint(a, b).matrixTransform(to));
    };
    const apart = (one, other) => [one, other].some(shape => [0, 1].some(side => {
        const [a, b] = [shape[side], shape[side + 1]], along = {x: b.x - a.x, y: b.y - a.y};
        const length = Math.hypot(along.x, along.y) || 1;
        const [p, q] = [one, other].map(points => points.map(point => (point.x * along.x + point.y * along.y) / length));
        return Math.max(...p) <= Math.min(...q) + 2 || Math.max(...q) <= Math.min(...p) + 2;
    }));
    const wrong = [];
    for (const plot of document.querySelectorAll('.js-plotly-plot')) {
        if (!plot.checkVisibility()) continue;
        const frame = plot.getBoundingClientRect();
        for (const axis of ['.xaxislayer-above', '.yaxislayer-above']) {
            const texts = [...plot.querySelectorAll(`${axis} text`)].filter(text => text.textContent.trim());
            const places = texts.map(corners);
            places.forEach((place, n) => {
                if (Math.min(...place.map(point => point.x)) < frame.left - 1) wrong.push(`starts outside: ${texts[n].textContent}`);
                for (let m = 0; m < n; m++)
                    if (!apart(place, places[m])) wrong.push(`${texts[m].textContent} over ${texts[n].textContent}`);
            });
        }
        for (const note of plot.querySelectorAll('.annotation-text'))
            if (note.textContent.trim() && note.getBoundingClientRect().left < frame.left - 1)
                wrong.push(`starts outside: ${note.textContent}`);
    }
    return wrong;
}"""
"""The labels of a figure's rows and columns that lie over one another or start left of it."""


def test_what_changes_places_is_seen(browser: Browser):
    # The figure after a Hebrew name stands before it on the screen unless the name is isolated.
    page, name = browser.new_page(), "\u05e2\u05d9\u05e8"
    line = "<main data-testid=stMain><p>{}: 5 of 7</p></main>"
    page.set_content(line.format(name))
    assert page.evaluate(OUT_OF_ORDER) == [f"{name}: 5 of 7"]
    page.set_content(line.format(isolated(name)))
    assert page.evaluate(OUT_OF_ORDER) == []
    # So does the sign of a number, which only looks like one while nothing turns it.
    line = "<main data-testid=stMain><p>{}, -1.5 of 7</p></main>"
    page.set_content(line.format(name))
    assert page.evaluate(TURNED) == [f"{name}, -1.5 of 7"]
    page.set_content(line.format(isolated(name)))
    assert page.evaluate(TURNED) == []
    page.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_names_keep_their_places_and_heads_their_room(
    browser: Browser, app_of_many_sides: str, width: int
):
    page = browser.new_page(viewport={"width": width, "height": 900})
    for address in ("", "stances", "stances?st_columns=All+actors", "agreement", "timeline"):
        page.goto(f"{app_of_many_sides}/{address}")
        settled(page)
        assert not page.evaluate(OUT_OF_ORDER), address
        assert not page.evaluate(TURNED), address
        assert not page.evaluate(BADLY_PLACED), address
    page.close()
