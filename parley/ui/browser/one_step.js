/* A way to another page is one step back. Streamlit writes what the next page is asked into the address of
   this one before it goes there, as a step of its own; the entry of this page keeps its own query instead. */

const GIVE_UP = 5000 // milliseconds in which the other page is pushed

function pushOnce() {
  const push = history.pushState, here = location.pathname
  const end = () => { history.pushState = push }
  const giveUp = setTimeout(end, GIVE_UP)
  history.pushState = (state, title, address) => {
    if (new URL(address, location.href).pathname === here) return
    clearTimeout(giveUp)
    end()
    history.pushState(state, title, address)
  }
}
