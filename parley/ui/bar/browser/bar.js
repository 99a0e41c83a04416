/* The bar itself; what it does besides stands in the files beside this one. All words come with the data. */

export default function ({ data, parentElement, setTriggerValue }) {
  const at = (id) => parentElement.querySelector(`#${id}`)
  const base = rootPath(data.page)
  const open = (address) => setTriggerValue("open", address)
  const say = speaker(at("said"))
  at("bar").hidden = data.embedded
  const [home, button] = [at("home"), at("share")]
  at("name").textContent = data.words.name
  home.setAttribute("aria-label", data.words.home)
  home.href = base
  home.onclick = (event) => {
    if (isTheBrowsers(event)) return
    event.preventDefault()
    open("")
  }
  at("to_share").textContent = data.words.share
  button.onclick = () => share(linkWithout(data.left_out), data.words, say, parentElement)
  const undo = [
    followLinks(base, data.pages, open),
    closeMenuOnPhones(),
    keepFocus(),
    pointBeforeTaps(),
    nameLandmarks(data.words),
  ]
  return () => undo.forEach((one) => one())
}
