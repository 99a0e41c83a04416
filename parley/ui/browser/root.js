/* The path of the app's root, which the pages stand below; `page` is the path of the open one from there. */
function rootPath(page) {
  const path = location.pathname
  const end = page && path.endsWith(`/${page}`) ? path.length - page.length : path.length
  return path.slice(0, end).replace(/\/?$/, "/")
}
