/* The focus never falls to the body: where what had it goes, the nearest thing that is left takes it. */

function keepFocus() {
  let last, around = []
  const remember = ({ target }) => {
    last = target
    around = []
    for (let at = target; at; at = at.parentElement) if (at.matches?.('[class*="st-key-"]')) around.push(at)
  }
  const isLost = () => document.activeElement.matches("body, [data-testid=stApp], [data-testid=stMain]") && last && !last.isConnected
  const look = () => {
    if (!isLost()) return
    const key = (element) => [...element.classList].find((name) => name.startsWith("st-key-"))
    const place = around.map((one) => (one.isConnected ? one : document.getElementsByClassName(key(one))[0])).find(Boolean)
    const able = "a[href], button:not(:disabled), input:not(:disabled), [tabindex='0']"
    const next = place?.querySelector(able) ?? document.querySelector("h1")
    if (next?.matches("h1")) next.tabIndex = -1
    last = undefined
    next?.focus({ preventScroll: true })
  }
  const watch = new MutationObserver(() => {
    if (isLost()) requestAnimationFrame(look)
  })
  watch.observe(document.body, { childList: true, subtree: true })
  document.addEventListener("focusin", remember)
  return () => {
    watch.disconnect()
    document.removeEventListener("focusin", remember)
  }
}
