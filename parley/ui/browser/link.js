/* The link to what is shown, and how it is handed on. */

/* The address of the view itself, also when this page stands in another site's frame. */
function linkWithout(names) {
  const address = new URL(location.href)
  const there = names.filter((name) => address.searchParams.has(name))
  there.forEach((name) => address.searchParams.delete(name))
  // Without any it stays as it is: taking one out writes all of the query anew.
  return there.length ? address.href : location.href
}

/* Whether it was copied. A frame on another site may not use the clipboard directly; selecting and copying
   still works there. */
async function copiedText(text, place) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement("textarea")
    area.value = text
    area.style.cssText = "position: fixed; width: 1px; height: 1px; opacity: 0"
    place.append(area)
    area.select()
    const done = document.execCommand("copy")
    area.remove()
    return done
  }
}

/* By the machine's own way to send something; a reader may change their mind. */
async function sent(what) {
  try {
    await navigator.share(what)
  } catch (error) {
    if (error.name !== "AbortError") throw error
  }
}
