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
import { councilNumber, type FoundPassage, newestIn, placesOf, registerFinder } from '../storage/search/find.ts';
import { type FoundSource, foundSources } from '../storage/search/found-rows.ts';
import { matchExpression, matchParts } from '../storage/search/match.ts';
import type { SearchNoun } from '../storage/search/passage-ids.ts';
import type { TextTable } from '../storage/search/text-tables.ts';
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

type Look = (table: TextTable) => Promise<readonly number[]>;

/**
 * The newest first or the best: what is said in a heading before what was decided, and that before what was only talked of. One
 * look after the other, the dearest last.
 */
const MINUTES: Partial<Record<SearchKind, Record<'newest' | 'best', readonly ((look: Look) => ReturnType<Look>)[]>>> = {
  item: {
    newest: [(look) => look('search_minutes')],
    best: [(look) => look('search_heading'), (look) => look('search_decision'), (look) => look('search_minutes')],
  },
  decision: {
    newest: [(look) => look('search_decision')],
    best: [
      async (look) => {
        const decisions = new Set(await look('search_decision'));
        return (await look('search_heading')).filter((id) => decisions.has(id));
      },
      (look) => look('search_decision'),
    ],
  },
};

type Found = { ids: number[]; atLeast: boolean };

/** What some looks find, each once; when there are `enough` the rest of them are left. */
async function inTurn(looks: readonly (() => Promise<readonly number[]>)[], enough: number): Promise<Found> {
  const ids = new Set<number>();
  for (const [i, look] of looks.entries()) {
    for (const id of await look()) ids.add(id);
    if (ids.size >= enough && i < looks.length - 1) return { ids: [...ids], atLeast: true };
  }
  return { ids: [...ids], atLeast: ids.size >= SEARCH_MOST };
}

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
  const most = Math.max(SEARCH_MOST, offset + limit);
  const match = (table: TextTable) => matchExpression(matched, table, council);
  // the kinds ask the same of the same tables
  const look = onceEach((table: TextTable) => newestIn(db, table, match(table), year, most));
  const inRegisters = onceEach(() => registerFinder(db, match('search_register'), year));
  const enough = asked.count ? Number.POSITIVE_INFINITY : offset + limit;
  const found: (Omit<SearchGroup, 'hits'> & { passages: FoundPassage[] })[] = [];
  for (const kind of kinds) {
    const looks = MINUTES[kind]?.[order].map((one) => () => one(look)) ?? [
      async () => (await inRegisters(null))(KINDS[kind].noun),
    ];
    const { ids, atLeast } = await inTurn(looks, enough);
    if (ids.length === 0) continue;
    const passages = await placesOf(db, ids.slice(offset, offset + limit));
    found.push({ kind, passages, total: Math.min(ids.length, SEARCH_MOST), atLeast });
  }
  // an item and its decision stand in the same minutes
  const sourceOf = await foundSources(
    db,
    found.flatMap(({ passages }) => passages),
  );
  return {
    groups: found.map(({ passages, ...group }) => ({ ...group, hits: hitsOf(group.kind, parts, passages, sourceOf) })),
  };
}

/** Finding where words stand is most of the work: what was asked once is not looked up again. */
function onceEach<Key, Value>(find: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}

function hitsOf(
  kind: SearchKind,
  parts: readonly SearchPart[],
  passages: readonly FoundPassage[],
  sourceOf: (passage: FoundPassage) => FoundSource | undefined,
): SearchHit[] {
  const hits = passages.flatMap((passage) => {
    const source = sourceOf(passage);
    const hit = source && makeHit(kind, passage, source, parts);
    return hit ? [hit] : [];
  });
  return KINDS[kind].dated ? hits : hits.sort((a, b) => compareSwedish(a.title.text, b.title.text));
}
