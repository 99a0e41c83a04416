/* Says something near the lower edge of the screen, for a while (said.css). */

const SAID_FOR = 6000 // milliseconds

function speaker(place) {
  // Above everything, also above an open menu; where a browser cannot do that it is where its component is.
  if (place.showPopover && !place.matches(":popover-open")) place.showPopover()
  return (text) => {
    place.textContent = text
    clearTimeout(place.ends)
    place.ends = setTimeout(() => { place.textContent = "" }, SAID_FOR)
  }
}
