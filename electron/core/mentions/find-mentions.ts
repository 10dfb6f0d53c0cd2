import type { Mention } from '../../../shared/calls/mentions.ts';
import { DocumentKind } from '../../../shared/domain/council.ts';
import { MEMBER_KIND_WORDS, OFFICE_WORDS } from '../../../shared/domain/seat-words.ts';
import { excerpt, mentionsInFacts } from '../../../shared/mentions/mentions-in-facts.ts';
import { namePattern, nameWords } from '../../../shared/mentions/name-pattern.ts';
import { DOCUMENT_KIND_WORDS } from '../../../shared/minutes/context.ts';
import { allFacts, allSeats, type KeptFacts, type KeptSeat, otherTexts } from '../storage/mentions.ts';
import type { Storage } from '../storage/storage.ts';

const TABLES: Readonly<Record<string, string>> = {
  person: 'Personregistret',
  organisation: 'Organisationer',
  municipality: 'Kommunen',
  brand: 'Grafisk profil',
  council_brand: 'Organets profil',
  council: 'Organets uppgifter',
  standing_item: 'Stående ärenden',
  snippet: 'Standardfraser',
  template_version: 'Mallar',
  word_template: 'Mallar',
  word_template_version: 'Mallar',
  made_file: 'Skapade filer',
  follow_up_act: 'Bevakningar',
  meeting_adjustment: 'Justering',
  meeting_version: 'Rättelser',
  setting: 'Inställningar',
};

/** A quick look at the raw text first: most meetings name her nowhere. */
function mayName(words: readonly string[]): (json: string) => boolean {
  const patterns = words.map(
    (word) =>
      new RegExp(
        JSON.stringify(word)
          .slice(1, -1)
          .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'),
        'iu',
      ),
  );
  return (json) => patterns.every((pattern) => pattern.test(json));
}

function sourceOf({ documentKind, removed, version }: KeptFacts): string {
  const kind = DocumentKind.safeParse(documentKind);
  const word = kind.success ? DOCUMENT_KIND_WORDS[kind.data] : 'Möte';
  return `${word}${version === null ? '' : `, version ${version}`}${removed ? ' (borttaget)' : ''}`;
}

/** A value older than the words is shown as it is. */
const words = (table: Readonly<Record<string, string>>, value: string | null): string =>
  value === null ? '' : (table[value] ?? value);

function ofSeat(seat: KeptSeat): Mention {
  const said = [
    seat.name,
    seat.party === '' ? '' : `(${seat.party})`,
    [words(MEMBER_KIND_WORDS, seat.kind), words(OFFICE_WORDS, seat.office)].filter((word) => word !== '').join(', '),
    seat.title,
    seat.from === null && seat.to === null ? '' : `${seat.from ?? ''}–${seat.to ?? ''}`,
  ];
  return {
    source: 'Organets register',
    council: seat.council,
    date: seat.from,
    place: 'Ledamöter och deltagare',
    text: said.filter((word) => word !== '').join(' '),
    meetingId: null,
  };
}

const key = ({ place, text }: { place: string; text: string }): string => `${place}\n${text}`;

/**
 * Every place that names somebody: registers first, then meetings, the newest first. A version of minutes is listed only for what
 * the meeting itself does not say too.
 */
export async function findMentions(storage: Storage, name: string): Promise<Mention[]> {
  const pattern = namePattern(name);
  const may = mayName(nameWords(name));
  const registers: Mention[] = (await otherTexts(storage)).flatMap(({ table, text }) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const source = TABLES[table] ?? 'Övrigt';
    return [{ source, council: '', date: null, place: '', text: excerpt(text, match), meetingId: null }];
  });
  const seats = (await allSeats(storage)).filter((seat) => pattern.test(seat.name)).map(ofSeat);
  const meetings: Mention[] = [];
  const said = new Map<string, Set<string>>();
  for await (const kept of allFacts(storage)) {
    if (!may(kept.facts)) continue;
    const known = said.get(kept.meetingId) ?? new Set();
    said.set(kept.meetingId, known);
    for (const mention of mentionsInFacts(JSON.parse(kept.facts), pattern)) {
      if (kept.version !== null && known.has(key(mention))) continue;
      known.add(key(mention));
      meetings.push({
        source: sourceOf(kept),
        council: kept.council,
        date: kept.date,
        ...mention,
        meetingId: kept.removed ? null : kept.meetingId,
      });
    }
  }
  meetings.sort((a, b) =>
    (b.date ?? '9999') < (a.date ?? '9999') ? -1 : (b.date ?? '9999') > (a.date ?? '9999') ? 1 : 0,
  );
  return [...registers, ...seats, ...meetings];
}
