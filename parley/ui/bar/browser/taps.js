/* One tap on a figure chooses the mark under the finger. Plotly chooses what was pointed at before, which a finger never does. */

function pointBeforeTaps() {
  const point = ({ target, touches: [finger] }) => {
    const figure = target.closest?.(".js-plotly-plot .nsewdrag")
    if (!figure || !finger) return
    const { clientX, clientY } = finger
    figure.dispatchEvent(new MouseEvent("mousemove", { bubbles: true, clientX, clientY }))
  }
  const early = { capture: true, passive: true }
  document.addEventListener("touchstart", point, early)
  return () => document.removeEventListener("touchstart", point, early)
}
