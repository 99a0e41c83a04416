/* Pictures of a figure with its words: as on the page, and as a slide. All sizes come with the data
   (parley/export/picture_layout.py). */

/* Title and view above the figure; how to read it, what it rests on and the source below it. */
function pagePicture({ drawing, width, height }, data) {
  const { layout, page } = data
  const { pad, gap } = layout
  const sheet = blank(data, pad + width + pad)
  const write = (lines, style, colour, top) =>
    lines.reduce((at, line) => sheet.write(wrapped(line, style, width, layout), style, colour, pad, at), top)
  let top = write([page.title], layout.title, data.ink, pad)
  top = write(page.above, layout.text, data.muted, top) + gap
  sheet.place(drawing, pad, top, width, height)
  const chips = chipRows(data.chips, layout.text, width, layout)
  top = sheet.chips(chips, layout.text, data.muted, pad, top + height + gap)
  top = write(page.below, layout.text, data.muted, top) + gap / 2
  return sheet.ended(signed(sheet, page.source, layout.text, layout.mark, pad, top, width, data) + pad)
}

/* The finding as headline, few notes, mark and source; the figure as large as there is room. */
function slidePicture(figure, data) {
  const { slide } = data.layout
  const arranged = [above, beside].map((arrange) => arrange(figure, data))
  const best = arranged.reduce((one, other) => (other.enlarged > one.enlarged ? other : one))
  const sheet = blank(data, slide.width)
  for (const { lines, style, colour, top } of best.texts) sheet.write(lines, style, colour, slide.pad, top)
  sheet.chips(best.chips.rows, slide.notes, data.ink, slide.pad, best.chips.top)
  signed(sheet, data.slide.source, slide.source, slide.mark, slide.pad, best.source, best.column, data, best.most)
  sheet.place(figure.drawing, best.left, best.top, figure.width, figure.height, best.enlarged)
  return sheet.ended(slide.height)
}

/* Words over the whole width, the figure between them. */
function above(figure, data) {
  const { slide } = data.layout
  const column = slide.width - slide.pad - slide.pad
  const words = headed(column, data, 1)
  const foot = slide.height - slide.pad - words.noted - words.sourced - slide.gap
  const room = { left: slide.pad, top: words.bottom + slide.gap, width: column }
  room.height = foot - slide.gap - room.top
  const notes = words.notes(foot)
  return { ...fitted(figure, room, slide), texts: [...words.texts, notes], chips: notes.chips, source: notes.bottom + slide.gap, column, most: words.most }
}

/* Words in a column, the figure beside it over the whole height. */
function beside(figure, data) {
  const { slide } = data.layout
  const column = slide.width * slide.beside - slide.pad
  const words = headed(column, data, slide.folded)
  const source = slide.height - slide.pad - words.sourced
  const notes = words.notes(words.bottom + slide.gap)
  const left = slide.pad + column + slide.pad
  const room = { left, top: slide.pad, width: slide.width - slide.pad - left, height: slide.height - slide.pad - slide.pad }
  const { enlarged, ...place } = fitted(figure, room, slide)
  // Not where the words themselves have no room.
  const holds = notes.bottom + slide.gap <= source
  return { ...place, enlarged: holds ? enlarged : 0, texts: [...words.texts, notes], chips: notes.chips, source, column, most: words.most }
}

/* The words of a slide in a column: question and headline from the top, and how much room the others take. */
function headed(column, { layout, slide: said, chips, ink, muted }, folded) {
  const { slide } = layout
  const texts = []
  let bottom = slide.pad
  const add = (text, style, colour, most) => {
    const lines = cut(text, style, column, layout, most)
    texts.push({ lines, style, colour, top: bottom })
    bottom += lines.length * style.leading
  }
  if (said.question) add(said.question, slide.question, muted, 1)
  add(said.headline, slide.headline, ink, slide.most_headline)
  // What one note leaves of the lines is for the next one; each has one at least.
  const lineable = slide.most_notes * folded
  const rows = chipRows(chips, slide.notes, column, layout).slice(0, lineable - said.notes.length)
  const noted = said.notes.reduce((lines, note, at) => {
    const left = lineable - rows.length - lines.length - (said.notes.length - at - 1)
    return [...lines, ...cut(note, slide.notes, column, layout, Math.max(left, 1))]
  }, [])
  const most = slide.most_source * folded
  const sourced = sourceLines(said.source, slide.source, slide.mark, column, layout, most).length
  return {
    texts, bottom, most,
    noted: (rows.length + noted.length) * slide.notes.leading,
    sourced: Math.max(sourced * slide.source.leading, slide.mark),
    notes: (top) => {
      const below = top + rows.length * slide.notes.leading
      const bottom = below + noted.length * slide.notes.leading
      return { lines: noted, style: slide.notes, colour: ink, top: below, bottom, chips: { rows, top } }
    },
  }
}

/* How much a figure is enlarged in a room, and where it stands: in the middle. */
function fitted({ width, height }, room, { most_enlarged: most }) {
  const enlarged = Math.max(Math.min(room.width / width, room.height / height, most), 0)
  const middle = (start, all, used) => start + Math.max(all - used, 0) / 2
  return {
    enlarged,
    left: middle(room.left, room.width, width * enlarged),
    top: middle(room.top, room.height, height * enlarged),
  }
}

function sourceLines(source, style, mark, width, layout, most = Infinity) {
  const lines = source.flatMap((text) => wrapped(text, style, width - mark - mark, layout))
  return lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines
}

/* The mark, and from where the picture is beside it; gives where that ends. */
function signed(sheet, source, style, mark, left, top, width, data, most = Infinity) {
  const lines = sourceLines(source, style, mark, width, data.layout, most)
  sheet.mark(left, top, mark)
  return Math.max(sheet.write(lines, style, data.muted, left + mark * 3 / 2, top), top + mark)
}

/* An empty sheet to write and draw on. */
function blank(data, width) {
  const whole = element("svg", { xmlns: NS, width })
  const ground = whole.appendChild(element("rect", { width: "100%", height: "100%", fill: data.background }))
  return {
    write(lines, style, colour, left, top) {
      for (const line of lines) {
        const drawn = element("text", {
          x: left, y: top + style.size, fill: colour,
          "font-family": data.layout.font, "font-size": style.size, "font-weight": style.weight,
        })
        drawn.textContent = line
        whole.append(drawn)
        top += style.leading
      }
      return top
    },
    chips(rows, style, colour, left, top) {
      for (const row of rows) {
        for (const { chip, at, mark } of row) {
          whole.append(chipMark(chip, left + at, top, style, mark, data.layout))
          this.write([chip.words], style, colour, left + at + mark + style.size / 3, top)
        }
        top += style.leading
      }
      return top
    },
    place(drawing, left, top, width, height, enlarged = 1) {
      const placed = element("svg", {
        x: left, y: top, width: width * enlarged, height: height * enlarged,
        viewBox: `0 0 ${width} ${height}`, overflow: "visible",
      })
      placed.append(drawing)
      whole.append(placed)
    },
    mark(left, top, size) {
      const placed = element("svg", { x: left, y: top, width: size, height: size, viewBox: data.mark.box })
      placed.innerHTML = data.mark.drawing
      whole.append(placed)
    },
    ended(height) {
      whole.setAttribute("height", height)
      whole.setAttribute("viewBox", `0 0 ${width} ${height}`)
      ground.setAttribute("height", height)
      return whole
    },
  }
}

/* The marks of the legend with their words, in as many rows as they need. */
function chipRows(chips, style, width, layout) {
  const rows = []
  let at = Infinity
  for (const chip of chips) {
    const mark = Math.max(lengthOf(chip.sign, style, layout) + style.size / 2, style.size * 3 / 2)
    const whole = mark + style.size / 3 + lengthOf(chip.words, style, layout)
    if (at + whole > width) {
      rows.push([])
      at = 0
    }
    rows.at(-1).push({ chip, at, mark })
    at += whole + style.size
  }
  return rows
}

/* A mark as the figure draws it: a form, and the sign in it. */
function chipMark({ sign, form, fill, ink }, left, top, style, width, layout) {
  const group = element("g", {})
  const middle = { x: left + width / 2, y: top + style.size * 2 / 3 }
  const half = style.size / 2
  const square = (across, high, look) => group.append(element("rect", {
    x: middle.x - across / 2, y: middle.y - high / 2, width: across, height: high, ...look,
  }))
  const open = { fill: "none", stroke: fill, "stroke-width": 2 }
  if (form === "square") square(width, style.size + 2, { fill })
  if (form === "small square") square(width - half, style.size * 3 / 4, { fill })
  if (form === "open square") square(width - 2, style.size, open)
  if (form === "line") square(width, 2, { fill })
  if (form === "dot" || form === "ring") {
    group.append(element("circle", { cx: middle.x, cy: middle.y, r: half - 1, ...(form === "dot" ? { fill } : open) }))
  }
  if (form === "diamond") {
    const { x, y } = middle
    group.append(element("path", { d: `M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`, fill }))
  }
  const text = element("text", {
    x: middle.x, y: top + style.size, fill: ["ring", "line", "open square"].includes(form) ? fill : ink,
    "text-anchor": "middle", "font-family": layout.font, "font-size": style.size, "font-weight": style.weight,
  })
  text.textContent = sign
  if (sign) group.append(text)
  return group
}

function lengthOf(text, style, layout) {
  const context = document.createElement("canvas").getContext("2d")
  context.font = `${style.weight} ${style.size}px ${layout.measured_in}`
  return context.measureText(text).width
}

/* The text in as many lines as it needs. */
function wrapped(words, style, width, layout) {
  return eachIsolated(linesOf(words, style, width, layout))
}

/* The same as it was written. A word that is longer than a line, such as an address, is broken. */
function linesOf(words, style, width, layout) {
  const fits = pen(style, layout, width)
  const lines = [""]
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const longer = `${lines.at(-1)} ${word}`.trim()
    if (fits(longer)) {
      lines[lines.length - 1] = longer
      continue
    }
    if (!lines.at(-1)) lines.pop()
    lines.push(...broken(word, fits))
  }
  return lines
}

/* The lines of a broken text, each an element of its own: an isolate that is open where one ends is closed
   there and opened anew in the next, as parley/isolation.py does it for what the server breaks (in_lines). */
function eachIsolated(lines) {
  let open = ""
  return lines.map((line) => {
    const begun = open + line
    for (const [bound] of line.matchAll(/[\u2066-\u2069]/g)) open = bound === "\u2069" ? open.slice(0, -1) : open + bound
    return begun + "\u2069".repeat(open.length)
  })
}

/* A word in pieces that fit, broken after what parts an address where there is such. */
function broken(word, fits) {
  const pieces = []
  let rest = word
  while (!fits(rest)) {
    let end = rest.length - 1
    while (end > 1 && !fits(rest.slice(0, end))) end -= 1
    const part = rest.slice(0, end).search(/[/?&=+_-][^/?&=+_-]*$/) + 1
    end = part > 1 ? part : end
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...pieces, rest]
}

/* The text in at most so many lines: whole sentences if some fit, else words. */
function cut(text, style, width, layout, most) {
  const lines = linesOf(text, style, width, layout)
  if (lines.length <= most) return eachIsolated(lines)
  const sentences = text.match(/.+?[.;?!](?=\s|$)|.+$/g) ?? []
  while (sentences.length > 1) {
    sentences.pop()
    const shorter = wrapped(sentences.join("").trim().replace(/;$/, "."), style, width, layout)
    if (shorter.length <= most) return shorter
  }
  const kept = lines.slice(0, most)
  const fits = pen(style, layout, width)
  let last = kept.at(-1)
  while (last && !fits(`${last}…`)) last = last.slice(0, last.lastIndexOf(" "))
  return eachIsolated([...kept.slice(0, -1), `${last}…`])
}

function pen(style, layout, width) {
  return (text) => lengthOf(text, style, layout) <= width
}
