/** Decisions that stand in the running text of an item, where no register sees them. Found, never changed. */
import type { AgendaItem } from '../domain/agenda-item.ts';
import type { Council } from '../domain/council.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { RichBlock, RichText } from '../domain/rich-text.ts';
import { sentencesOf } from '../swedish/sentences.ts';
import { type DecisionWords, findInSentence } from './find-in-sentence.ts';

/** What a council is called when it decides. */
export type CouncilNames = Pick<Council, 'name' | 'shortName' | 'spokenName'>;

/** A sentence that decides, with where it stands: the path of its paragraph in the item's body, and from where to where. */
export type HiddenDecision = DecisionWords & {
  itemId: string;
  sentence: string;
  path: readonly number[];
  start: number;
  end: number;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Besides its names: what any body calls itself. Short for kinds, so that a name such as "Kommunala pensionärsrådet" is "rådet" too. */
const COMMON_NAMES = [
  'rådet',
  'nämnden',
  'styrelsen',
  'utskottet',
  'fullmäktige',
  'beredningen',
  'styrgruppen',
  'arbetsgruppen',
  'gruppen',
  'mötet',
  'sammanträdet',
  'vi',
];

function subjectOf({ name, shortName, spokenName }: CouncilNames): string {
  const own = [name, shortName, spokenName, spokenName.split(' ').at(-1) ?? ''].filter(
    (word) => word.trim().length > 1,
  );
  return [...own, ...COMMON_NAMES].map(escaped).join('|');
}

/** A paragraph's text, where a line break is "\n"; the offsets of hidden decisions count its characters. */
export function paragraphText(node: Pick<AnyNode, 'content'>): string {
  return (node.content ?? []).map((inline) => (inline.type === 'text' ? (inline.text ?? '') : '\n')).join('');
}

type AnyNode = { type: string; text?: string | undefined; content?: readonly AnyNode[] | undefined };

/** Every paragraph of a text with its path, also in lists; tables are left alone, for a cell is seldom a sentence. */
function paragraphs(
  nodes: readonly AnyNode[],
  path: readonly number[] = [],
): { node: AnyNode; path: readonly number[] }[] {
  return nodes.flatMap((node, i) => {
    const here = [...path, i];
    if (node.type === 'paragraph') return [{ node, path: here }];
    return node.type === 'bulletList' || node.type === 'orderedList' || node.type === 'listItem'
      ? paragraphs(node.content ?? [], here)
      : [];
  });
}

/** The sentences of an item's text that decide, in reading order. Pure. */
export function hiddenDecisionsIn(item: Pick<AgendaItem, 'id' | 'body'>, council: CouncilNames): HiddenDecision[] {
  const subject = subjectOf(council);
  return paragraphs(item.body.content as readonly RichBlock[] as readonly AnyNode[]).flatMap(({ node, path }) =>
    sentencesOf(paragraphText(node)).flatMap(({ text, start, end }) => {
      const found = findInSentence(text, subject);
      return found === null ? [] : [{ ...found, itemId: item.id, sentence: text, path, start, end }];
    }),
  );
}

/** All of a meeting's, item by item. */
export const hiddenDecisions = (meeting: Pick<Meeting, 'items'>, council: CouncilNames): HiddenDecision[] =>
  meeting.items.flatMap((item) => hiddenDecisionsIn(item, council));

/**
 * The items in which notes decide something, hidden or in a decision of their own; empty for a protokoll. Notes tell what was
 * said; a body that decides writes a protokoll (Lerum's rule, domain 3.2). A hint only: her word for the paper stands.
 */
export function decidesInNotes(meeting: Pick<Meeting, 'items' | 'documentKind'>, council: CouncilNames): string[] {
  if (meeting.documentKind === 'protokoll') return [];
  return meeting.items
    .filter(
      (item) =>
        item.decisions.some(({ clauses }) => clauses.some(({ text }) => text.trim() !== '')) ||
        hiddenDecisionsIn(item, council).length > 0,
    )
    .map(({ id }) => id);
}

/**
 * The text without a sentence found in it. What is left of its paragraph stays as it was, marks and all; a paragraph or list
 * item that is left empty goes. Null when the text has changed since and the sentence is no longer there.
 */
export function withoutSentence(body: RichText, found: HiddenDecision): RichText | null {
  const [first, ...rest] = found.path;
  const block = first === undefined ? undefined : body.content[first];
  if (first === undefined || block === undefined) return null;
  const left = taken(block as AnyNode, rest, found);
  if (left === undefined) return null;
  const content = left === null ? body.content.toSpliced(first, 1) : body.content.with(first, left as RichBlock);
  return { ...body, content };
}

/** The node without the sentence; null when nothing is left of it, undefined when the sentence is not there. */
function taken(node: AnyNode, path: readonly number[], found: HiddenDecision): AnyNode | null | undefined {
  const [at, ...rest] = path;
  if (at !== undefined) {
    const child = node.content?.[at];
    const left = child === undefined ? undefined : taken(child, rest, found);
    if (left === undefined) return undefined;
    const content = left === null ? (node.content ?? []).toSpliced(at, 1) : (node.content ?? []).with(at, left);
    return content.length === 0 ? null : { ...node, content };
  }
  if (node.type !== 'paragraph') return undefined;
  const text = paragraphText(node);
  if (text.slice(found.start, found.end) !== found.sentence) return undefined;
  const [start, end] = withItsSpace(text, found.start, found.end);
  let at0 = 0;
  const content = (node.content ?? []).flatMap((inline) => {
    const words = inline.type === 'text' ? (inline.text ?? '') : '\n';
    const [from, to] = [Math.max(start - at0, 0), Math.max(end - at0, 0)];
    at0 += words.length;
    const kept = words.slice(0, from) + words.slice(to);
    if (kept === words) return [inline];
    return kept === '' || inline.type !== 'text' ? [] : [{ ...inline, text: kept }];
  });
  const empty = content.every((inline) => inline.type !== 'text' || inline.text?.trim() === '');
  return empty ? null : { ...node, content };
}

/** One of the spaces around the sentence goes with it. */
function withItsSpace(text: string, start: number, end: number): [number, number] {
  const after = /^[ \n]+/.exec(text.slice(end))?.[0].length ?? 0;
  if (after > 0 && end + after < text.length) return [start, end + after];
  const before = /[ \n]+$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return [start - before, text.length === end + after ? end + after : end];
}
