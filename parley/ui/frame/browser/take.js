/* What only the reader's browser can take away: the address it shows, and the figure as it is drawn.
   Sizes and fonts come with the data (parley/export/picture_layout.py), and so do all words (wording.py). */

/* Which of this page's figures is to become a document, by its key: the server writes the rest of it. */
const asked = new Map()

export default function ({ data, parentElement, setTriggerValue }) {
  const at = (id) => parentElement.querySelector(`#${id}`)
  const all = (selector) => parentElement.querySelectorAll(selector)
  const say = speaker(parentElement.querySelector('[role="status"]'))
  for (const labelled of all("[data-word]")) labelled.textContent = data.words[labelled.dataset.word]
  for (const explained of all("[data-title]")) explained.title = data.words[explained.dataset.title]
  for (const row of all(".figure")) row.hidden = !data.is_figure
  for (const share of all(".share")) share.hidden = !navigator.share
  at("share-picture").hidden ||= !data.is_figure

  const failed = (error) => {
    console.error(error)
    say(data.words.failed)
  }
  const onClick = (button, act) => {
    button.onclick = async () => {
      button.setAttribute("aria-busy", "true")
      try {
        await act()
      } catch (error) {
        failed(error)
      } finally {
        button.removeAttribute("aria-busy")
      }
    }
  }
  const link = () => linkWithout(data.left_out)
  onClick(at("copy"), async () => {
    const address = link()
    say((await copiedText(address, parentElement)) ? data.words.copied : address)
  })
  onClick(at("share-link"), () => sent({ title: data.page.title, url: link() }))
  onClick(at("share-picture"), async () => {
    const file = await pictureFile("slide.png", data, say)
    if (!file) return
    if (navigator.canShare?.({ files: [file] })) await sent({ files: [file], title: data.page.title })
    else saved(file, say, data)
  })
  for (const button of all("[data-takes]")) {
    onClick(button, async () => {
      if (button.dataset.takes === "document") {
        const figure = await drawnFigure(data, say)
        if (!figure) return
        asked.set(data.figure, figure)
        setTriggerValue("document", Date.now())
        return
      }
      const file = await pictureFile(button.dataset.takes, data, say)
      if (file) saved(file, say, data)
    })
  }
  if (data.document && asked.has(data.figure)) {
    const figure = asked.get(data.figure)
    asked.delete(data.figure)
    written(figure, data).then((file) => saved(file, say, data)).catch(failed)
  }
}

async function drawnFigure(data, say) {
  const figure = await layersOf(data.figure, data.layout)
  if (!figure) say(data.words.not_drawn)
  return figure
}

/* The picture of that cut and format, as a file: "slide.png". */
async function pictureFile(takes, data, say) {
  const figure = await drawnFigure(data, say)
  if (!figure) return null
  const [shape, format] = takes.split(".")
  const drawing = shape === "slide" ? slidePicture(figure, data) : pagePicture(figure, data)
  const source = await withTypeface(drawing, data)
  const name = `${data.name}${shape === "slide" ? data.slide_suffix : ""}.${format}`
  if (format === "svg") return new File([source], name, { type: "image/svg+xml" })
  return new File([await pixels(source, drawing, shape === "slide" ? 1 : data.layout.scale)], name, { type: "image/png" })
}

/* The server's document with the figure in it, in the colours of paper. */
async function written(figure, data) {
  const { drawing, width, height } = figure
  const whole = element("svg", { xmlns: NS, width, height, viewBox: `0 0 ${width} ${height}` })
  whole.append(drawing)
  await Promise.all([...drawing.querySelectorAll("image")].map((image) => pixelsInLight(image, data.light_of)))
  const source = inLight(withoutTypeface(whole, data), data.light_of)
  const { before, after, name } = data.document
  return new File([before, source, after], name, { type: "text/html" })
}

/* Each colour of the dark theme as that of the light one. Browsers write colours as red, green, blue. */
function inLight(source, lightOf) {
  return source.replace(/(rgba?\()(\d+, \d+, \d+)/g, (colour, kind, parts) => kind + (lightOf[parts] ?? parts))
}

/* The same for the squares of a grid, which Plotly draws as pixels. */
async function pixelsInLight(image, lightOf) {
  if (!Object.keys(lightOf).length) return
  const drawn = new Image()
  drawn.src = image.getAttribute("href") ?? image.getAttribute("xlink:href")
  await drawn.decode()
  const canvas = document.createElement("canvas")
  canvas.width = drawn.naturalWidth
  canvas.height = drawn.naturalHeight
  const context = canvas.getContext("2d")
  context.drawImage(drawn, 0, 0)
  const whole = context.getImageData(0, 0, canvas.width, canvas.height)
  for (let at = 0; at < whole.data.length; at += 4) {
    const light = lightOf[whole.data.slice(at, at + 3).join(", ")]
    if (light) whole.data.set(light.split(", ").map(Number), at)
  }
  context.putImageData(whole, 0, 0)
  for (const name of ["href", "xlink:href"]) if (image.hasAttribute(name)) image.setAttribute(name, canvas.toDataURL())
}

/* Without the characters that no XML may hold, not even escaped: with one of them nothing opens it. */
function withoutTypeface(drawing, data) {
  return new XMLSerializer().serializeToString(drawing).replace(new RegExp(data.not_xml, "gu"), "")
}

/* The drawing with the typeface in which it was measured: where it is opened there may be none of it. */
async function withTypeface(drawing, data) {
  const faces = ["upright"]
  if (/font-style: italic/.test(withoutTypeface(drawing, data))) faces.push("italic")
  const style = element("style", {})
  style.textContent = (await Promise.all(faces.map(rule))).join("")
  drawing.prepend(style)
  return withoutTypeface(drawing, data)
}

const rules = new Map()

function rule(face) {
  if (!rules.has(face)) rules.set(face, fetched(face).catch((error) => { rules.delete(face); throw error }))
  return rules.get(face)
}

async function fetched(face) {
  const root = window.__streamlit?.BACKEND_BASE_URL ?? new URL(".", location.href).href
  const answer = await fetch(new URL(`brand/${face}.css`, root))
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`)
  return answer.text()
}

async function pixels(source, drawing, scale) {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`
  await image.decode()
  const canvas = document.createElement("canvas")
  canvas.width = Number(drawing.getAttribute("width")) * scale
  canvas.height = Number(drawing.getAttribute("height")) * scale
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture"))), "image/png"))
}

const KEPT = 60_000 // milliseconds that a file stays at hand: a reader may be asked first where to put it

function saved(file, say, data) {
  const anchor = document.createElement("a")
  anchor.href = URL.createObjectURL(file)
  anchor.download = file.name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(anchor.href), KEPT)
  say(`${data.words.saved} ${file.name}`)
}
