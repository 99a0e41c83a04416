/* On a phone the menu lies over the page: it closes when a page was chosen, and is closed at first. */

const NARROW = 768 // pixels up to which Streamlit lays the menu over the page

function closeMenuOnPhones() {
  const close = () => {
    const open = !document.querySelector('[data-testid="stExpandSidebarButton"]')
    if (open && innerWidth <= NARROW) document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click()
  }
  const chosen = (event) => {
    if (event.target.closest?.(".st-key-menu a, .st-key-mark a")) close()
  }
  if (!window.parleyMenuSeen) close()
  window.parleyMenuSeen = true
  document.addEventListener("click", chosen)
  return () => document.removeEventListener("click", chosen)
}
