/* A figure of the page as an SVG of its own, whether the page shows it now or not. */

const NS = "http://www.w3.org/2000/svg"

function element(name, attributes) {
  const node = document.createElementNS(NS, name)
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value)
  return node
}

/* Its layers, one above the other, and how wide and high they are; null where the page holds no figure. */
async function layersOf(key, layout) {
  const place = key && document.querySelector(`.st-key-${CSS.escape(key)}`)
  if (!place) return null
  const shown = place.querySelector(".js-plotly-plot")
  if (shown?.offsetParent && widthOf(place) >= layout.narrow) return copied(place)
  return outOfSight(place, layout)
}

/* A phone hides the figure or shows it narrow: it is drawn wide for a moment where nobody sees it. */
async function outOfSight(place, layout) {
  const frame = place.closest('[class*="st-key-scroll_"]') ?? place
  const [style, holder] = [frame.getAttribute("style"), frame.parentElement]
  const [holderStyle, { height }] = [holder.getAttribute("style"), holder.getBoundingClientRect()]
  holder.style.minHeight = `${height}px` // what is below stays where it is
  const width = Math.max(layout.drawn, parseFloat(getComputedStyle(place).minWidth) || 0)
  const wide = { display: "flex", position: "fixed", left: "-200vw", top: 0, width: `${width}px`, "max-width": "none" }
  for (const [name, value] of Object.entries(wide)) frame.style.setProperty(name, value, "important")
  try {
    const ends = performance.now() + layout.patience
    let before = ""
    while (performance.now() < ends) {
      await new Promise(requestAnimationFrame)
      // Plotly begins with a width of its own, and is told the place's a moment later.
      const there = widthOf(place) >= layout.narrow && Math.abs(widthOf(place) - place.clientWidth) <= 1
      const drawn = there ? place.querySelector(".main-svg").parentElement.innerHTML : ""
      if (drawn && drawn === before) return copied(place)
      before = drawn
    }
    return null
  } finally {
    restored(frame, style)
    restored(holder, holderStyle)
  }
}

function restored(node, style) {
  if (style === null) node.removeAttribute("style")
  else node.setAttribute("style", style)
}

function widthOf(place) {
  return Number(place.querySelector(".main-svg")?.getAttribute("width") ?? 0)
}

function copied(place) {
  const layers = [...place.querySelectorAll(".main-svg")]
  const [width, height] = ["width", "height"].map((name) => Number(layers[0].getAttribute(name)))
  const drawing = element("g", {})
  for (const layer of layers) {
    const copy = layer.cloneNode(true)
    const handles = ".draglayer, .hoverlayer, .zoomlayer, .selectionlayer .outline-controllers, .node-capture"
    copy.querySelectorAll(handles).forEach((handle) => handle.remove())
    copy.querySelectorAll("*").forEach(lightened)
    copy.removeAttribute("style")
    copy.setAttribute("overflow", "visible")
    drawing.append(copy)
  }
  return { drawing, width, height }
}

/* Without what only a page needs: what reacts to a pointer, and marks that cannot be seen. */
function lightened(node) {
  const style = node.style
  if (!style) return
  if (node.tagName === "path" && (style.opacity === "0" || node.getAttribute("opacity") === "0")) {
    node.remove()
    return
  }
  for (const name of ["pointer-events", "cursor", "user-select"]) style.removeProperty(name)
  for (const name of ["data-unformatted", "data-math", "class"]) node.removeAttribute(name)
  if (!node.getAttribute("style")) node.removeAttribute("style")
}
