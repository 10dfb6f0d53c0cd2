import type { Passage, PassageKind } from './passages.ts';
import type { Subject } from './rule.ts';

const SAID = new Set<PassageKind>(['paragraph', 'cell', 'clause', 'formal', 'topic']);
/** What is told of the meeting, without headings and lines of facts. */
export const inText = ({ passages }: Subject): readonly Passage[] => passages.filter(({ kind }) => SAID.has(kind));

/** The sentence around a place in a text. */
export function sentenceAt(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('\n', at)) + 1;
  const end = text.slice(at).search(/[.!?](\s|$)|\n/);
  return text.slice(start, end === -1 ? text.length : at + end + 1);
}

/** What may be said of somebody who is not there. */
export const OF_THE_ABSENT =
  /anmält förhinder|frånvar|förhindrad|ersätt|tjänstgör|entledig|avsäg|avsagt|avgå|lämnar sitt uppdrag|sjuk|ledig|hälsas välkommen som ny|efterträd|utses|väljs|valts|valdes|tackas|avtackas/i;
