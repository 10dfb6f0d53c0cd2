/** Where a name stands in the facts of a meeting. Walks everything there is, so that a field that comes later is searched too. */
import type { Meeting } from '../domain/meeting.ts';

/** One place that names somebody: which part of the meeting, and the words around. */
export type FactMention = { place: string; text: string };

const PLACES: Readonly<Partial<Record<keyof Meeting, string>>> = {
  attendance: 'Närvaro',
  followUps: 'Bevakningar',
  nextMeetings: 'Nästa möte',
  nextTopics: 'Nästa möte',
  nextGuests: 'Nästa möte',
  summons: 'Kallelse',
  signing: 'Underskrifter',
};

const AROUND = 90;

/** The text, or so much of it as stands around the match. */
export function excerpt(text: string, match: RegExpExecArray): string {
  const clean = text.replaceAll(/\s+/g, ' ').trim();
  if (clean.length <= 2 * AROUND + match[0].length) return clean;
  const from = Math.max(0, match.index - AROUND);
  const to = Math.min(text.length, match.index + match[0].length + AROUND);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replaceAll(/\s+/g, ' ').trim()}${to < text.length ? '…' : ''}`;
}

type Node = { type?: unknown; text?: unknown; content?: unknown };

/** A paragraph as one text, whatever of it is bold. */
const isParagraph = (value: object): value is Node & { content: Node[] } => {
  const { content } = value as Node;
  return Array.isArray(content) && content.some((node: Node) => node?.type === 'text');
};

function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value === null || typeof value !== 'object') return;
  else if (isParagraph(value))
    yield value.content.map((node) => (typeof node.text === 'string' ? node.text : '\n')).join('');
  else for (const part of Object.values(value)) yield* texts(part);
}

function* matches(value: unknown, place: string, pattern: RegExp): Generator<FactMention> {
  for (const text of texts(value)) {
    const match = pattern.exec(text);
    if (match) yield { place, text: excerpt(text, match) };
  }
}

const itemPlace = (item: unknown): string => {
  const heading = (item as { heading?: unknown } | null)?.heading;
  return typeof heading === 'string' && heading.trim() !== '' ? `Ärende ”${heading.trim()}”` : 'Ärende utan rubrik';
};

/** Every place in the facts of a meeting where `pattern` is found. The facts need not be valid: they may be of an older version. */
export function mentionsInFacts(facts: unknown, pattern: RegExp): FactMention[] {
  if (facts === null || typeof facts !== 'object') return [];
  return Object.entries(facts).flatMap(([field, value]) =>
    field === 'items' && Array.isArray(value)
      ? value.flatMap((item) => [...matches(item, itemPlace(item), pattern)])
      : [...matches(value, PLACES[field as keyof Meeting] ?? 'Mötets uppgifter', pattern)],
  );
}
