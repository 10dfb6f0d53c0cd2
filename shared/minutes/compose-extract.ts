import type { AgendaItem } from '../domain/agenda-item.ts';
import type { Attendance } from '../domain/attendance.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { MeetingRecord } from '../domain/record.ts';
import type { MinutesTemplate } from '../domain/template.ts';
import { cleanText } from '../swedish/clean-text.ts';
import { longDate } from '../swedish/dates.ts';
import { capitalise, sentenceList } from '../swedish/lists.ts';
import { presenceInWords, takesPart } from './compose-attendance.ts';
import { composeItems } from './compose-items.ts';
import { type ComposeContext, DOCUMENT_KIND_WORDS, filled, makeContext, placeOf, plain } from './context.ts';
import type { DocumentNode, FieldRow, FieldsNode, MinutesDocument } from './document-tree.ts';
import { furnitureOf } from './furniture-of.ts';
import { itemNumbers } from './item-numbers.ts';

export type ExtractFacts = {
  /** Which items, in any order; they are printed in the order of the minutes. */
  itemIds: readonly string[];
  /** The minutes are adjusted (notes: approved). Before that nothing can be certified, and the paper says so. */
  adjusted: boolean;
  adjustedOn: IsoDate | null;
  /** Print who decided (bodies under kommunallagen: Beslutande) or whether elected members took part (advisory councils). */
  withAttendance: boolean;
  /** Who certifies the extract; "" = a line without a name. */
  certifiedBy: string;
  /** Whom it is sent to; "" = not printed. */
  sentTo: string;
};

const named = (context: ComposeContext, row: Attendance): string => {
  const party = row.party === '' ? row.name : `${row.name} (${row.party})`;
  return [party, presenceInWords(context, row)].filter((part) => part !== '').join(', ');
};

/** As on the front page: who presided, and for whom a substitute served. */
const deciding = (context: ComposeContext, row: Attendance): string => {
  const member = context.meeting.attendance.find(({ id }) => id === row.servingFor);
  const role = row.roles.includes('ordforande') ? 'ordförande' : '';
  return [named(context, row), role, member === undefined ? '' : `tjänstgör för ${member.name}`]
    .filter((part) => part !== '')
    .join(', ');
};

const present = (row: Attendance): boolean => row.presence === 'present';

/** Elected for a party: what Vänersborg's rules for its pensionärsråd want shown of a decision (domain 3.0). */
const isElected = (row: Attendance): boolean => takesPart(row) && row.party !== '';

/** Who of the elected took part in what the extract holds; one whose conflict kept her away is told of with her item. */
function electedLines(
  context: ComposeContext,
  items: readonly AgendaItem[],
  label: (item: AgendaItem) => string,
): string[] {
  const elected = context.meeting.attendance.filter((row) => isElected(row) && present(row));
  const away = items.flatMap((item) =>
    item.conflicts
      .flatMap(({ attendanceId }) => elected.filter(({ id }) => id === attendanceId))
      .map((row) => `${row.name} deltog inte i ${label(item)} på grund av jäv.`),
  );
  const all = elected.filter((row) => items.some((item) => !item.conflicts.some((c) => c.attendanceId === row.id)));
  if (all.length === 0) return ['Inga förtroendevalda deltog.', ...away];
  return [`${sentenceList(all.map((row) => named(context, row)))} deltog.`, ...away];
}

function headRows(
  context: ComposeContext,
  facts: ExtractFacts,
  items: readonly AgendaItem[],
  numbers: ReadonlyMap<string, string>,
): FieldRow[] {
  const { meeting, council } = context.record;
  const notes = meeting.documentKind !== 'protokoll';
  const row = (label: string, ...values: string[]): FieldRow[] => {
    const said = values.map(cleanText).filter((value) => value.trim() !== '');
    return said.length === 0 ? [] : [{ label, values: said.map(plain) }];
  };
  const decided = items.some(({ decisions }) =>
    decisions.some(({ clauses }) => clauses.some(({ text }) => text.trim() !== '')),
  );
  const time = context.values('tid', undefined) ?? '';
  const attendance = council.klApplies
    ? row(
        'Beslutande',
        ...meeting.attendance.filter((a) => present(a) && takesPart(a)).map((a) => deciding(context, a)),
      )
    : row(
        decided ? 'Förtroendevalda i beslutet' : 'Förtroendevalda',
        ...electedLines(context, items, (item) => numbers.get(item.id) ?? `”${item.heading}”`),
      );
  return [
    ...row('Organ', council.name),
    ...row(
      notes ? 'Möte' : 'Sammanträde',
      [context.values('datum', 'dag') ?? '', time === '' ? '' : `kl. ${time}`].filter((part) => part !== '').join(', '),
    ),
    ...row('Plats', placeOf(meeting)),
    ...(facts.withAttendance ? attendance : []),
    ...(facts.adjusted
      ? row(notes ? 'Godkända' : 'Justerat', facts.adjustedOn === null ? '' : longDate(facts.adjustedOn))
      : []),
    ...row('Skickas till', ...facts.sentTo.split('\n')),
  ];
}

/** The items an extract is of, with the number each has in the minutes. */
export function extractItems(record: MeetingRecord, template: MinutesTemplate, itemIds: readonly string[]) {
  const numbers = itemNumbers(record, template.profile);
  return record.meeting.items.flatMap((item, i) => (itemIds.includes(item.id) ? [{ item, number: numbers[i] }] : []));
}

/**
 * An extract of minutes (protokollsutdrag): who met when, the chosen items as they stand in the minutes and with their numbers,
 * and a line to certify on. Of minutes that are not adjusted it says so and has no such line; an item adjusted at the meeting
 * (omedelbar justering) counts as adjusted. Pure, in the template's words and the same tree as the minutes.
 * @throws PatternError when the template asks for a placeholder that does not exist
 */
export function composeExtract(record: MeetingRecord, template: MinutesTemplate, facts: ExtractFacts): MinutesDocument {
  const made = makeContext(record, template, 'signing');
  const values: ComposeContext['values'] = (name, form) =>
    name === 'dokument' ? (form === 'liten' ? 'protokollsutdrag' : 'Protokollsutdrag') : made.values(name, form);
  const context: ComposeContext = { ...made, values };
  const { meeting, council } = record;
  const chosen = extractItems(record, template, facts.itemIds);
  const items = chosen.map(({ item }) => item);
  const numbers = new Map(
    chosen.flatMap(({ item, number }) => (number === undefined ? [] : [[item.id, number.replace(/\.$/, '')] as const])),
  );
  const certain = facts.adjusted || (items.length > 0 && items.every(({ immediatelyAdjusted }) => immediatelyAdjusted));
  const kind = DOCUMENT_KIND_WORDS[meeting.documentKind];
  const title = meeting.documentKind === 'protokoll' ? 'Protokollsutdrag' : `Utdrag ur ${kind.toLowerCase()}`;
  const layout = template.blocks.find((block) => block.type === 'fields')?.layout ?? 'lines';
  const head: FieldsNode = {
    kind: 'fields',
    layout,
    rows: headRows(context, facts, items, numbers),
  };
  const notYet: DocumentNode[] = certain
    ? []
    : [
        {
          kind: 'paragraph',
          role: 'notice',
          runs: plain(
            meeting.documentKind === 'protokoll'
              ? 'Protokollet är ännu inte justerat.'
              : `${kind} är ännu inte godkända.`,
          ),
        },
      ];
  return {
    title: cleanText(
      [title, council.name, meeting.date ?? '', [...numbers.values()].join(', ')]
        .filter((part) => part !== '')
        .join(' '),
    ),
    author: cleanText(council.name),
    subject: cleanText([title, record.brand.name || record.municipality.name].filter((part) => part !== '').join(', ')),
    lang: 'sv-SE',
    furniture: furnitureOf('Protokollsutdrag', context, template),
    hyphenate: template.hyphenate,
    children: [
      { kind: 'heading', level: 1, role: 'title', runs: plain(title), anchor: 'title' },
      ...notYet,
      ...(head.rows.length === 0 ? [] : [head]),
      ...composeItems(context, '', new Set(facts.itemIds)),
      ...(certain ? certificate(context, facts) : []),
    ],
  };
}

function certificate(context: ComposeContext, { certifiedBy }: ExtractFacts): DocumentNode[] {
  const block = context.template.blocks.find((one) => one.type === 'signatures');
  const holds = context.meeting.attendance.some((row) => row.roles.includes('sekreterare') && row.name === certifiedBy);
  const word = block?.type === 'signatures' ? block.roles.sekreterare : 'sekreterare';
  const inCase = context.profile.roleCase === 'capital' ? capitalise : (text: string) => text;
  const place = context.record.municipality.signPlace || filled(context, '{ort}');
  return [
    {
      kind: 'paragraph',
      role: 'label',
      runs: plain('Rätt utdraget intygar'),
      keepWithNext: true,
      anchor: 'signatures',
    },
    ...(place === ''
      ? []
      : [
          {
            kind: 'paragraph',
            role: 'place-date',
            runs: plain(`${place} den ____________`),
            keepWithNext: true,
          } as const,
        ]),
    {
      kind: 'signatures',
      slots: [{ name: certifiedBy, role: holds ? inCase(word) : '' }],
      gapLines: block?.type === 'signatures' ? Math.max(block.gapLines, 1) : 2,
      rule: true,
      layout: 'stacked',
      anchor: 'signatures',
    },
  ];
}
