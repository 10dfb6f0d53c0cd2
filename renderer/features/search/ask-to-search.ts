const ASKED = 'justera:search';

/** Opens the search box, from a button. */
export const askToSearch = (): boolean => window.dispatchEvent(new Event(ASKED));

const isSearchKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;

/** Hears Ctrl+K, also while something is typed; not while a dialog waits for its own answer. The answer stops listening. */
export function onAskedToSearch(open: () => void): () => void {
  const key = (event: KeyboardEvent) => {
    if (!isSearchKey(event) || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (document.querySelector('.modal') === null) open();
  };
  window.addEventListener('keydown', key, true);
  window.addEventListener(ASKED, open);
  return () => {
    window.removeEventListener('keydown', key, true);
    window.removeEventListener(ASKED, open);
  };
}
