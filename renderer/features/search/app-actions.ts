import { foldedWords } from '../../../shared/search/words.ts';
import { sv } from '../../text/sv.ts';
import type { IconName } from '../../ui/icon.tsx';

const words = sv.search.action;

export type AppAction = {
  id: string;
  label: string;
  icon: IconName;
  /** The screen it leads to; null for the dialog of a new meeting. */
  to: string | null;
  /** Other words for it. */
  also?: string;
};

const ACTIONS: readonly AppAction[] = [
  { id: 'new-meeting', label: words.newMeeting, icon: 'add', to: null, also: 'skapa protokoll anteckningar' },
  { id: 'overview', label: words.overview, icon: 'home', to: '/', also: 'start hem utkast' },
  {
    id: 'councils',
    label: words.councils,
    icon: 'council',
    to: '/organ',
    also: 'råd nämnd styrelse register ledamöter',
  },
  { id: 'history', label: words.history, icon: 'history', to: '/historik', also: 'alla möten' },
  { id: 'follow-ups', label: words.followUps, icon: 'followUp', to: '/bevakningar', also: 'uppföljning ansvarig' },
  { id: 'decisions', label: words.decisions, icon: 'decision', to: '/beslut', also: 'register export excel' },
  { id: 'templates', label: words.templates, icon: 'template', to: '/mallar', also: 'word dokumentmall' },
  { id: 'search', label: words.search, icon: 'search', to: '/sok', also: 'sök' },
  { id: 'municipality', label: words.municipality, icon: 'settings', to: '/installningar' },
  { id: 'brand', label: words.brand, icon: 'brand', to: '/installningar/profil', also: 'inställningar färg typsnitt' },
  { id: 'people', label: words.people, icon: 'people', to: '/installningar/personer', also: 'inställningar ledamöter' },
  {
    id: 'organisations',
    label: words.organisations,
    icon: 'building',
    to: '/installningar/organisationer',
    also: 'inställningar',
  },
  { id: 'phrases', label: words.phrases, icon: 'phrase', to: '/installningar/fraser', also: 'inställningar textblock' },
  {
    id: 'appearance',
    label: words.appearance,
    icon: 'appearance',
    to: '/installningar/utseende',
    also: 'inställningar tema',
  },
  { id: 'files', label: words.files, icon: 'folder', to: '/installningar/filer', also: 'inställningar mapp' },
  { id: 'help', label: words.help, icon: 'help', to: '/hjalp', also: 'handbok guide' },
];

/** So many are offered before anything is typed. */
const FIRST = 5;

/** What the app can do that answers to what is typed: each word as the beginning of one of its own. */
export function findActions(text: string): readonly AppAction[] {
  const typed = foldedWords(text);
  if (typed.length === 0) return ACTIONS.slice(0, FIRST);
  return ACTIONS.filter(({ label, also = '' }) => {
    const own = foldedWords(`${label} ${also}`);
    return typed.every((word) => own.some((one) => one.startsWith(word)));
  });
}
