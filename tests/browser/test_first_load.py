"""A first visit: no request fails, and something stands there from the beginning."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, Response, expect

from tests.browser.driving import address, settled


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A browser that has nothing of the app yet."""
    return context.new_page()


def answers_of(page: Page) -> list[Response]:
    """The answers that the page gets from now on."""
    answers: list[Response] = []

    def note(answer: Response) -> None:
        answers.append(answer)

    page.on("response", note)
    return answers


@pytest.mark.parametrize("path", ["", "agreement", "agreement?plan=us-28", "data"])
def test_no_request_fails(page: Page, app: str, path: str):
    answers = answers_of(page)
    page.goto(f"{app}/{path}")
    settled(page)
    assert [answer.url for answer in answers if answer.status >= 400] == []
    # The server was found at once, below no page's address.
    asked = [answer.url for answer in answers if "_stcore/host-config" in answer.url]
    assert asked == [f"{app}/_stcore/host-config"]
    assert address(page).startswith(f"{app}/{path.partition('?')[0]}")


def test_outlines_stand_there_until_the_page_does(page: Page, app: str):
    page.route("**/static/js/index.*.js", lambda _: None)  # it never arrives
    page.goto(f"{app}/agreement", wait_until="commit")
    shell = page.locator("#shell")
    expect(shell).to_be_visible()
    page.unroute_all()
    page.goto(f"{app}/agreement")
    settled(page)
    expect(shell).to_have_count(0)


def test_data_with_faults_are_not_hidden_by_outlines(page: Page, serve, write_files, example_files):
    files = {**example_files, "terms.csv": b"", "positions.csv": b"id\n"}
    with serve(write_files(files)) as faulty:
        page.goto(f"{faulty}/agreement")
        expect(page.get_by_test_id("stAlert").first).to_be_visible()
        expect(page.locator("#shell")).to_have_count(0)


def test_pages_work_below_a_path(page: Page, serve):
    answers = answers_of(page)
    with serve(below="/peace/talks") as app:
        page.goto(f"{app}/agreement?plan=us-28")
        settled(page)
        assert [answer.url for answer in answers if answer.status >= 400] == []
        page.get_by_test_id("stSidebar").get_by_text("Stances", exact=True).click()
        page.wait_for_url(f"{app}/stances**")
        settled(page)
        assert [answer.url for answer in answers if answer.status >= 400] == []
