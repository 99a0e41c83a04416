/* A tap on a mark of a figure chooses it at once. Plotly takes a first touch for pointing at the mark only;
   where it does not hear of the touch, the browser tells it of a click. Figures that are dragged keep theirs. */

function chooseByTap() {
  const still = ".js-plotly-plot .nsewdrag.cursor-pointer"
  const begin = (event) => event.target.closest?.(still) && event.stopPropagation()
  document.addEventListener("touchstart", begin, { capture: true, passive: true })
  return () => document.removeEventListener("touchstart", begin, { capture: true })
}
