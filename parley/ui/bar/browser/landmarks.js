/* What Streamlit's elements do not say of themselves: that the menu is one, and that a figure wider than
   the screen scrolls in its own frame, which keys must reach, too. */

const CALM = 100 // milliseconds without a change before the page is looked at

function nameLandmarks(words) {
  const name = (element, role, label) => {
    element.setAttribute("role", role)
    element.setAttribute("aria-label", label)
  }
  const look = () => {
    const menu = document.querySelector(".st-key-menu:not([role])")
    if (menu) name(menu, "navigation", words.menu)
    for (const frame of document.querySelectorAll('[class*="st-key-scroll_"]')) {
      const scrolls = frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight
      if (scrolls === frame.hasAttribute("tabindex")) continue
      if (scrolls) {
        frame.tabIndex = 0
        name(frame, "group", words.figure)
      } else ["tabindex", "role", "aria-label"].forEach((attribute) => frame.removeAttribute(attribute))
    }
  }
  let waiting
  const soon = () => {
    clearTimeout(waiting)
    waiting = setTimeout(look, CALM)
  }
  const watch = new MutationObserver(soon)
  watch.observe(document.body, { childList: true, subtree: true })
  addEventListener("resize", soon)
  soon()
  return () => {
    clearTimeout(waiting)
    watch.disconnect()
    removeEventListener("resize", soon)
  }
}
