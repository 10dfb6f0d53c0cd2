import type { Answer, Request } from '../../../shared/api.ts';
import { SEARCH_KINDS, type SearchGroup, type SearchHit, type SearchKind } from '../../../shared/calls/search.ts';
import { parseQuery, type SearchPart } from '../../../shared/search/query.ts';
import { compareSwedish } from '../../../shared/swedish/lists.ts';
import { councilNumber, type FoundPassage, findInRegisters, findPassages } from '../storage/search/find.ts';
import { foundSources } from '../storage/search/found-rows.ts';
import { expressions, matchExpression, type Where } from '../storage/search/match.ts';
import type { SearchNoun } from '../storage/search/passage-ids.ts';
import type { Reader } from '../storage/storage.ts';
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

/** A decision is found by its own words, together with those of its item's heading. */
const IN_MINUTES: Partial<Record<SearchKind, Where>> = {
  item: { in: ['title', 'body', 'decision', 'names'] },
  decision: { in: ['title', 'decision'], atLeastOneIn: 'decision' },
};
const IN_REGISTERS: Where = { in: ['title', 'body', 'names'] };

/** Everything that answers what was typed, by kind. Nothing is found for a text without a letter or digit. */
export async function findEverything(
  db: Reader,
  asked: Request<'search.find'>,
  today: string,
): Promise<Answer<'search.find'>> {
  const { councilId, year, order, limit, offset } = asked;
  const parts = parseQuery(asked.text);
  const matched = await expressions(db, parts);
  const council = councilId === null ? null : await councilNumber(db, councilId);
  if (matched === null || (councilId !== null && council === null)) return { groups: [] };
  const kinds = (asked.kind === null ? SEARCH_KINDS : [asked.kind]).filter(
    (kind) => year === null || KINDS[kind].dated,
  );
  const match = (where: Where) => matchExpression(matched.parts, { ...where, council });
  const inRegisters = kinds.some((kind) => !IN_MINUTES[kind])
    ? await findInRegisters(db, { match: match(IN_REGISTERS), year })
    : null;
  const groups: SearchGroup[] = [];
  for (const kind of kinds) {
    const { noun } = KINDS[kind];
    const where = IN_MINUTES[kind];
    const { phrases } = matched;
    const found = where
      ? await findPassages(db, { noun, year, order, limit, offset, today, phrases, match: match(where) })
      : await inRegisters?.(noun, { limit, offset });
    if (found && found.total > 0)
      groups.push({ kind, hits: await hitsOf(db, kind, parts, found.passages), total: found.total });
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
