import type { Answer, Request } from '../../../shared/api.ts';
import {
  SEARCH_KINDS,
  SEARCH_MOST,
  type SearchGroup,
  type SearchHit,
  type SearchKind,
} from '../../../shared/calls/search.ts';
import { parseQuery, type SearchPart } from '../../../shared/search/query.ts';
import { compareSwedish } from '../../../shared/swedish/lists.ts';
import type { Reader } from '../storage/access.ts';
import { councilNumber, type FoundPassage, minutesFinder, placesOf, registerFinder } from '../storage/search/find.ts';
import { foundSources } from '../storage/search/found-rows.ts';
import { matchExpression, matchParts, type Where } from '../storage/search/match.ts';
import type { SearchNoun } from '../storage/search/passage-ids.ts';
import { makeHit } from './make-hit.ts';

type Kind = { noun: SearchNoun; dated: boolean };

const KINDS: Record<SearchKind, Kind> = {
  item: { noun: 'meeting', dated: true },
  decision: { noun: 'meeting', dated: true },
  person: { noun: 'person', dated: false },
  'follow-up': { noun: 'follow-up', dated: true },
  council: { noun: 'council', dated: false },
  file: { noun: 'file', dated: true },
};

const IN_HEADING: Where = { in: ['title'] };
/** A decision is found by its own words, together with those of its item's heading. */
const IN_DECISION: Where = { in: ['title', 'decision'], atLeastOneIn: 'decision' };
const IN_MINUTES: Where = { in: ['title', 'body', 'decision', 'names'] };
const IN_REGISTERS: Where = { in: ['title', 'body', 'names'] };

type Look = (where: Where) => Promise<readonly number[]>;

/** The newest first or the best: what is said in a heading before what was decided, and that before what was only talked of. */
const MINUTES: Partial<Record<SearchKind, Record<'newest' | 'best', (look: Look) => Promise<readonly number[]>>>> = {
  item: {
    newest: (look) => look(IN_MINUTES),
    best: async (look) => [...(await look(IN_HEADING)), ...(await look(IN_DECISION)), ...(await look(IN_MINUTES))],
  },
  decision: {
    newest: (look) => look(IN_DECISION),
    best: async (look) => {
      const decided = await look(IN_DECISION);
      const decisions = new Set(decided);
      return [...(await look(IN_HEADING)).filter((id) => decisions.has(id)), ...decided];
    },
  },
};

/** Everything that answers what was typed, by kind. Nothing is found for a text without a letter or digit. */
export async function findEverything(db: Reader, asked: Request<'search.find'>): Promise<Answer<'search.find'>> {
  const { councilId, year, order, limit, offset } = asked;
  const parts = parseQuery(asked.text);
  const matched = await matchParts(db, parts);
  const council = councilId === null ? null : await councilNumber(db, councilId);
  if (matched === null || (councilId !== null && council === null)) return { groups: [] };
  const kinds = (asked.kind === null ? SEARCH_KINDS : [asked.kind]).filter(
    (kind) => year === null || KINDS[kind].dated,
  );
  const match = (among: 'minutes' | 'registers', where: Where) =>
    matchExpression(
      matched.map((part) => part[among]),
      { ...where, council },
    );
  const inMinutes = minutesFinder(db, year, Math.max(SEARCH_MOST, offset + limit));
  const look: Look = (where) => inMinutes(match('minutes', where));
  const inRegisters = kinds.some((kind) => !MINUTES[kind])
    ? await registerFinder(db, match('registers', IN_REGISTERS), year)
    : null;
  const groups: SearchGroup[] = [];
  for (const kind of kinds) {
    const found = (await MINUTES[kind]?.[order](look)) ?? inRegisters?.(KINDS[kind].noun) ?? [];
    const ids = [...new Set(found)];
    if (ids.length === 0) continue;
    const passages = await placesOf(db, ids.slice(offset, offset + limit));
    groups.push({ kind, hits: await hitsOf(db, kind, parts, passages), total: Math.min(ids.length, SEARCH_MOST) });
  }
  return { groups };
}

async function hitsOf(
  db: Reader,
  kind: SearchKind,
  parts: readonly SearchPart[],
  passages: readonly FoundPassage[],
): Promise<SearchHit[]> {
  const sourceOf = await foundSources(db, passages);
  const hits = passages.flatMap((passage) => {
    const source = sourceOf(passage);
    const hit = source && makeHit(kind, passage, source, parts);
    return hit ? [hit] : [];
  });
  return KINDS[kind].dated ? hits : hits.sort((a, b) => compareSwedish(a.title.text, b.title.text));
}
