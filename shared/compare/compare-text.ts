import { diffWordsWithSpace } from 'diff';

export type TextPiece = { kind: 'same' | 'added' | 'removed'; text: string };

/** So many words may differ; a text that differs more is shown as taken out and put in whole, which nobody would read word by word. */
const MOST_EDITS = 2000;

/** What came, went and stayed from `before` to `after`, word by word; the pieces without the removed ones are `after`. */
export function compareText(before: string, after: string): TextPiece[] {
  const pieces = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return pieces
    .filter(({ value }) => value !== '')
    .map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }));
}
