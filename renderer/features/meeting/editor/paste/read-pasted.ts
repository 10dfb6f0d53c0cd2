/**
 * Reads what was copied in Word, Outlook, Excel, a browser or our own editor into the text of an item. It builds our own nodes
 * from what it knows and leaves the rest: nothing of the foreign HTML is kept, so nothing in it can do harm. `root` is an
 * element of a document without a window (scripts do not run in it, pictures are not fetched).
 */
import type { List, ListItem, Paragraph, RichBlock, Table, TableCell } from '../../../../../shared/domain/rich-text.ts';
import { isHidden, type Look, lookOf, PLAIN, readSymbols, styleOf } from './look.ts';
import { textLine } from './text-line.ts';
import { isWordListMark, type ListKinds, listKinds, listsFrom, type WordLine, wordLine } from './word-lists.ts';

export type Pasted = { blocks: RichBlock[] /** Pictures left out, to be told. */; pictures: number };

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form header html li main nav p pre section summary'.split(
    ' ',
  ),
);
const NEVER = new Set(
  'script style meta link title head template noscript iframe frame frameset object embed applet svg math input textarea select button option datalist audio map base del s strike colgroup col xml'.split(
    ' ',
  ),
);
const PICTURES = new Set(['img', 'picture', 'video', 'canvas', 'v:shape', 'v:imagedata']);
/** Rubrik and Underrubrik in Word's own styles for a document's title. */
const TITLE_CLASS = /\bmso(sub)?title\b/i;
const COMMENT = /msocomment|mso-comment/i;
const MAX_ROWS = 2000;
const MAX_DEPTH = 200;

type Reading = { kinds: ListKinds; ownCopy: boolean; pictures: number; depth: number };
type Gathered = RichBlock | WordLine;
type Level = 1 | 2;

const isElement = (node: Node): node is Element => node.nodeType === 1;

function skipped(element: Element): boolean {
  const name = element.localName;
  if (NEVER.has(name) || /^(o|w|v|x):/.test(name) || isHidden(element) || isWordListMark(element)) return true;
  return (
    COMMENT.test(element.className.toString()) ||
    /comment/.test(styleOf(element, 'mso-element')) ||
    styleOf(element, 'mso-special-character') === 'comment'
  );
}

const headingLevel = (element: Element): number | null => {
  const found = /^h([1-6])$/.exec(element.localName);
  if (found) return Number(found[1]);
  return TITLE_CLASS.test(element.className.toString()) ? 1 : null;
};

function readBlocks(parent: Node, look: Look, reading: Reading): RichBlock[] {
  const out: Gathered[] = [];
  const line = textLine();
  const flush = () => out.push(...line.take());

  const asHeading = (level: number, from: number) => {
    flush();
    for (const [i, block] of out.entries()) {
      if (i < from || block.type !== 'paragraph') continue;
      out[i] = { ...unboldParagraph(block), type: 'heading', attrs: { level: level as Level } };
    }
  };

  const element = (found: Element, inherited: Look, preserve: boolean): void => {
    const name = found.localName;
    if (PICTURES.has(name)) reading.pictures += 1;
    if (PICTURES.has(name) || skipped(found)) return;
    if (name === 'br') {
      if (!found.classList.contains('Apple-interchange-newline')) line.lineBreak();
      return;
    }
    const own = lookOf(found, inherited);
    const keeps = preserve || name === 'pre' || /^pre/.test(styleOf(found, 'white-space'));
    const level = headingLevel(found);
    const listLine = wordLine(found, reading.kinds);
    if (level !== null) {
      flush();
      const from = out.length;
      walk(found, own, keeps);
      asHeading(level, from);
    } else if (listLine) {
      flush();
      const blocks = readInside(found, own, reading);
      const [first, ...rest] = paragraphsAndLists(blocks);
      if (first?.type === 'paragraph') out.push({ ...listLine, paragraph: first }, ...rest);
      else out.push(...blocks);
    } else if (name === 'ul' || name === 'ol') {
      flush();
      if ([...found.children].some((child) => child.hasAttribute('data-aria-level'))) walk(found, own, keeps);
      else out.push(...readList(found, own, reading));
    } else if (name === 'table') {
      flush();
      out.push(...readTable(found, own, reading));
    } else if (name === 'hr') flush();
    else if (BLOCKS.has(name)) {
      flush();
      walk(found, own, keeps);
      flush();
    } else walk(found, own, keeps);
  };

  const walk = (node: Node, inherited: Look, preserve: boolean): void => {
    if (reading.depth >= MAX_DEPTH) {
      line.text(node.textContent ?? '', inherited, preserve);
      return;
    }
    reading.depth += 1;
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        line.text(readSymbols(child.textContent ?? '', isElement(node) ? node : null), inherited, preserve);
      } else if (isElement(child)) element(child, inherited, preserve);
    }
    reading.depth -= 1;
  };

  walk(parent, look, isElement(parent) && /^pre/.test(styleOf(parent, 'white-space')));
  flush();
  return foldLines(out);
}

/** The inside of something that has its own lines: as `readBlocks`, one level down. */
function readInside(element: Element, look: Look, reading: Reading): RichBlock[] {
  reading.depth += 1;
  const blocks = readBlocks(element, look, reading);
  reading.depth -= 1;
  return blocks;
}

type Part = NonNullable<Paragraph['content']>[number];

function unbold(part: Part): Part {
  const { marks, ...rest } = part;
  const kept = marks?.filter((mark) => mark.type !== 'bold') ?? [];
  return kept.length > 0 ? { ...rest, marks: kept } : rest;
}

/** Headings and head cells are bold by what they are. */
const unboldParagraph = <B extends RichBlock>(block: B): B =>
  block.type === 'paragraph' && block.content ? { ...block, content: block.content.map(unbold) } : block;

function foldLines(gathered: readonly Gathered[]): RichBlock[] {
  const out: RichBlock[] = [];
  let lines: WordLine[] = [];
  const fold = () => {
    out.push(...listsFrom(lines));
    lines = [];
  };
  for (const block of gathered) {
    if (block.type === 'word-line') lines.push(block);
    else {
      fold();
      out.push(block);
    }
  }
  fold();
  return out;
}

/** What may stand in a list item or a cell: headings become paragraphs, a table inside becomes the text of its cells. */
function paragraphsAndLists(blocks: readonly RichBlock[]): (Paragraph | List)[] {
  return blocks.flatMap((block): (Paragraph | List)[] => {
    if (block.type === 'heading') return [{ type: 'paragraph', ...(block.content ? { content: block.content } : {}) }];
    if (block.type === 'table') return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content));
    return [block];
  });
}

function readList(element: Element, look: Look, reading: Reading): List[] {
  const items: ListItem[] = [];
  for (const child of element.children) {
    if (skipped(child)) continue;
    const name = child.localName;
    const blocks =
      name === 'ul' || name === 'ol'
        ? readList(child, lookOf(child, look), reading)
        : paragraphsAndLists(readInside(child, lookOf(child, look), reading));
    const last = items.at(-1);
    // a list straight inside a list belongs to the item before it
    if (name !== 'li' && last) last.content.push(...blocks);
    else if (blocks.length > 0) items.push({ type: 'listItem', content: blocks });
  }
  if (items.length === 0) return [];
  if (element.localName === 'ul') return [{ type: 'bulletList', content: items }];
  const start = Number(element.getAttribute('start') ?? 1);
  const attrs = Number.isInteger(start) && start >= 0 && start < 10_000 && start !== 1 ? { attrs: { start } } : {};
  return [{ type: 'orderedList', ...attrs, content: items }];
}

const ownRows = (table: Element): Element[] =>
  [...table.children].flatMap((child) => {
    if (isHidden(child)) return [];
    if (child.localName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.localName)
      ? [...child.children].filter((row) => row.localName === 'tr' && !isHidden(row))
      : [];
  });

const span = (cell: Element, name: string, most: number): number => {
  const said = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(said) ? Math.min(Math.max(said, 1), most) : 1;
};

function readCell(cell: Element, look: Look, reading: Reading): TableCell {
  const header = cell.localName === 'th' || cell.closest('thead, table')?.localName === 'thead';
  const [colspan, rowspan] = [span(cell, 'colspan', 50), span(cell, 'rowspan', 500)];
  const attrs = { ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) };
  const inside = paragraphsAndLists(readInside(cell, lookOf(cell, look), reading));
  const content = header ? inside.map(unboldParagraph) : inside;
  return {
    type: header ? 'tableHeader' : 'tableCell',
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  };
}

function readTable(table: Element, look: Look, reading: Reading): RichBlock[] {
  const rows = ownRows(table).slice(0, MAX_ROWS);
  const cellsOf = (row: Element) => [...row.children].filter((c) => ['td', 'th'].includes(c.localName) && !isHidden(c));
  // tables of one cell, and those that say so, are there for the layout
  const layout = table.getAttribute('role') === 'presentation' || rows.flatMap(cellsOf).length <= 1;
  if (layout)
    return rows.flatMap((row) => cellsOf(row).flatMap((cell) => readInside(cell, lookOf(cell, look), reading)));
  const content = rows
    .map((row): Table['content'][number] => ({
      type: 'tableRow',
      content: cellsOf(row).map((cell) => readCell(cell, look, reading)),
    }))
    .filter((row) => row.content.length > 0);
  return [{ type: 'table', content }];
}

/** Sub-headings have two levels: the highest one pasted becomes the first. */
function levelHeadings(blocks: RichBlock[], ownCopy: boolean): RichBlock[] {
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? [block.attrs.level as number] : []));
  const highest = ownCopy ? 4 : Math.min(...levels);
  return blocks.map((block) =>
    block.type === 'heading' ? { ...block, attrs: { level: (block.attrs.level as number) > highest ? 2 : 1 } } : block,
  );
}

export function readPasted(root: Element): Pasted {
  const styleSheets = [...root.querySelectorAll('style')].map((style) => style.textContent).join('\n');
  const ownCopy = root.querySelector('[data-pm-slice]') !== null;
  const reading: Reading = { kinds: listKinds(styleSheets), ownCopy, pictures: 0, depth: 0 };
  const blocks = readBlocks(root, PLAIN, reading);
  return { blocks: levelHeadings(blocks, ownCopy), pictures: reading.pictures };
}
