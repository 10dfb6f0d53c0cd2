import type { Answer, Request } from '../../../shared/api.ts';
import { SEARCH_KINDS, type SearchGroup, type SearchKind } from '../../../shared/calls/search.ts';
import { parseQuery, type SearchPart } from '../../../shared/search/query.ts';
import { councilNumber, findPassages } from '../storage/search/find.ts';
import { foundSources } from '../storage/search/found-rows.ts';
import { expressions, matchExpression, type Where } from '../storage/search/match.ts';
import type { SearchNoun } from '../storage/search/passage-ids.ts';
import type { Reader } from '../storage/storage.ts';
import { makeHit } from './make-hit.ts';

type Kind = { noun: SearchNoun; dated: boolean; where: Where };

/** A decision is found by its own words, together with those of its item's heading. */
const KINDS: Record<SearchKind, Kind> = {
  item: { noun: 'meeting', dated: true, where: { in: ['title', 'body', 'decision', 'names'] } },
  decision: { noun: 'meeting', dated: true, where: { in: ['title', 'decision'], atLeastOneIn: 'decision' } },
  person: { noun: 'person', dated: false, where: { in: ['title', 'body'] } },
  'follow-up': { noun: 'follow-up', dated: true, where: { in: ['title', 'body', 'names'] } },
  council: { noun: 'council', dated: false, where: { in: ['title', 'body'] } },
  file: { noun: 'file', dated: true, where: { in: ['title'] } },
};

/** Everything that answers what was typed, by kind. Nothing is found for a text without a letter or digit. */
export async function findEverything(
  db: Reader,
  asked: Request<'search.find'>,
  today: string,
): Promise<Answer<'search.find'>> {
  const parts = parseQuery(asked.text);
  const matched = await expressions(db, parts);
  const council = asked.councilId === null ? null : await councilNumber(db, asked.councilId);
  if (matched === null || (asked.councilId !== null && council === null)) return { groups: [] };
  const groups: SearchGroup[] = [];
  for (const kind of asked.kind === null ? SEARCH_KINDS : [asked.kind]) {
    const { noun, dated, where } = KINDS[kind];
    if (asked.year !== null && !dated) continue;
    const group = await findKind(db, kind, parts, {
      ...{ noun, year: asked.year, order: asked.order, limit: asked.limit, offset: asked.offset, today },
      match: matchExpression(matched.parts, { ...where, council }),
      phrases: matched.phrases,
    });
    if (group.total > 0) groups.push(group);
  }
  return { groups };
}

async function findKind(
  db: Reader,
  kind: SearchKind,
  parts: readonly SearchPart[],
  asked: Parameters<typeof findPassages>[1],
): Promise<SearchGroup> {
  const { passages, total } = await findPassages(db, asked);
  const sourceOf = await foundSources(db, passages);
  const hits = passages.flatMap((passage) => {
    const source = sourceOf(passage);
    const hit = source && makeHit(kind, passage, source, parts);
    return hit ? [hit] : [];
  });
  return { kind, hits, total };
}
