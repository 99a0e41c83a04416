/* Asks the HTTP interface while the reader types, and shows what it found as a list that keys can walk.
   All words come with the data or the answer; what the answer holds is only ever put in as text. */

const PAUSE = 120 // milliseconds without a key before it is asked
const FEW = 5, MANY = 100 // rows of each kind

export default function ({ data, parentElement, setTriggerValue }) {
  const at = (id) => parentElement.querySelector(`#${id}`)
  const [input, panel, said, list, clear] = ["question", "panel", "said", "found", "clear"].map(at)
  const words = data.words
  input.setAttribute("aria-label", words.label)
  input.placeholder = words.placeholder
  input.maxLength = data.longest
  list.setAttribute("aria-label", words.results)
  panel.setAttribute("aria-label", words.panel)
  clear.setAttribute("aria-label", words.clear)

  let timer, asking, active = -1, opened = new Set()

  const options = () => [...list.querySelectorAll('[role="option"]')]
  const base = () => rootPath(data.page)
  const filters = (without = []) => {
    const query = new URLSearchParams(location.search)
    return [...query].filter(([key]) => data.filters.includes(key) && !without.includes(key))
  }

  const show = (open) => {
    panel.hidden = !open
    input.setAttribute("aria-expanded", String(open))
    if (!open) select(-1)
  }
  const select = (place) => {
    const all = options()
    all.forEach((option, number) => option.setAttribute("aria-selected", String(number === place)))
    active = place
    if (place < 0) input.removeAttribute("aria-activedescendant")
    else {
      input.setAttribute("aria-activedescendant", all[place].id)
      all[place].scrollIntoView({ block: "nearest" })
    }
  }

  // The address holds the question; Streamlit reads the address anew with every run.
  const remember = (question) => {
    const address = new URL(location.href)
    if ((address.searchParams.get(data.question) ?? "") === question) return
    if (question) address.searchParams.set(data.question, question)
    else address.searchParams.delete(data.question)
    History.prototype.replaceState.call(history, history.state, "", address) // a question is no step
  }

  const ask = async (most = FEW) => {
    const question = input.value.trim()
    remember(question)
    clear.hidden = !input.value
    asking?.abort()
    if (!question) return show(false)
    const query = new URLSearchParams([...filters(), [data.question, question], ["most", most]])
    asking = new AbortController()
    try {
      const answer = await fetch(`${base()}api/search.json?${query}`, { signal: asking.signal })
      if (!answer.ok) throw new Error(answer.statusText)
      render(await answer.json())
    } catch (error) {
      if (error.name === "AbortError") return
      list.replaceChildren()
      said.textContent = words.failed
      at("walk").textContent = ""
      show(true)
    }
  }

  const make = (tag, name, text) => {
    const element = document.createElement(tag)
    element.className = name
    if (text !== undefined) element.textContent = text
    return element
  }
  const filled = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name])

  // What it means to take an option, by the option.
  const taken = new Map()
  const option = (element, act) => {
    element.setAttribute("role", "option")
    element.setAttribute("aria-selected", "false")
    element.id = `option_${taken.size}`
    element.tabIndex = -1
    taken.set(element, act)
    return element
  }

  const hit = (found) => {
    const element = make("a", "hit")
    element.append(make("span", "title", found.title))
    if (found.context.length) {
      const context = make("span", "context")
      for (const piece of found.context) context.append(piece.matched ? make("mark", "", piece.text) : piece.text)
      element.append(context)
    }
    if (found.standing) element.append(make("span", "standing", found.standing))
    // A page that is opened by its filters is opened anew; any other within the app.
    const [page, own = ""] = found.address.split("?")
    const set = [...new URLSearchParams(own).keys()].filter((key) => data.filters.includes(key))
    const query = new URLSearchParams([...filters(set), ...new URLSearchParams(own)])
    element.href = `${base()}${page}${query.size ? "?" : ""}${query}`
    return option(element, () => {
      if (set.length) return location.assign(element.href)
      close()
      input.blur() // a phone's keyboard would cover what opens
      setTriggerValue("open", found.address)
    })
  }

  const group = (heading, members) => {
    const element = make("div", "group")
    element.setAttribute("role", "group")
    element.setAttribute("aria-label", heading)
    const line = make("div", "heading", heading)
    line.setAttribute("aria-hidden", "true")
    element.append(line, ...members)
    return element
  }

  const again = (question) => {
    input.value = question
    input.focus()
    ask()
  }

  const render = (answer) => {
    taken.clear()
    const groups = []
    for (const [kind, heading] of Object.entries(data.headings)) {
      const all = answer.counts[kind] ?? 0
      if (!all) continue
      const rows = answer.hits.filter((found) => found.kind === kind)
      const shown = opened.has(kind) ? rows : rows.slice(0, FEW)
      const members = shown.map(hit)
      if (shown.length < Math.min(all, MANY)) {
        const more = make("div", "hit more", filled(words.all, { count: Math.min(all, MANY) }))
        members.push(option(more, () => {
          opened.add(kind)
          ask(MANY)
        }))
      }
      const label = shown.length < all
        ? `${heading}: ${filled(words.first, { count: shown.length, all })}` : `${heading}: ${all}`
      groups.push(group(label, members))
    }
    const asides = []
    for (const near of answer.counts && Object.keys(answer.counts).length ? [] : answer.near) {
      asides.push(option(make("div", "hit more", filled(words.instead, { word: `‘${near}’` })), () => again(near)))
    }
    for (const lifted of answer.lifting) {
      const element = make("a", "hit more", `${lifted.said} ${words.lift}`)
      const query = new URLSearchParams([...filters([lifted.filter]), [data.question, answer.question]])
      element.href = `${base()}${data.page}?${query}`
      asides.push(option(element, () => location.assign(element.href)))
    }
    list.replaceChildren(...groups, ...asides)
    const read = answer.words.flatMap((word) => {
      if (word.role === "unknown") return [filled(words.unknown, { word: `‘${word.typed}’` })]
      if (!word.corrected) return []
      return [filled(words.read_as, { word: `‘${word.typed}’`, readings: word.read_as.map((one) => `‘${one}’`).join(", ") })]
    })
    // That nothing was found names the unknown words itself.
    const sentences = groups.length ? [answer.said, ...read] : [answer.said]
    if (answer.question.length >= data.longest) sentences.push(filled(words.cut, { longest: data.longest }))
    said.textContent = sentences.join(" ")
    at("walk").textContent = groups.length || asides.length ? words.walk : ""
    show(true)
    select(-1)
    panel.scrollTop = 0
  }

  const close = () => {
    clearTimeout(timer)
    asking?.abort()
    input.value = ""
    clear.hidden = true
    show(false)
  }
  const leave = () => {
    remember("")
    close()
  }

  input.oninput = () => {
    clearTimeout(timer)
    opened = new Set()
    timer = setTimeout(ask, PAUSE)
  }
  // The filters may be others by now.
  input.onfocus = () => {
    if (input.value.trim() && panel.hidden) ask()
  }
  // Streamlit's own keys (r, c) are for those who type nothing, and it cannot see that we do.
  input.onkeypress = input.onkeyup = (event) => event.stopPropagation()
  input.onkeydown = (event) => {
    event.stopPropagation()
    const last = options().length - 1
    const steps = { ArrowDown: active < last ? active + 1 : 0, ArrowUp: active > 0 ? active - 1 : last }
    if (event.key in steps && !panel.hidden && last >= 0) select(steps[event.key])
    else if (event.key === "ArrowDown" && panel.hidden && input.value.trim()) ask()
    else if (event.key === "Enter" && active >= 0) taken.get(options()[active])()
    else if (event.key === "Enter") {
      clearTimeout(timer)
      ask()
    } else if (event.key === "Escape" && !panel.hidden) show(false)
    else if (event.key === "Escape") leave()
    else return
    event.preventDefault()
  }
  list.onclick = (event) => {
    const chosen = event.target.closest('[role="option"]')
    // With a key held or another button a link opens as links do.
    if (!chosen || (chosen.href && (event.ctrlKey || event.metaKey || event.shiftKey || event.button))) return
    event.preventDefault()
    taken.get(chosen)()
  }
  panel.onmousedown = (event) => event.preventDefault() // the box keeps the focus
  clear.onclick = () => {
    leave()
    input.focus()
  }
  const away = (event) => {
    if (!event.composedPath().includes(at("search"))) show(false)
  }
  const shortcut = (event) => {
    const typing = event.composedPath()[0]?.matches?.("input, textarea, select, [contenteditable]")
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    input.focus()
  }
  document.addEventListener("pointerdown", away)
  document.addEventListener("keydown", shortcut)
  const restore = () => {
    const asked = new URLSearchParams(location.search).get(data.question) ?? ""
    if (asked === input.value.trim()) return
    close()
    input.value = asked
    if (asked) ask()
  }
  addEventListener("popstate", restore)

  // Drawn anew on another page, the box starts with what that page's address asks.
  if (at("search").dataset.page !== data.page) {
    at("search").dataset.page = data.page
    restore()
  }
  return () => {
    clearTimeout(timer)
    asking?.abort()
    document.removeEventListener("pointerdown", away)
    document.removeEventListener("keydown", shortcut)
    removeEventListener("popstate", restore)
  }
}
