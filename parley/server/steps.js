// What a reader does is one step of the browser's history, whatever Streamlit writes into the address for it.
// Streamlit pushes no entry where a control changes and several where a page opens or a link is corrected: the
// query of the next page under this page's path, then its path, then bit by bit what filters it. So the first
// write after the reader did something is a step, and all that follow belong to it. It stands in the page's
// head, as the first address is corrected before anything of a page is there. Who writes without a step
// calls History.prototype.replaceState.
(() => {
  const { pushState, replaceState } = History.prototype;
  let acted = false;
  // Keys that close, go on or are held beside others choose nothing; what closes a list must not make another step.
  const idle = new Set(["Escape", "Tab", "Shift", "Control", "Alt", "Meta"]);
  // A click without a pointer comes from the keyboard or from what reads the page aloud.
  const act = ({ isTrusted, type, detail, key }) => {
    acted ||= isTrusted && (type !== "click" || !detail) && !idle.has(key);
  };
  const write = (state, title, address) => {
    const changes = new URL(address ?? "", location.href).href !== location.href;
    (acted && changes ? pushState : replaceState).call(history, state, title, address);
    acted &&= !changes;
  };
  history.pushState = write;
  history.replaceState = write;
  for (const kind of ["pointerdown", "keydown", "click"]) addEventListener(kind, act, true);
  // Keys and gestures that go back or forward are no step, and nothing that a page corrects then.
  addEventListener("popstate", () => { acted = false; }, true);
})();
