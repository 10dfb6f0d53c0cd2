/** Word's clipboard has no lists, only paragraphs that look like it. Their level, kind and number are put together again here. */
import type { List, ListItem, Paragraph } from '../../../../../shared/domain/rich-text.ts';
import { styleOf } from './look.ts';

/** A paragraph that was a line of a list. */
export type WordLine = {
  type: 'word-line';
  list: string;
  level: number;
  ordered: boolean;
  start: number;
  paragraph: Paragraph;
};

/** "l0:1" -> is it numbered? From Word's style sheet: `@list l0:level1 { mso-level-number-format:bullet; … }`. */
export type ListKinds = ReadonlyMap<string, boolean>;

export function listKinds(styleSheets: string): ListKinds {
  const kinds = new Map<string, boolean>();
  for (const [, list = '', level = '', rules = ''] of styleSheets.matchAll(
    /@list\s+(l\d+):level(\d+)[^{]*\{([^}]*)\}/g,
  )) {
    kinds.set(`${list}:${level}`, !/mso-level-number-format:\s*(bullet|image)/i.test(rules));
  }
  return kinds;
}

const isMark = (element: Element) => styleOf(element, 'mso-list') === 'ignore';

export { isMark as isWordListMark };

const NUMBER = /^\(?(?:(\d{1,4})|([a-zåäö])|[ivxlc]+)[.)]?$/i;

function startOf(mark: string): number {
  const [, digits, letter] = NUMBER.exec(mark) ?? [];
  if (digits !== undefined) return Number(digits);
  return letter === undefined || letter.toLowerCase() === 'i'
    ? 1
    : 'abcdefghijklmnopqrstuvwxyzåäö'.indexOf(letter.toLowerCase()) + 1;
}

/** What kind of line `element` is, or null when it is an ordinary paragraph. */
export function wordLine(element: Element, kinds: ListKinds): Omit<WordLine, 'paragraph'> | null {
  const online = element.getAttribute('data-aria-level');
  if (element.localName === 'li' && online !== null) {
    const ordered = element.parentElement?.localName === 'ol';
    const start = Number(element.parentElement?.getAttribute('start') ?? 1) || 1;
    return {
      type: 'word-line',
      list: element.getAttribute('data-listid') ?? '',
      level: Number(online) || 1,
      ordered,
      start,
    };
  }
  const found = /\b(l\d+)\s+level(\d+)/.exec(styleOf(element, 'mso-list'));
  if (!found) return null;
  const [, list = '', level = '1'] = found;
  const marks = [...element.querySelectorAll('span')].find(isMark)?.textContent ?? '';
  const mark = marks.replace(/[\s\u00a0]+/g, '');
  const ordered = kinds.get(`${list}:${level}`) ?? NUMBER.test(mark);
  return { type: 'word-line', list, level: Number(level), ordered, start: ordered ? startOf(mark) : 1 };
}

const newList = (line: WordLine): List =>
  line.ordered
    ? { type: 'orderedList', ...(line.start === 1 ? {} : { attrs: { start: line.start } }), content: [] }
    : { type: 'bulletList', content: [] };

/** Lines that followed each other, as nested lists. */
export function listsFrom(lines: readonly WordLine[]): List[] {
  const roots: List[] = [];
  const open: { line: WordLine; list: List }[] = [];
  for (const line of lines) {
    while (open.length > 0 && open.at(-1)!.line.level > line.level) open.pop();
    const same = open.at(-1);
    const goesOn =
      same?.line.level === line.level && same.line.ordered === line.ordered && same.line.list === line.list;
    if (same?.line.level === line.level && !goesOn) open.pop();
    if (!goesOn) {
      const list = newList(line);
      const parent: ListItem | undefined = open.at(-1)?.list.content.at(-1);
      if (parent) parent.content.push(list);
      else roots.push(list);
      open.push({ line, list });
    }
    open.at(-1)!.list.content.push({ type: 'listItem', content: [line.paragraph] });
  }
  return roots;
}
