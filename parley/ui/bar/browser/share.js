/* Hands the view's address on: by the system's own sheet where a finger points and there is one, else by the
   clipboard. */

async function share(address, words, say, place) {
  if (navigator.share && matchMedia("(pointer: coarse)").matches) {
    try {
      return await sent({ title: document.title, url: address })
    } catch {
      // A browser may refuse; the clipboard is left.
    }
  }
  say((await copiedText(address, place)) ? words.copied : `${words.link} ${address}`)
}
