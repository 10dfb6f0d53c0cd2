/** What search must find, told the slow way: a plain scan over the same texts, with none of the app's own rules for words. */
import type { Meeting } from '../../shared/domain/meeting.ts';

const ACCENTS: Record<string, string> = { é: 'e', è: 'e', ü: 'u', á: 'a', ó: 'o', ź: 'z', ñ: 'n' };

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\u00ad', '')
    .replaceAll('²', '2')
    .replace(/[éèüáóźñ]/g, (letter) => ACCENTS[letter]!);

const words = (text: string): string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Shorter ones are found whole, and as the beginning of a word in headings and decisions only. */
const SHORTEST = 3;

/**
 * True when `text` holds what was asked: words apart by spaces, or a phrase in quotes. `begun` is what of it short words may
 * begin a word of.
 */
function holds(text: string, begun: string, question: string): boolean {
  const found = words(text);
  const pieces = question.match(/"[^"]*"|\S+/g) ?? [];
  const asked = pieces.filter((piece) => words(piece).length > 0);
  const holdsShort = (short: string) => found.includes(short) || words(begun).some((word) => word.startsWith(short));
  const holdsRow = (row: readonly string[], exactly: boolean) =>
    found.some((_, at) =>
      row.every((word, i) => {
        const there = found[at + i] ?? '';
        return i === row.length - 1 && !exactly ? there.startsWith(word) : there === word;
      }),
    );
  return (
    asked.length > 0 &&
    asked.every((piece) => {
      const own = words(piece);
      const last = own.at(-1) ?? '';
      if (piece.startsWith('"')) return holdsRow(own, true);
      if (last.length < SHORTEST) return holdsShort(last) && (own.length === 1 || holdsRow(own.slice(0, -1), true));
      return own.length === 1 ? found.some((word) => word.includes(last)) : holdsRow(own, false);
    })
  );
}

/** Every text in a part of a meeting, one to a line; text that is partly bold is one. */
function allText(value: unknown): string {
  if (value === null || typeof value !== 'object') return '';
  const node = value as { type?: string; text?: unknown; content?: unknown[] };
  if (node.type === 'paragraph' || node.type === 'heading')
    return `${(node.content ?? []).map((part) => (part as { text?: string }).text ?? '\n').join('')}\n`;
  return Object.entries(value)
    .map(([key, part]) =>
      typeof part === 'string'
        ? ['heading', 'caseNumber', 'text', 'leadIn', 'by', 'name'].includes(key)
          ? `${part}\n`
          : ''
        : allText(part),
    )
    .join('');
}

const decided = (item: Meeting['items'][number]): string => item.decisions.map(allText).join('\n');
const headed = (item: Meeting['items'][number]): string => `${item.heading}\n${item.caseNumber}`;

/** The items of a meeting that hold what was asked, by id, each with what it says. */
export function naiveItems(meeting: Meeting, question: string): string[] {
  return meeting.items
    .filter((item) => holds(allText(item), `${headed(item)}\n${decided(item)}`, question))
    .map((item) => item.id);
}

/** The items with a decision that holds at least one of the words, when it and the heading hold all of them. */
export function naiveDecisions(meeting: Meeting, question: string): string[] {
  const pieces = question.match(/"[^"]*"|\S+/g) ?? [];
  return meeting.items
    .filter((item) => {
      const both = `${headed(item)}\n${decided(item)}`;
      return holds(both, both, question) && pieces.some((piece) => holds(decided(item), decided(item), piece));
    })
    .map((item) => item.id);
}
