/* Tells Python over which days a reader dragged in a figure, so that the page shows these days. */

const MOST_FRAMES = 600 // ten seconds until the figure is given up

export default function ({ data, setTriggerValue }) {
  let figure, waiting
  const moved = (change) => {
    const ends = [change["xaxis.range[0]"], change["xaxis.range[1]"]]
    if (ends.every(Boolean)) setTriggerValue("dragged", ends.map(String))
  }
  const look = (frames) => {
    figure = document.querySelector(`.st-key-${data.figure} .js-plotly-plot`)
    if (figure?.on) figure.on("plotly_relayout", moved)
    else if (frames > 0) waiting = requestAnimationFrame(() => look(frames - 1))
  }
  look(MOST_FRAMES)
  return () => {
    cancelAnimationFrame(waiting)
    figure?.removeListener?.("plotly_relayout", moved)
  }
}
