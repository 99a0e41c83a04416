export default ({ parentElement, setTriggerValue }) => {
  const waits = '[data-testid="stPlotlyChart"]:not(:has(.main-svg))'
  const say = () => (document.querySelector(waits) ? setTimeout(say, 99) : setTriggerValue("near", true))
  const root = document.querySelector('[data-testid="stMain"]')
  const eye = new IntersectionObserver(([place]) => place.isIntersecting && say(), { root, rootMargin: "300px" })
  eye.observe(parentElement.firstElementChild)
  addEventListener("beforeprint", say)
  return () => {
    eye.disconnect()
    removeEventListener("beforeprint", say)
  }
}
