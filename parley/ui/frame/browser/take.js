/* What only the reader's browser can take away: the address it shows, and the figure as it is drawn.
   Sizes and fonts come with the data (parley/export/picture_layout.py), and so do all words (wording.py). */

const NS = "http://www.w3.org/2000/svg"

export default function ({ data, parentElement }) {
  const status = parentElement.querySelector('[role="status"]')
  const say = (text) => {
    status.textContent = text
  }
  for (const labelled of parentElement.querySelectorAll("[data-word]")) {
    labelled.textContent = data.words[labelled.dataset.word]
  }
  parentElement.querySelector("#copy").onclick = async () => {
    const address = link()
    say((await copied(address, parentElement)) ? data.words.copied : address)
  }
  parentElement.querySelector("#pictures").hidden = !data.figure
  for (const format of ["png", "svg"]) {
    parentElement.querySelector(`#${format}`).onclick = async () => {
      const plot = document.querySelector(`.st-key-${CSS.escape(data.figure)} .js-plotly-plot`)
      if (!plot?.offsetParent) {
        say(data.words.not_drawn)
        return
      }
      const drawing = picture(plot, data)
      save(format === "svg" ? vectors(drawing) : await pixels(drawing, data.layout.scale), `${data.name}.${format}`)
      say("")
    }
  }
}

/* The address of the view itself, also when this page stands in another site's frame. */
function link() {
  const address = new URL(location.href)
  const framing = ["embed", "embed_options", "figure", "q"].filter((name) => address.searchParams.has(name))
  framing.forEach((name) => address.searchParams.delete(name))
  return framing.length ? address.href : location.href
}

/* A frame on another site may not use the clipboard directly; selecting and copying still works. */
async function copied(address, place) {
  try {
    await navigator.clipboard.writeText(address)
    return true
  } catch {
    const area = document.createElement("textarea")
    area.value = address
    area.className = "aside"
    place.append(area)
    area.select()
    const done = document.execCommand("copy")
    area.remove()
    return done
  }
}

/* Plotly's layers on one ground, the title and the view above them, the source below. */
function picture(plot, data) {
  const { pad, gap, title, text } = data.layout
  const layers = [...plot.querySelectorAll(".main-svg")]
  const inner = Number(layers[0].getAttribute("width"))
  const height = Number(layers[0].getAttribute("height"))
  const width = pad + inner + pad
  const whole = element("svg", { xmlns: NS, width })
  const background = whole.appendChild(element("rect", { width: "100%", height: "100%", fill: data.background }))
  const write = (lines, style, colour, top) =>
    lines.reduce((at, line) => written(whole, line, style, colour, at, inner, data.layout), top)
  let top = write(data.above, text, data.muted, write([data.title], title, data.ink, pad)) + gap
  for (const layer of layers) {
    const copy = layer.cloneNode(true)
    const handles = ".draglayer, .hoverlayer, .selectionlayer .outline-controllers"
    copy.querySelectorAll(handles).forEach((handle) => handle.remove())
    copy.removeAttribute("style")
    copy.setAttribute("overflow", "visible")
    copy.setAttribute("x", pad)
    copy.setAttribute("y", top)
    whole.append(copy)
  }
  top = write(data.below, text, data.muted, top + height + gap) + pad
  whole.setAttribute("height", top)
  whole.setAttribute("viewBox", `0 0 ${width} ${top}`)
  background.setAttribute("height", top)
  return whole
}

/* Writes a text in as many lines as it needs; gives where the next one starts. */
function written(whole, words, style, colour, top, width, layout) {
  for (const line of wrapped(words, style, width, layout.measured_in)) {
    const drawn = element("text", {
      x: layout.pad, y: top + style.size, fill: colour,
      "font-family": layout.font, "font-size": style.size, "font-weight": style.weight,
    })
    drawn.textContent = line
    whole.append(drawn)
    top += style.leading
  }
  return top
}

/* Measured in a font that runs wide: where the picture is opened, ours may be missing. */
function wrapped(words, style, width, font) {
  const pen = document.createElement("canvas").getContext("2d")
  pen.font = `${style.weight} ${style.size}px ${font}`
  const lines = [""]
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const longer = `${lines.at(-1)} ${word}`.trim()
    if (pen.measureText(longer).width <= width || !lines.at(-1)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function element(name, attributes) {
  const node = document.createElementNS(NS, name)
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value)
  return node
}

function vectors(drawing) {
  return new Blob([new XMLSerializer().serializeToString(drawing)], { type: "image/svg+xml" })
}

async function pixels(drawing, scale) {
  const image = new Image()
  const source = new XMLSerializer().serializeToString(drawing)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`
  await image.decode()
  const canvas = document.createElement("canvas")
  canvas.width = image.width * scale
  canvas.height = image.height * scale
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((done) => canvas.toBlob(done, "image/png"))
}

function save(blob, name) {
  const anchor = document.createElement("a")
  anchor.href = URL.createObjectURL(blob)
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000)
}
