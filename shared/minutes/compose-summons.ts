import type { AgendaItem } from '../domain/agenda-item.ts';
import type { Attendance } from '../domain/attendance.ts';
import { isClosed } from '../domain/follow-up.ts';
import type { MeetingRecord } from '../domain/record.ts';
import type { MinutesTemplate } from '../domain/template.ts';
import { cleanText } from '../swedish/clean-text.ts';
import { sentenceList } from '../swedish/lists.ts';
import { FOLLOW_UP_STATE_WORDS, ownerName } from './compose-follow-ups.ts';
import { type ComposeContext, dateAs, filled, makeContext, plain } from './context.ts';
import type {
  DocumentNode,
  FieldRow,
  ListItem,
  ListNode,
  MinutesDocument,
  ParagraphNode,
  TableCell,
} from './document-tree.ts';
import { furnitureOf } from './furniture-of.ts';

export const SUMMONS_WORD = 'Kallelse';

/** The minutes' placeholders, as a summons answers them: it is another document, and has no paragraphs yet. */
function summonsContext(record: MeetingRecord, template: MinutesTemplate): ComposeContext {
  const context = makeContext(record, template, 'signing');
  return {
    ...context,
    values: (name, form) => {
      if (name === 'dokument') return form === 'liten' ? SUMMONS_WORD.toLowerCase() : SUMMONS_WORD;
      if (name === 'tillägg' || name === 'paragrafer') return '';
      return context.values(name, form);
    },
  };
}

const section = (text: string): DocumentNode[] =>
  text === '' ? [] : [{ kind: 'heading', level: 2, role: 'section', runs: plain(text) }];
const body = (text: string): ParagraphNode => ({ kind: 'paragraph', role: 'body', runs: plain(text) });

function facts(context: ComposeContext): DocumentNode[] {
  const { meeting } = context;
  const { answerBy, answerTo } = meeting.summons;
  const time = filled(context, '{tid}');
  const day = filled(context, '{datum:Dag}');
  const answer = [
    answerBy === null ? '' : `senast ${dateAs(answerBy, 'dag')}`,
    answerTo === '' ? '' : `till ${answerTo}`,
  ];
  const rows: [label: string, value: string, anchor: string][] = [
    ['Tid', [day, time === '' ? '' : `kl. ${time}`].filter((part) => part !== '').join(', '), 'date'],
    ['Plats', filled(context, '{plats}'), 'place'],
    ['Svar', answer.filter((part) => part !== '').join(' '), 'summons'],
  ];
  const said = rows.flatMap(([label, value, anchor]): FieldRow[] =>
    value === '' ? [] : [{ label: `${label}:`, values: [plain(value)], anchor }],
  );
  return said.length === 0 ? [] : [{ kind: 'fields', layout: 'hanging', rows: said }];
}

function message({ meeting }: ComposeContext): DocumentNode[] {
  return meeting.summons.message
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ ...body(line), anchor: 'summons' }));
}

const attachmentsOf = ({ meeting }: ComposeContext, itemId: string | null): string[] =>
  meeting.summons.attachments
    .filter((one) => one.title.trim() !== '' && one.itemId === itemId)
    .map(({ title }) => title);

function listOf(context: ComposeContext, texts: readonly string[]): ListNode {
  return {
    kind: 'list',
    ordered: false,
    marker: context.profile.bullet,
    items: texts.map((text): ListItem => ({ blocks: [body(text)] })),
  };
}

/** An item with the papers that belong to it, and the points below it. */
function agendaEntry(context: ComposeContext, item: AgendaItem, below: readonly AgendaItem[]): ListItem {
  const caseNumber = item.caseNumber === '' ? '' : ` (${item.caseNumber})`;
  const papers = attachmentsOf(context, item.id).map((title) => `Bilaga: ${title}`);
  const points = below.flatMap((point) => [
    point.heading,
    ...attachmentsOf(context, point.id).map((title) => `Bilaga: ${title}`),
  ]);
  const under = [...papers, ...points].filter((text) => text.trim() !== '');
  const head: ParagraphNode = { ...body(`${item.heading}${caseNumber}`), anchor: `item:${item.id}/heading` };
  return { blocks: under.length === 0 ? [head] : [head, listOf(context, under)] };
}

function agenda(context: ComposeContext, heading: string): DocumentNode[] {
  const { items } = context.meeting;
  const tops = items.map((item, at) => (at === 0 || item.level === 1 ? at : -1)).filter((at) => at >= 0);
  const entries = tops
    .map((at, i) => agendaEntry(context, items[at]!, items.slice(at + 1, tops[i + 1] ?? items.length)))
    .filter(({ blocks }) => blocks.some((block) => block.kind === 'list' || block.runs.length > 0));
  if (entries.length === 0) return [];
  return [
    ...section(heading),
    { kind: 'list', ordered: true, start: 1, marker: context.profile.bullet, items: entries, anchor: 'items' },
  ];
}

/** What the council waits for: so that those responsible come prepared. Only for councils whose minutes have the log. */
function followUps(context: ComposeContext, heading: string): DocumentNode[] {
  const log = context.template.blocks.find((block) => block.type === 'follow-up-log');
  const open = context.meeting.followUps.filter((one) => !isClosed(one.state) && one.topic.trim() !== '');
  if (log?.type !== 'follow-up-log' || open.length === 0) return [];
  const cell = (text: string, header?: true): TableCell => ({
    blocks: [{ kind: 'paragraph', role: 'list-line', runs: plain(text) }],
    ...(header === undefined ? {} : { header }),
  });
  return [
    ...section(heading),
    {
      kind: 'table',
      role: 'log',
      columns: [0.5, 0.3, 0.2],
      header: [[cell('Fråga', true), cell('Ansvarig', true), cell('Läge', true)]],
      rows: open.map((one) => [
        cell(one.topic, true),
        cell(one.ownerText ?? sentenceList(one.owners.map((owner) => ownerName(owner, log.names)))),
        cell(one.due === null ? FOLLOW_UP_STATE_WORDS[one.state] : `senast ${dateAs(one.due, 'iso') ?? ''}`),
      ]),
      rules: 'rows',
      anchor: 'follow-ups',
    },
  ];
}

const GROUPS: readonly [label: string, kinds: readonly Attendance['kind'][]][] = [
  ['Ledamöter', ['ledamot']],
  ['Ersättare', ['ersattare']],
  ['Representanter', ['radsrepresentant']],
  ['Övriga', ['adjungerad', 'insynsplats', 'tjansteperson', 'sekreterare']],
  ['Inbjudna', ['gast']],
];

const OFFICES = { ordforande: 'ordförande', 'vice-ordforande': 'vice ordförande', sekreterare: 'sekreterare' } as const;

/** "Åsa Öberg (S), ordförande, Kommunstyrelsen" */
function called({ name, party, title, organisation, roles }: Attendance): string {
  const office = Object.entries(OFFICES).find(([role]) => roles.some((one) => one === role))?.[1] ?? '';
  const rest = [office, title === office ? '' : title, organisation].filter((part) => part !== '');
  return [party === '' ? name : `${name} (${party})`, ...rest].join(', ');
}

function summoned(context: ComposeContext, heading: string): DocumentNode[] {
  const rows = GROUPS.flatMap(([label, kinds]): FieldRow[] => {
    const group = context.meeting.attendance.filter(({ kind }) => kinds.includes(kind));
    const values = group.map((row) => plain(called(row)));
    return values.length === 0 ? [] : [{ label: `${label}:`, values, anchor: 'attendance' }];
  });
  return rows.length === 0 ? [] : [...section(heading), { kind: 'fields', layout: 'hanging', rows }];
}

/** Who calls: the chair, and whoever keeps the minutes. */
function callers({ meeting }: ComposeContext): DocumentNode[] {
  const slots = (['ordforande', 'sekreterare'] as const).flatMap((role) => {
    const holder = meeting.attendance.find(({ roles }) => roles.includes(role));
    return holder === undefined ? [] : [{ name: cleanText(holder.name), role: OFFICES[role] }];
  });
  return slots.length === 0 ? [] : [{ kind: 'signatures', slots, gapLines: 0, rule: false, layout: 'columns' }];
}

const titled = (text: string): DocumentNode[] =>
  text === '' ? [] : [{ kind: 'heading', level: 1, role: 'title', runs: plain(text), anchor: 'title' }];

/**
 * The summons to a meeting as a tree, in the look of the council's minutes: when and where, what is on the agenda with the papers
 * sent along, what is followed up, and who is called. Pure. Empty parts leave no trace.
 * @throws PatternError when the template's furniture asks for something that does not exist
 */
export function composeSummons(record: MeetingRecord, template: MinutesTemplate): MinutesDocument {
  const context = summonsContext(record, template);
  const { meeting, council } = record;
  const words = template.summons;
  const title = filled(context, words.title);
  const papers = attachmentsOf(context, null);
  return {
    title: cleanText([SUMMONS_WORD, council.name, meeting.date ?? ''].filter((part) => part !== '').join(' ')),
    author: cleanText(council.name),
    subject: cleanText(
      [SUMMONS_WORD, record.brand.name || record.municipality.name].filter((s) => s !== '').join(', '),
    ),
    lang: 'sv-SE',
    furniture: furnitureOf(SUMMONS_WORD, context, template),
    hyphenate: template.hyphenate,
    children: [
      ...titled(title),
      ...facts(context),
      ...message(context),
      ...agenda(context, words.agenda),
      ...(papers.length === 0
        ? []
        : [...section(words.attachments), { ...listOf(context, papers), anchor: 'summons' }]),
      ...followUps(context, words.followUps),
      ...summoned(context, words.called),
      ...callers(context),
    ],
  };
}
