// Tells a part of a page below its first screen that the reader comes near it (parley/ui/frame/deferred.py).
// It stands in the page's head once, as what stands in a part is sent with every part.
window.parleyNear = ({ parentElement, setTriggerValue }) => {
  const MARGIN = "300px", TURN = 100, AGAIN = 4000; // milliseconds
  const undrawn = '[data-testid="stPlotlyChart"]:not(:has(.main-svg))';
  let timer;
  // Streamlit answers only one of several that speak at once, so they take turns; one that is not
  // answered says it again. All wait for the figures above them.
  const say = () => {
    clearTimeout(timer);
    const now = performance.now();
    const free = now > (window.parleyNear.said ?? 0) + TURN && !document.querySelector(undrawn);
    if (free) {
      window.parleyNear.said = now;
      setTriggerValue("near", true);
    }
    timer = setTimeout(say, free ? AGAIN : TURN);
  };
  // A busy browser tells of several crossings at once, and the first may be that it was still far.
  const seen = (crossings) => crossings.some((crossing) => crossing.isIntersecting) && say();
  const root = document.querySelector('[data-testid="stMain"]');
  const eye = new IntersectionObserver(seen, { root, rootMargin: MARGIN });
  eye.observe(parentElement.firstElementChild);
  addEventListener("beforeprint", say); // who prints a page wants all of it
  return () => {
    clearTimeout(timer);
    eye.disconnect();
    removeEventListener("beforeprint", say);
  };
};
