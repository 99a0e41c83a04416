// Takes the shell away when Streamlit shows the page, or says why it cannot.
(() => {
  const shell = document.getElementById("shell"), root = document.getElementById("root");
  const there = "h1, [role=dialog], [data-testid=stAlert], [data-testid=stException]";
  const done = () => { shell.remove(); watch.disconnect(); };
  const watch = new MutationObserver(() => { if (root.querySelector(there)) done(); });
  if (new URLSearchParams(location.search).get("embed") === "true") shell.className = "embedded";
  watch.observe(root, { childList: true, subtree: true });
  setTimeout(done, 20000); // whatever went wrong, it is not hidden
})();
