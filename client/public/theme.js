// Runs before the first paint, so that nobody who chose dark sees a white flash. `src/lib/theme.ts` takes over afterwards.
(() => {
  const { document, localStorage, matchMedia } = globalThis;
  let choice = 'system';
  try {
    choice = localStorage.getItem('tandem.theme') ?? 'system';
  } catch {
    // Storage may be forbidden: the system's appearance is used.
  }
  const isDark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
})();
