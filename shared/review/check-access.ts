import type { AgendaItem } from '../domain/agenda-item.ts';
import type { Table } from '../domain/rich-text.ts';
import { atItem } from './check-items.ts';
import { itemName } from './check-partial.ts';
import type { Found, Rule } from './rule.ts';

const tablesOf = (item: AgendaItem): Table[] =>
  item.body.content.filter((block): block is Table => block.type === 'table');

const cellText = (cell: Table['content'][number]['content'][number] | undefined): string =>
  JSON.stringify(cell ?? '')
    .match(/"text":"[^"]*"/g)
    ?.join('')
    .replace(/"text":"|"/g, '')
    .trim() ?? '';

/** Follow-ups without somebody to do them, and what a screen reader needs. */
export const accessRules: readonly Rule[] = [
  {
    id: 'log-owner-missing',
    refs: 'W11',
    says: 'Varje rad i en uppföljningstabell har en ansvarig.',
    source: 'vanligt i kommuners protokoll',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting }) =>
      meeting.items.flatMap((item) =>
        tablesOf(item).flatMap((table): Found[] => {
          const log = item.kind === 'follow-up' || /logg|uppfölj|bevakning/i.test(item.heading);
          const rows = table.content.filter((row) => row.content.some((cell) => cell.type === 'tableCell'));
          const filled = rows.filter((row) => cellText(row.content.at(-1)) !== '');
          if (!log || rows.length < 2 || filled.length === 0) return [];
          return rows
            .filter(
              (row) => row.content.length > 1 && cellText(row.content.at(-1)) === '' && cellText(row.content[0]) !== '',
            )
            .map((row) => ({
              ...atItem(item, 'body'),
              message: `”${cellText(row.content[0])}” har ingen ansvarig. Skriv vem som gör det.`,
            }));
        }),
      ),
  },
  {
    id: 'table-header-missing',
    refs: 'R27',
    says: 'Tabeller har en rubrikrad, så att de går att förstå upplästa.',
    source: 'Digg, tillgängliga dokument (DOS-lagen)',
    kl: 'info',
    others: 'info',
    find: ({ meeting }) =>
      meeting.items.flatMap((item, i) =>
        tablesOf(item)
          .filter((table) => table.content.length > 1)
          .filter((table) => !table.content[0]?.content.some((cell) => cell.type === 'tableHeader'))
          .filter((table) => !table.content.every((row) => row.content[0]?.type === 'tableHeader'))
          .map(() => ({
            ...atItem(item, 'body'),
            message: `Tabellen under ${itemName(meeting, i)} har ingen rubrikrad. Lägg till en rad med rubriker.`,
          })),
      ),
  },
  {
    id: 'subheading-skips-level',
    refs: 'R27',
    says: 'Underrubriker hoppar inte över en nivå.',
    source: 'Digg, tillgängliga dokument (DOS-lagen)',
    kl: 'info',
    others: 'info',
    find: ({ meeting }) =>
      meeting.items.flatMap((item, i) => {
        const first = item.body.content.find((block) => block.type === 'heading');
        return first?.type === 'heading' && first.attrs.level === 2
          ? [
              {
                ...atItem(item, 'body'),
                message: `Den första underrubriken under ${itemName(meeting, i)} är på nivå 2. Gör den till Rubrik 1.`,
              },
            ]
          : [];
      }),
  },
  {
    id: 'section-empty',
    refs: 'W12',
    says: 'Mallen skriver inte ut en tom rubrik i närvaron.',
    source: 'vanligt i kommuners protokoll',
    kl: 'info',
    others: 'info',
    find: ({ meeting, template }) =>
      (template?.blocks ?? []).flatMap((block) =>
        block.type !== 'attendance'
          ? []
          : block.sections
              .filter((section) => section.printWhenEmpty)
              .filter(
                (section) =>
                  !meeting.attendance.some(
                    (row) =>
                      section.presence.includes(row.presence) &&
                      (section.kinds.length === 0 || section.kinds.includes(row.kind)),
                  ),
              )
              .map((section) => ({
                step: 'narvaro' as const,
                anchor: 'attendance',
                path: 'attendance',
                message: `Rubriken ”${section.label}” skrivs ut utan någon under. Lägg till någon, eller låt mallen gömma den när den är tom.`,
              })),
      ),
  },
];
