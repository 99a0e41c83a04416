/* Links within the text of a page open their page within the app, which keeps what the reader set. */

/* Whether the browser does with it what it does with links: with a key held, or another button, that is another tab. */
const isTheBrowsers = (event) => event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey

function followLinks(base, pages, open) {
  const follow = (event) => {
    if (event.defaultPrevented || isTheBrowsers(event)) return
    const link = event.target.closest?.('[data-testid="stMarkdownContainer"] a[href], .parley-text a[href]')
    if (!link) return
    const to = new URL(link.href, location.href)
    const path = to.pathname.startsWith(base) ? to.pathname.slice(base.length) : undefined
    if (to.origin !== location.origin || path === undefined || !pages.includes(path) || to.hash) return
    event.preventDefault()
    open(path + to.search)
  }
  document.addEventListener("click", follow)
  return () => document.removeEventListener("click", follow)
}
