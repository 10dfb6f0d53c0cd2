import type { Mention } from '../calls/mentions.ts';
import type { IsoDate } from '../domain/dates.ts';
import { plain } from '../minutes/context.ts';
import type { MinutesDocument, ParagraphNode, TableCell } from '../minutes/document-tree.ts';
import { cleanText } from '../swedish/clean-text.ts';
import { longDate } from '../swedish/dates.ts';

const lines = (...texts: string[]): ParagraphNode[] =>
  texts.map((text) => ({ kind: 'paragraph', role: 'list-line', runs: plain(text) }));

const cell = (...texts: string[]): TableCell => ({ blocks: lines(...texts) });

const where = ({ source, council, date }: Mention): string[] =>
  [source, council, date ?? ''].filter((text) => text !== '');

/**
 * The list to hand out to one who asks where she is named: where, and in which words. As a tree, so that it looks like the
 * municipality's other papers. Pure.
 */
export function composeMentions(given: {
  name: string;
  municipality: string;
  on: IsoDate;
  mentions: readonly Mention[];
  notes: readonly string[];
}): MinutesDocument {
  const { name, municipality, on, mentions, notes } = given;
  const title = `Uppgifter om ${name}`;
  const bare = { logo: false, header: [], footer: [] };
  const page = {
    right: [{ text: 'Sida ' }, { field: 'page' as const }, { text: ' av ' }, { field: 'pages' as const }],
  };
  return {
    title: cleanText(`${title} ${on}`),
    author: cleanText(municipality),
    subject: cleanText(title),
    lang: 'sv-SE',
    furniture: { first: { ...bare, logo: true, header: [page] }, other: { ...bare, header: [page] } },
    hyphenate: true,
    children: [
      { kind: 'heading', level: 1, role: 'title', runs: plain(title) },
      {
        kind: 'paragraph',
        role: 'body',
        runs: plain(
          mentions.length === 0
            ? `Namnet finns inte i Justera ${longDate(on)}.`
            : `Här står var namnet finns i Justera ${longDate(on)}, och i vilka ord.`,
        ),
      },
      ...(mentions.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              role: 'body' as const,
              columns: [0.3, 0.25, 0.45],
              header: [['Var', 'Del', 'Ord'].map((word): TableCell => ({ ...cell(word), header: true }))],
              rows: mentions.map((mention) => [cell(...where(mention)), cell(mention.place), cell(mention.text)]),
              rules: 'rows' as const,
            },
          ]),
      ...notes.map((note): ParagraphNode => ({ kind: 'paragraph', role: 'notice', runs: plain(note) })),
    ],
  };
}
