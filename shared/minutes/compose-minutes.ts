import type { NextMeeting } from '../domain/meeting.ts';
import type { MeetingRecord } from '../domain/record.ts';
import type { MinutesTemplate, TemplateBlock } from '../domain/template.ts';
import { cleanText } from '../swedish/clean-text.ts';
import { longDate } from '../swedish/dates.ts';
import { clock, timeRange } from '../swedish/times.ts';
import { markedAsBlock } from './block-anchors.ts';
import { composeAttendance } from './compose-attendance.ts';
import { composeFields, composeNotice, composeText } from './compose-fields.ts';
import { composeFollowUps } from './compose-follow-ups.ts';
import { composeFurniture } from './compose-furniture.ts';
import { composeItems } from './compose-items.ts';
import { composePlaceDate, composeSignatures } from './compose-signatures.ts';
import {
  type ComposeContext,
  type Copy,
  DOCUMENT_KIND_WORDS,
  dateAs,
  filled,
  makeContext,
  placeOf,
  plain,
} from './context.ts';
import type { DocumentNode, HeadingNode, ListItem, MinutesDocument } from './document-tree.ts';
import { neverAlone } from './never-alone.ts';
import { fillPattern } from './pattern.ts';

function composeTitle(context: ComposeContext, pattern: string): DocumentNode[] {
  const text = context.meeting.titleText ?? filled(context, pattern);
  const title: DocumentNode[] =
    text.trim() === '' ? [] : [{ kind: 'heading', level: 1, role: 'title', runs: plain(text), anchor: 'title' }];
  return [...title, ...composeCorrections(context)];
}

/** "Rättad 2 april 2019: § 14, felaktigt belopp." Under the title, for a reader must see at once that she has the corrected version. */
const composeCorrections = ({ meeting }: ComposeContext): DocumentNode[] =>
  meeting.corrections
    .filter(({ note }) => note.trim() !== '')
    .map(({ date, note }) => ({
      kind: 'paragraph',
      role: 'body',
      runs: [
        { text: date === null ? 'Rättad: ' : `Rättad ${longDate(date)}: `, bold: true },
        ...plain(cleanText(note).replaceAll(/[ \t]*\n[ \t\n]*/g, ' ')),
      ],
      anchor: 'title',
    }));

function nextMeetingLine(context: ComposeContext, entry: string, next: NextMeeting): string {
  if (next.verbatim !== null) return cleanText(next.verbatim);
  return cleanText(
    fillPattern(entry, (name, form) => {
      if (name === 'datum') return dateAs(next.date, form ?? context.profile.date);
      if (name === 'start' || name === 'slut') {
        const time = name === 'start' ? next.start : next.end;
        return time === null ? '' : clock(time, context.profile.timeSeparator);
      }
      if (name === 'tid') return timeRange(next.start, next.end, context.times);
      return name === 'plats'
        ? placeOf({ ...next, digital: next.platform !== '', placeText: null })
        : context.values(name, form);
    }),
  );
}

function composeNextMeeting(
  context: ComposeContext,
  block: Extract<TemplateBlock, { type: 'next-meeting' }>,
): DocumentNode[] {
  const { nextMeetings, nextTopics, nextGuests } = context.meeting;
  const lines = nextMeetings
    .map((next) => nextMeetingLine(context, block.entry, next))
    .filter((line) => line.replace(/[.,\s]/g, '') !== '');
  const topics = listOf(
    context,
    block.topicsLabel,
    block.topicsAs,
    nextTopics.map(({ text }) => text),
  );
  const guests = listOf(
    context,
    block.guestsLabel,
    block.topicsAs,
    nextGuests.map(({ name, topic }) => [name, topic].filter((part) => part.trim() !== '').join(', ')),
  );
  const anchor = 'next-meeting';
  if (lines.length + topics.length + guests.length === 0) {
    if (block.emptyText === '') return [];
    lines.push(cleanText(block.emptyText));
  }
  const heading: HeadingNode = { kind: 'heading', level: 2, role: 'section', runs: plain(block.heading), anchor };
  const dates = lines.map((line): DocumentNode => ({ kind: 'paragraph', role: 'body', runs: plain(line), anchor }));
  return [heading, ...dates, ...topics, ...guests];
}

/** A label with what stands under it, as a list with marks or one line each; nothing without anything. */
function listOf(
  context: ComposeContext,
  label: string,
  as: 'list' | 'lines',
  given: readonly string[],
): DocumentNode[] {
  const texts = given.filter((text) => text.trim() !== '');
  if (texts.length === 0) return [];
  const anchor = 'next-meeting';
  const line = (text: string) => ({ kind: 'paragraph', role: 'list-line', runs: plain(text), anchor }) as const;
  const head: DocumentNode[] =
    label === '' ? [] : [{ kind: 'paragraph', role: 'label', runs: plain(`${label}:`), keepWithNext: true, anchor }];
  if (as === 'lines') return [...head, ...neverAlone(texts.map(line))];
  const items = texts.map((text): ListItem => ({ blocks: [{ kind: 'paragraph', role: 'body', runs: plain(text) }] }));
  return [...head, { kind: 'list', ordered: false, marker: context.profile.bullet, items, anchor }];
}

/** Neighbouring fields that are set alike are one block: date, place and attendance share one table. */
function joinFields(nodes: readonly DocumentNode[]): DocumentNode[] {
  const joined: DocumentNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.kind === 'fields' && last?.kind === 'fields' && last.layout === node.layout) {
      joined[joined.length - 1] = { ...last, rows: [...last.rows, ...node.rows] };
    } else joined.push(node);
  }
  return joined;
}

function composeBlock(context: ComposeContext, block: TemplateBlock): DocumentNode[] {
  switch (block.type) {
    case 'title':
      return composeTitle(context, block.pattern);
    case 'fields':
      return composeFields(context, block);
    case 'text':
      return composeText(context, block);
    case 'notice':
      return composeNotice(context, block);
    case 'attendance':
      return composeAttendance(context, block.sections, block.fieldsLayout);
    case 'items':
      return composeItems(context, block.label);
    case 'follow-up-log':
      return composeFollowUps(context, block);
    case 'next-meeting':
      return composeNextMeeting(context, block);
    case 'page-break':
      return [{ kind: 'page-break' }];
    case 'place-date':
      return composePlaceDate(context, block.always);
    default:
      return composeSignatures(context, block);
  }
}

/** Headings as close to their text as the template wants them; the title keeps its space. */
function spaced({ profile }: MinutesTemplate, nodes: DocumentNode[]): DocumentNode[] {
  if (profile.headingGap === 'normal') return nodes;
  return nodes.map((node) => (node.kind === 'heading' && node.role !== 'title' ? { ...node, tight: true } : node));
}

/** The boxes at the foot of each page: the template's own, else one per signer when the meeting asks for initials. */
function boxes({ meeting, template, copy }: ComposeContext): Pick<MinutesDocument, 'initialsBox'> {
  if (copy === 'web') return {};
  if (template.boxes.length > 0) return { initialsBox: { label: '', slots: template.boxes } };
  if (!meeting.signing.initialsBox) return {};
  const initials = meeting.signing.signers.filter((signer) => signer.role !== 'sekreterare');
  const slots = initials.map((signer) => (signer.role === 'ordforande' ? 'ordf.' : 'just.'));
  return slots.length === 0 ? {} : { initialsBox: { label: 'Signatur', slots } };
}

/**
 * The minutes of a meeting as a tree: facts + template + brand → document. Pure: the same record and template always give the
 * same tree. Every fact the template has a place for appears exactly once; what is missing leaves no trace, unless the template
 * prints its label empty.
 * @throws PatternError when the template asks for a placeholder that does not exist.
 */
export function composeMinutes(
  record: MeetingRecord,
  template: MinutesTemplate,
  copy: Copy = 'signing',
): MinutesDocument {
  return minutesOf(makeContext(record, template, copy), (nodes) => nodes);
}

/**
 * The same minutes for who works on the template: what stands on the page is told of by the part of the template it comes from,
 * not by the fact it says.
 * @throws PatternError as composeMinutes
 */
export function composeMinutesByBlock(record: MeetingRecord, template: MinutesTemplate): MinutesDocument {
  return minutesOf(makeContext(record, template, 'signing'), markedAsBlock);
}

function minutesOf(
  context: ComposeContext,
  marked: (nodes: DocumentNode[], index: number) => DocumentNode[],
): MinutesDocument {
  const { record, template } = context;
  const { meeting, council } = record;
  const kind = DOCUMENT_KIND_WORDS[meeting.documentKind];
  const untitled = template.blocks.some(({ type }) => type === 'title') ? [] : composeCorrections(context);
  return {
    title: cleanText([kind, council.name, meeting.date ?? ''].filter((s) => s !== '').join(' ')),
    author: cleanText(council.name),
    subject: cleanText([kind, record.brand.name || record.municipality.name].filter((s) => s !== '').join(', ')),
    lang: 'sv-SE',
    furniture: {
      first: composeFurniture(context, template.furniture.first, true),
      other: composeFurniture(context, template.furniture.other, false),
    },
    ...boxes(context),
    hyphenate: template.hyphenate,
    children: spaced(
      template,
      joinFields([
        ...untitled,
        ...template.blocks.flatMap((block, index) => marked(composeBlock(context, block), index)),
      ]),
    ),
  };
}
