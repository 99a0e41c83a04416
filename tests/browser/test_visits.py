"""Tests share a browser's contexts, and none finds what another left there."""

from __future__ import annotations

from tests.browser.visits import Visits

LEAVE = """async () => {
    localStorage.setItem('theme', 'dark')
    sessionStorage.setItem('step', '3')
    document.cookie = 'who=reader; max-age=1000'
    document.cookie = 'server=one; path=/'
    await caches.open('kept').then(cache => cache.put('/kept', new Response('kept')))
    await new Promise(done => { indexedDB.open('rows').onsuccess = done })
    window.name = 'first'
}"""

FOUND = """async () => [
    { ...localStorage }, { ...sessionStorage }, document.cookie, await caches.keys(),
    (await indexedDB.databases()).map(it => it.name), window.name, history.length, innerWidth,
    matchMedia('(prefers-color-scheme: dark)').matches,
]"""


def test_a_reader_finds_nothing_of_the_one_before(app: str, visits: Visits):
    small = f"{app}/_stcore/health"
    first = visits.page(viewport={"width": 400, "height": 400}, color_scheme="dark")
    first.goto(small)
    first.goto(f"{small}?again")
    first.evaluate(LEAVE)
    # Some of it stays for the reader's own next page, so what is cleared was there.
    own = first.context.new_page()
    own.goto(small)
    left = own.evaluate(FOUND)
    assert left[0] == {"theme": "dark"}
    assert "who=reader" in left[2]
    assert left[3:5] == [["kept"], ["rows"]]
    visits.forget()
    assert first.is_closed()
    assert own.is_closed()
    second = visits.page()
    second.goto(small)
    assert second.context is first.context
    stored, of_the_tab, cookies, *rest = second.evaluate(FOUND)
    assert stored == of_the_tab == {}
    assert "who" not in cookies
    assert "server" not in cookies
    assert rest == [[], [], "", 2, 1280, False]
    visits.forget()
