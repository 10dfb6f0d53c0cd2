import type { SearchHit, SearchKind } from '../../../shared/calls/search.ts';
import { findMarks } from '../../../shared/search/marks.ts';
import { WHOLE_MEETING } from '../../../shared/search/meeting-passages.ts';
import type { SearchPart } from '../../../shared/search/query.ts';
import { columnText, type Passage, type PassageText, type SearchColumn } from '../../../shared/search/source.ts';
import type { FoundPassage } from '../storage/search/find.ts';
import type { FoundSource } from '../storage/search/found-rows.ts';
import { markOf } from '../storage/search/mark-of.ts';
import { marked, snippet, strength } from './snippet.ts';

/** What may be shown of a hit: of a decision its own words, of a file its name. */
const SHOWN: Record<SearchKind, readonly SearchColumn[]> = {
  item: ['body', 'decision', 'names'],
  decision: ['decision'],
  person: ['body'],
  'follow-up': ['body', 'names'],
  council: [],
  file: ['title'],
};

type Witness = PassageText & { strength: number };

/** The text that answers the question best; of equals the first. */
function bestWitness(texts: readonly PassageText[], parts: readonly SearchPart[]): Witness | null {
  let best: Witness | null = null;
  for (const text of texts) {
    const found = { ...text, strength: strength(findMarks(text.text, parts)) };
    if (best === null || found.strength > best.strength) best = found;
  }
  return best;
}

/** A hit as the window shows it. */
export function makeHit(
  kind: SearchKind,
  { sourceId, place }: FoundPassage,
  { source, councilName, meeting }: FoundSource,
  parts: readonly SearchPart[],
): SearchHit | null {
  const passage = source.passages.find((one) => markOf(one.place) === place);
  if (!passage) return null;
  const witness = bestWitness(shownTexts(passage, kind), parts);
  const title = titleOf(passage, kind, witness);
  const says = witness !== null && kind !== 'file' ? snippet(witness.text, parts) : null;
  return {
    kind,
    id: sourceId,
    title: marked(title, parts),
    // contact details are found, but shown only when they are what was asked for
    snippet: says !== null && (says.marks.length > 0 || meeting !== null) ? says : null,
    councilId: source.councilId,
    councilName,
    place: meeting && { meetingId: sourceId, anchor: anchorOf(passage, kind, witness, parts), ...meeting },
  };
}

const shownTexts = ({ texts }: Passage, kind: SearchKind): PassageText[] =>
  SHOWN[kind].flatMap((column) => texts.filter((text) => text.column === column));

function titleOf(passage: Passage, kind: SearchKind, witness: Witness | null): string {
  if (kind === 'file') return witness?.text ?? '';
  const heading = passage.texts.find(({ column }) => column === 'title');
  return heading?.text ?? '';
}

/** Straight to the words: in the text that holds the most of them, in the heading when that holds as many. */
function anchorOf(passage: Passage, kind: SearchKind, witness: Witness | null, parts: readonly SearchPart[]): string {
  if (kind === 'follow-up') return passage.texts[0]?.anchor ?? 'follow-ups';
  const own = passage.place === WHOLE_MEETING ? 'title' : `item:${passage.place}`;
  if (witness === null || witness.strength === 0) return passage.place === WHOLE_MEETING ? own : `${own}/heading`;
  if (kind === 'decision') return witness.anchor;
  const heading = new Set(findMarks(columnText(passage, 'title'), parts).map(({ part }) => part)).size;
  return heading * 1000 >= witness.strength - (witness.strength % 1000) ? `${own}/heading` : witness.anchor;
}
