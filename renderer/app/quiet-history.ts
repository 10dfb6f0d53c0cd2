import { createBrowserHistory, type RouterHistory } from '@tanstack/react-router';

/** What was searched for, where an address holds it: often a name. */
const SEARCHED = /([?&](?:q|ord)=)([^&#]+)/g;

/**
 * Addresses after the "#", as the window's history keeps them. A browser writes every address down in files of its own, so what
 * somebody has searched for stands in none of them: a number does, and the words stay in memory until the window is closed.
 */
export function createQuietHistory(): RouterHistory {
  const words: string[] = [];
  // a number from before the page was loaded again means nothing now
  const time = Date.now().toString(36);

  function numberOf(said: string): string {
    const at = words.indexOf(said);
    return `~${time}-${at < 0 ? words.push(said) - 1 : at}`;
  }
  const hide = (address: string): string =>
    address.replace(SEARCHED, (_all, before: string, said: string) => before + numberOf(said));
  const reveal = (address: string): string =>
    address.replace(SEARCHED, (all, before: string, said: string) => {
      const [when, at] = /^~(\w+)-(\d+)$/.exec(said)?.slice(1) ?? [];
      if (when === undefined) return all;
      return before + ((when === time ? words[Number(at)] : undefined) ?? '');
    });

  return createBrowserHistory({
    createHref: (address: string) => `${location.pathname}${location.search}#${hide(address)}`,
    parseLocation: () => {
      const href = reveal(location.hash.slice(1)) || '/';
      const search = href.includes('?') ? href.slice(href.indexOf('?')) : '';
      const state = window.history.state ?? { __TSR_index: 0, key: time, __TSR_key: time };
      return { href, pathname: href.slice(0, href.length - search.length), search, hash: '', state };
    },
  });
}
