/* Tells whoever cannot see it that the panel has opened: what the reader chose takes the focus. */

const PHONE = 640 // pixels up to which the panel comes from below

export default function ({ data, parentElement }) {
  const said = parentElement.querySelector('[role="status"]')
  const host = parentElement.getRootNode().host ?? parentElement
  const panel = host.closest('[class*="st-key-panel_"]')
  if (!panel) return
  panel.setAttribute("role", "region")
  panel.setAttribute("aria-label", data.label)
  panel.tabIndex = -1
  const close = (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return
    panel.querySelector('[class*="st-key-close_"] button')?.click()
  }
  panel.addEventListener("keydown", close)
  if (data.fresh && panel.dataset.choice !== data.choice) {
    panel.scrollTop = 0
    // Whoever walks a table by its keys goes on from there; what the panel says is read out all the same.
    const walking = document.activeElement.closest('[data-testid="stDataFrame"]') && innerWidth > PHONE
    if (walking) said.textContent = panel.querySelector("h3")?.textContent ?? ""
    else panel.focus({ preventScroll: true })
  }
  panel.dataset.choice = data.choice
  return () => panel.removeEventListener("keydown", close)
}
