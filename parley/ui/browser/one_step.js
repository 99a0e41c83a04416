/* A way to another page is one step back. Streamlit writes what the next page is asked into the address of
   this one before it goes there, and what filters it bit by bit when it is there, each as a step of its
   own. This page's entry keeps its own query instead, and the next page's takes in what comes bit by bit. */

const LONGEST = 5000 // milliseconds that going to another page takes

function pushOnce() {
  const push = history.pushState, here = location.pathname
  const pathOf = (address) => new URL(address, location.href).pathname
  let there
  const end = () => {
    history.pushState = push
    clearTimeout(timer)
    for (const act of ["pointerdown", "keydown"]) removeEventListener(act, end, true)
  }
  const timer = setTimeout(end, LONGEST)
  // Whatever the reader does next is a step again.
  setTimeout(() => ["pointerdown", "keydown"].forEach((act) => addEventListener(act, end, true)))
  history.pushState = (state, title, address) => {
    const path = pathOf(address)
    if (!there && path === here) return
    if (path === there) return history.replaceState(state, title, address)
    there = path
    push.call(history, state, title, address)
  }
}
