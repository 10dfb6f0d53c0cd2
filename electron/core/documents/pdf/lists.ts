import type { ListItem, ListNode } from '../../../../shared/minutes/document-tree.ts';
import { LIST, type TextMeasure } from '../measures.ts';
import { lookOf, piecesOf } from './chunks.ts';
import { addSpan, type Box, Galley, type Joint, KEPT, placeBox, RELUCTANT } from './galley.ts';
import { type Block, paragraphBlock } from './paragraphs.ts';
import { setText } from './set-text.ts';
import { type Column, indented, type Setter } from './setter.ts';

/** From a wide mark to its text. */
const MARK_GAP = 5;

/** A list, nested ones inside their item: L > LI > (Lbl, LBody). */
export function listBlock(
  setter: Setter,
  node: ListNode,
  column: Column,
  measure: TextMeasure = setter.text.body,
): Block {
  const numbering = node.ordered ? 'Decimal' : 'Disc';
  const tag = column.tag.add('L', { numbering });
  const inside = { ...column, tag, anchor: node.anchor ?? column.anchor };
  const indent = indentOf(setter, node, measure);
  const galley = new Galley();
  const count = node.items.length;
  node.items.forEach((item, index) => {
    const boxes = itemBoxes(setter, item, markOf(node, index), inside, indent, measure);
    const last = boxes.at(-1);
    // the first and the last of many do not stand alone on a page
    if (last !== undefined && count > 2 && (index === 0 || index === count - 2))
      last.joint = Math.max(last.joint, RELUCTANT) as Joint;
    galley.add(boxes, 0, LIST.betweenItems);
  });
  if (node.anchor !== undefined) addSpan(galley.boxes, { anchor: node.anchor });
  return { boxes: galley.boxes, before: 0, after: LIST.after, keepWithNext: false };
}

const markOf = (node: ListNode, index: number): string =>
  node.ordered ? `${(node.start ?? 1) + index}.` : node.marker;

/** Room for the mark: the house's own, or more for "100.". */
function indentOf(setter: Setter, node: ListNode, measure: TextMeasure): number {
  const widest = node.items.map((_, index) => widthOf(setter, markOf(node, index), measure));
  return Math.max(node.ordered ? LIST.orderedIndent : LIST.indent, Math.max(0, ...widest) + MARK_GAP);
}

function widthOf(setter: Setter, mark: string, measure: TextMeasure): number {
  const pieces = piecesOf(mark, lookOf({ text: '' }, measure, setter.palette), setter.fonts);
  return pieces.reduce((sum, piece) => sum + piece.width, 0);
}

function itemBoxes(
  setter: Setter,
  item: ListItem,
  mark: string,
  column: Column,
  indent: number,
  measure: TextMeasure,
): Box[] {
  const li = column.tag.add('LI');
  const label = li.add('Lbl');
  const body = { ...indented(column, indent), tag: li.add('LBody') };
  const galley = new Galley();
  for (const block of item.blocks) {
    const { boxes, before } =
      block.kind === 'list' ? listBlock(setter, block, body, measure) : paragraphBlock(setter, block, body, measure);
    galley.add(boxes, before, LIST.betweenItems);
  }
  const lines = setText(setter, [{ text: `${mark} ` }], measure, { ...column, tag: label });
  // a column too narrow to indent in, such as a cell with lists in lists: the text would stand on its mark
  if (body.x - column.x < widthOf(setter, mark, measure)) {
    for (const line of lines) line.joint = KEPT;
    return [...lines, ...galley.boxes];
  }
  return withMark(galley.boxes, lines);
}

/** The mark stands on the first line of its item, and is an item of its own where there is no text. */
function withMark(body: Box[], mark: Box[]): Box[] {
  const [first, ...rest] = body;
  const [label, ...more] = mark;
  if (label === undefined) return body;
  if (first === undefined || more.length > 0) return [...mark, ...body];
  return [
    {
      ...first,
      place: (page, top) => {
        placeBox(page, label, top);
        first.place(page, top);
      },
    },
    ...rest,
  ];
}
