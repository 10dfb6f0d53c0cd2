import { tooLarge } from '../refuse-word-file.ts';
import { WORD_FILE_LIMITS as LIMITS } from '../word-file-limits.ts';
import { childOf, descendants, elementsOf, isElement, type XmlElement } from '../xml.ts';
import { shows } from './paragraph-text.ts';
import { bookmarkPlaceholder } from './placeholder-names.ts';

/** Where every element stands, read once: files from outside may have very many. */
type Survey = {
  order: readonly XmlElement[];
  parents: Map<XmlElement, XmlElement>;
  /** Places in `order`: its own, and that of the last element in it. */
  from: Map<XmlElement, number>;
  until: Map<XmlElement, number>;
  /** How many runs with something to see begin before a place. */
  seen: readonly number[];
};

function survey(root: XmlElement): Survey {
  const order: XmlElement[] = [];
  const seen: number[] = [0];
  const parents = new Map<XmlElement, XmlElement>();
  const from = new Map<XmlElement, number>();
  const until = new Map<XmlElement, number>();
  const walk = (element: XmlElement): void => {
    from.set(element, order.length);
    order.push(element);
    seen.push(seen.at(-1)! + (element.name === 'w:r' && shows([element]) ? 1 : 0));
    for (const child of elementsOf(element)) {
      parents.set(child, element);
      walk(child);
    }
    until.set(element, order.length - 1);
  };
  walk(root);
  return { order, parents, from, until, seen };
}

function move(mark: XmlElement, into: XmlElement, at: number, { parents }: Survey): void {
  const siblings = parents.get(mark)!.children;
  siblings.splice(siblings.indexOf(mark), 1);
  into.children.splice(at, 0, mark);
  parents.set(mark, into);
}

/** First in a paragraph, after what says how it looks. */
function moveFirst(mark: XmlElement, paragraph: XmlElement, all: Survey): void {
  const properties = childOf(paragraph, 'w:pPr');
  move(mark, paragraph, properties === undefined ? 0 : paragraph.children.indexOf(properties) + 1, all);
}

const moveLast = (mark: XmlElement, paragraph: XmlElement, all: Survey): void =>
  move(mark, paragraph, paragraph.children.length, all);

function paragraphOf(node: XmlElement, { parents }: Survey): XmlElement | undefined {
  let at = parents.get(node);
  while (at !== undefined && at.name !== 'w:p') at = parents.get(at);
  return at;
}

/** The only paragraph of the one cell that a bookmark in a row names. */
function paragraphOfCell(start: XmlElement, row: XmlElement | undefined): XmlElement | undefined {
  const { 'w:colFirst': first, 'w:colLast': last } = start.attributes;
  if (row?.name !== 'w:tr' || first === undefined || first !== last) return undefined;
  const cell = [...descendants(row)].filter(({ name }) => name === 'w:tc')[Number(first)];
  const [only, ...more] = cell === undefined ? [] : elementsOf(cell).filter(({ name }) => name !== 'w:tcPr');
  return more.length === 0 && only?.name === 'w:p' ? only : undefined;
}

/** The paragraph right after a mark that stands between paragraphs. */
function paragraphAfter(start: XmlElement, { parents }: Survey): XmlElement | undefined {
  const siblings = parents.get(start)?.children.filter(isElement) ?? [];
  const next = siblings.slice(siblings.indexOf(start) + 1).find(({ name }) => !name.startsWith('w:bookmark'));
  return next?.name === 'w:p' ? next : undefined;
}

/** Whether both ends stand in one paragraph now. */
function settle(start: XmlElement, end: XmlElement, all: Survey): boolean {
  const cell = paragraphOfCell(start, all.parents.get(start));
  if (cell !== undefined) {
    delete start.attributes['w:colFirst'];
    delete start.attributes['w:colLast'];
    moveFirst(start, cell, all);
    moveLast(end, cell, all);
    return true;
  }
  if (start.attributes['w:colFirst'] !== undefined) return false;
  const own = paragraphOf(start, all);
  const paragraph = own ?? paragraphAfter(start, all);
  if (paragraph === undefined) return false;
  if (own === undefined) moveFirst(start, paragraph, all);
  if (paragraphOf(end, all) === paragraph) return true;
  const [last, mark] = [all.until.get(paragraph)!, all.from.get(end)!];
  if (mark < last || all.seen[mark] !== all.seen[last + 1]) return false;
  moveLast(end, paragraph, all);
  return true;
}

/**
 * Word puts the ends of a bookmark where the selection had its own: behind the paragraph when its mark was selected too, in a
 * table's row when it was a cell. Both ends of a known bookmark are moved into the one paragraph it names, where there is one.
 * @returns the names of those that name more than one paragraph
 */
export function settleBookmarks(root: XmlElement): string[] {
  const all = survey(root);
  const known = all.order.filter(
    ({ name, attributes }) =>
      name === 'w:bookmarkStart' && bookmarkPlaceholder(attributes['w:name'] ?? '') !== undefined,
  );
  if (known.length > LIMITS.placeholders) throw tooLarge('den har fler än 300 platshållare');
  return known.flatMap((start) => {
    const after = all.from.get(start)!;
    const end = all.order.find(
      ({ name, attributes }, at) =>
        at > after && name === 'w:bookmarkEnd' && attributes['w:id'] === start.attributes['w:id'],
    );
    return end !== undefined && settle(start, end, all) ? [] : [start.attributes['w:name']!];
  });
}
