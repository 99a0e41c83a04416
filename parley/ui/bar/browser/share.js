/* Sends the view's address: by the system's own sheet where there is one, else by the clipboard. */

function linkToShare(leftOut) {
  const address = new URL(location.href)
  leftOut.forEach((name) => address.searchParams.delete(name))
  return address.href
}

async function share(address, words, say) {
  if (navigator.share && matchMedia("(pointer: coarse)").matches) {
    try {
      return await navigator.share({ title: document.title, url: address })
    } catch (error) {
      if (error.name === "AbortError") return
    }
  }
  try {
    await navigator.clipboard.writeText(address)
    say(words.copied)
  } catch {
    say(`${words.link} ${address}`)
  }
}
