/* What only the reader's browser can take away: the address it shows, and the figure as it is drawn. */

const PAD = 24
const TITLE = { size: 22, weight: 600, leading: 28 }
const TEXT = { size: 13, weight: 400, leading: 18 }
const FONT = '"Source Sans", "Source Sans Pro", "Segoe UI", Helvetica, Arial, sans-serif'
const NS = "http://www.w3.org/2000/svg"
const SCALE = 2

export default function ({ data, parentElement }) {
  const said = parentElement.querySelector('[role="status"]')
  const say = (text) => {
    said.textContent = text
  }
  parentElement.querySelector("#copy").onclick = async () => {
    const address = link()
    say((await copied(address, parentElement)) ? "Copied" : address)
  }
  parentElement.querySelector("#pictures").hidden = !data.figure
  for (const format of ["png", "svg"]) {
    parentElement.querySelector(`#${format}`).onclick = async () => {
      const plot = document.querySelector(`.st-key-${CSS.escape(data.figure)} .js-plotly-plot`)
      if (!plot?.offsetParent) {
        say("The figure is not drawn here: open it, on a wider screen.")
        return
      }
      const drawing = picture(plot, data)
      save(format === "svg" ? text(drawing) : await raster(drawing), `${data.name}.${format}`)
      say("")
    }
  }
}

/* The address of the view itself, also when this page stands in another site's frame. */
function link() {
  const address = new URL(location.href)
  const framing = ["embed", "embed_options", "figure"].filter((name) => address.searchParams.has(name))
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
  const layers = [...plot.querySelectorAll(".main-svg")]
  const width = Number(layers[0].getAttribute("width"))
  const height = Number(layers[0].getAttribute("height"))
  const whole = element("svg", { xmlns: NS, width: width + 2 * PAD })
  const ground = whole.appendChild(element("rect", { width: "100%", height: "100%", fill: data.ground }))
  let at = write(whole, data.title, TITLE, data.ink, PAD, width)
  at = data.above.reduce((top, line) => write(whole, line, TEXT, data.muted, top, width), at) + PAD / 2
  for (const layer of layers) {
    const copy = layer.cloneNode(true)
    copy.querySelectorAll(".draglayer, .hoverlayer, .selectionlayer .outline-controllers").forEach((one) => one.remove())
    copy.removeAttribute("style")
    copy.setAttribute("overflow", "visible")
    copy.setAttribute("x", PAD)
    copy.setAttribute("y", at)
    whole.append(copy)
  }
  at += height + PAD / 2
  at = data.below.reduce((top, line) => write(whole, line, TEXT, data.muted, top, width), at)
  whole.setAttribute("height", at + PAD)
  whole.setAttribute("viewBox", `0 0 ${width + 2 * PAD} ${at + PAD}`)
  ground.setAttribute("height", at + PAD)
  return whole
}

/* Writes a text in as many lines as it needs; gives where the next one starts. */
function write(whole, words, style, colour, top, width) {
  for (const line of wrapped(words, style, width)) {
    const shown = element("text", {
      x: PAD, y: top + style.size, fill: colour,
      "font-family": FONT, "font-size": style.size, "font-weight": style.weight,
    })
    shown.textContent = line
    whole.append(shown)
    top += style.leading
  }
  return top
}

function wrapped(words, style, width) {
  const pen = document.createElement("canvas").getContext("2d")
  // Measured in a font that runs wide: where the picture is opened, ours may be missing.
  pen.font = `${style.weight} ${style.size}px Arial, Helvetica, sans-serif`
  const lines = [""]
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const longer = `${lines.at(-1)} ${word}`.trim()
    if (pen.measureText(longer).width <= width || !lines.at(-1)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function element(name, attributes) {
  const made = document.createElementNS(NS, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}

function text(drawing) {
  return new Blob([new XMLSerializer().serializeToString(drawing)], { type: "image/svg+xml" })
}

async function raster(drawing) {
  const image = new Image()
  const source = new XMLSerializer().serializeToString(drawing)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`
  await image.decode()
  const canvas = document.createElement("canvas")
  canvas.width = image.width * SCALE
  canvas.height = image.height * SCALE
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
