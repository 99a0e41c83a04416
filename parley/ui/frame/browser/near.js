/* Says once when the reader comes near this place and the figures above it are drawn. */

const MARGIN = "300px"
const LOOK_AGAIN = 100 // milliseconds

export default function ({ parentElement, setTriggerValue }) {
  let gone = false
  const scrolls = document.querySelector('[data-testid="stMain"]')
  const observer = new IntersectionObserver(
    (places) => {
      if (places.some((place) => place.isIntersecting)) {
        observer.disconnect()
        whenDrawn()
      }
    },
    { root: scrolls, rootMargin: `${MARGIN} 0px` },
  )
  observer.observe(parentElement.querySelector("div"))
  // Who prints the page wants all of it.
  const beforePrint = () => observer.disconnect() || say()
  addEventListener("beforeprint", beforePrint)

  function whenDrawn() {
    const waiting = [...document.querySelectorAll('[data-testid="stPlotlyChart"]')].some(
      (chart) => chart.checkVisibility() && !chart.querySelector(".main-svg"),
    )
    if (waiting) setTimeout(whenDrawn, LOOK_AGAIN)
    else requestIdleCallback(say, { timeout: LOOK_AGAIN })
  }

  function say() {
    if (!gone) setTriggerValue("near", true)
  }

  return () => {
    gone = true
    observer.disconnect()
    removeEventListener("beforeprint", beforePrint)
  }
}
