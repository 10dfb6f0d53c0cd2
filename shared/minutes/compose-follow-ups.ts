import {
  type FollowUpEntry,
  type FollowUpOwner,
  type FollowUpState,
  isClosed,
  isTouched,
} from '../domain/follow-up.ts';
import type { TemplateBlock } from '../domain/template.ts';
import { cleanText } from '../swedish/clean-text.ts';
import { sentenceList } from '../swedish/lists.ts';
import { columnShares } from './column-shares.ts';
import { type ComposeContext, dateAs, plain } from './context.ts';
import type { DocumentNode, HeadingLevel, ParagraphNode, TableCell } from './document-tree.ts';

export type FollowUpLogBlock = Extract<TemplateBlock, { type: 'follow-up-log' }>;

/** The words for the states, as printed. */
export const FOLLOW_UP_STATE_WORDS = {
  open: 'Öppen',
  ongoing: 'Pågår',
  waiting: 'Väntar',
  done: 'Klar',
  dropped: 'Avskriven',
} as const satisfies Record<FollowUpState, string>;

/** "Thomas Nordström", or in short form "Thomas N"; a body is always named in full. */
export function ownerName({ name, kind }: Pick<FollowUpOwner, 'name' | 'kind'>, form: 'full' | 'short'): string {
  const clean = cleanText(name).trim();
  if (form === 'full' || kind === 'body') return clean;
  const [first = '', ...rest] = clean.split(/\s+/);
  const initial = [...(rest.at(-1) ?? '')][0] ?? '';
  return initial === '' ? first : `${first} ${initial}`;
}

function statusLines({ status, state }: FollowUpEntry, withState: boolean): string[] {
  const lines = status.split('\n').filter((line) => line.trim() !== '');
  // that it is over must be said somewhere
  return lines.length === 0 && !withState && isClosed(state) ? [`${FOLLOW_UP_STATE_WORDS[state]}.`] : lines;
}

function cellLines(context: ComposeContext, block: FollowUpLogBlock, entry: FollowUpEntry, shows: string): string[] {
  switch (shows) {
    case 'topic':
      return [entry.topic];
    case 'status':
      return statusLines(
        entry,
        block.columns.some((column) => column.shows === 'state'),
      );
    case 'owner':
      return [entry.ownerText ?? sentenceList(entry.owners.map((owner) => ownerName(owner, block.names)))];
    case 'due':
      return [dateAs(entry.due, context.profile.date) ?? ''];
    case 'since':
      return [dateAs(entry.since, context.profile.date) ?? ''];
    default:
      return [FOLLOW_UP_STATE_WORDS[entry.state]];
  }
}

const cell = (lines: readonly string[], anchor?: string): TableCell['blocks'] =>
  lines.map(
    (line): ParagraphNode => ({
      kind: 'paragraph',
      role: 'list-line',
      runs: plain(line),
      ...(anchor === undefined ? {} : { anchor }),
    }),
  );

function table(context: ComposeContext, block: FollowUpLogBlock, entries: readonly FollowUpEntry[]): DocumentNode {
  const rows = entries.map((entry) =>
    block.columns.map(({ shows }): TableCell => {
      const lines = cellLines(context, block, entry, shows);
      const blocks = cell(lines.length === 0 ? [''] : lines, `follow-up:${entry.id}`);
      return shows === 'topic' ? { blocks, header: true } : { blocks };
    }),
  );
  const header = block.header
    ? block.columns.map(({ label }): TableCell => ({ blocks: cell([label]), header: true }))
    : [];
  return {
    kind: 'table',
    role: 'log',
    columns: columnShares(block.header ? [header, ...rows] : rows, block.columns.length),
    ...(block.header ? { header: [header] } : {}),
    rows,
    rules: block.rules,
    anchor: 'follow-ups',
  };
}

/** The entries the log has rows for: all that say something, and the others as the template wants. */
export function printedEntries(entries: readonly FollowUpEntry[], block: FollowUpLogBlock): FollowUpEntry[] {
  return entries.filter(
    (entry) =>
      entry.topic.trim() !== '' &&
      (block.opened || entry.before !== null) &&
      (block.untouched || isTouched(entry) || isClosed(entry.state)),
  );
}

/** The follow-up log without a heading; nothing when there is nothing to follow up and the template says nothing of that. */
function composeTable(context: ComposeContext, block: FollowUpLogBlock): DocumentNode[] {
  const entries = printedEntries(context.meeting.followUps, block);
  if (entries.length > 0) return [table(context, block, entries)];
  if (block.emptyText === '') return [];
  return [{ kind: 'paragraph', role: 'body', runs: plain(block.emptyText), anchor: 'follow-ups' }];
}

/** The item the log stands under: the meeting's first for following up, when the template puts it there. */
export function followUpItemId({
  meeting,
  template,
}: Pick<ComposeContext, 'meeting' | 'template'>): string | undefined {
  const block = template.blocks.find(({ type }) => type === 'follow-up-log');
  if (block?.type !== 'follow-up-log' || block.place === 'here') return undefined;
  return meeting.items.find((item) => item.kind === 'follow-up')?.id;
}

/** The log for an item of the meeting, when it is the one the log stands under. */
export function composeFollowUpsUnder(context: ComposeContext, itemId: string): DocumentNode[] {
  if (followUpItemId(context) !== itemId) return [];
  return context.template.blocks.flatMap((block) =>
    block.type === 'follow-up-log' ? composeTable(context, block) : [],
  );
}

/** The log as a section of its own, unless it stands under an item. */
export function composeFollowUps(context: ComposeContext, block: FollowUpLogBlock): DocumentNode[] {
  if (followUpItemId(context) !== undefined) return [];
  const log = composeTable(context, block);
  if (log.length === 0 || block.heading === '') return log;
  const level: HeadingLevel = 2;
  return [{ kind: 'heading', level, role: 'section', runs: plain(block.heading), anchor: 'follow-ups' }, ...log];
}
