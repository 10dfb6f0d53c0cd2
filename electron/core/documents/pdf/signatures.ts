import type { SignatureSlot, SignaturesNode } from '../../../../shared/minutes/document-tree.ts';
import { FIELDS, SIGNATURES, type TextMeasure } from '../measures.ts';
import { addSpan, type Box, FREE, Galley, type Joint, KEPT, WHOLE } from './galley.ts';
import type { Block } from './paragraphs.ts';
import { type RowGroup, rowGroupBox } from './row-group.ts';
import { setText } from './set-text.ts';
import { type Column, indented, type Setter } from './setter.ts';

/** Between a role and the line beside it. */
const LABEL_GAP = 8;

const nameMeasure = ({ text }: Setter): TextMeasure => ({ ...text.body, after: 0 });
const roleMeasure = ({ text }: Setter): TextMeasure => ({ ...text.body, ink: 'quiet' });

/** The places to sign: free space for the hand, the line, the printed name and the role below it. */
export function signaturesBlock(setter: Setter, node: SignaturesNode, column: Column): Block {
  const inside = { ...column, tag: column.tag.add('Sect'), anchor: node.anchor ?? column.anchor };
  const between: Joint = node.slots.length <= SIGNATURES.together ? KEPT : FREE;
  const isForm = node.layout === 'labelled';
  const gap = isForm ? SIGNATURES.labelledBetween : SIGNATURES.between;
  const galley = new Galley();
  const set = { stacked, columns: inColumns, labelled }[node.layout];
  for (const boxes of set(setter, node, inside)) {
    const last = boxes.at(-1);
    if (last !== undefined) last.joint = between;
    galley.add(boxes, 0, gap);
  }
  const last = galley.boxes.at(-1);
  if (last !== undefined) last.joint = FREE;
  if (node.anchor !== undefined) addSpan(galley.boxes, { anchor: node.anchor });
  return {
    boxes: galley.boxes,
    before: isForm ? gap : SIGNATURES.before,
    after: SIGNATURES.between,
    keepWithNext: false,
  };
}

function stacked(setter: Setter, node: SignaturesNode, column: Column): Box[][] {
  return node.slots.map((slot) => slotBoxes(setter, slot, node, column));
}

/** Two and two, side by side. */
function inColumns(setter: Setter, node: SignaturesNode, column: Column): Box[][] {
  const width = (column.width - SIGNATURES.columnGap) / 2;
  const pairs = Array.from({ length: Math.ceil(node.slots.length / 2) }, (_, row) =>
    node.slots.slice(row * 2, row * 2 + 2),
  );
  return pairs.map((pair) => {
    const group: RowGroup = {
      rows: 1,
      padTop: 0,
      padBottom: 0,
      decorate: () => {},
      cells: pair.map((slot, index) => {
        const x = column.x + index * (width + SIGNATURES.columnGap);
        return { row: 0, rowSpan: 1, x, width, boxes: slotBoxes(setter, slot, node, { ...column, x, width }) };
      }),
    };
    return [rowGroupBox(group)];
  });
}

/** The role to the left, on the height of the line it belongs to; the line and the name under it to the right. */
function labelled(setter: Setter, node: SignaturesNode, column: Column): Box[][] {
  const label = column.width * FIELDS.labelShare;
  return node.slots.map((slot) => {
    const tag = column.tag.add('Div');
    const inside = { ...column, tag, anchor: slot.anchor ?? column.anchor };
    const beside = indented(inside, label);
    const boxes = [
      rowGroupBox({
        rows: 1,
        padTop: 0,
        padBottom: 0,
        decorate: () => {},
        cells: [
          { row: 0, rowSpan: 1, x: inside.x, width: label, boxes: labelBoxes(setter, slot, node, inside, label) },
          { row: 0, rowSpan: 1, x: beside.x, width: beside.width, boxes: lineAndName(setter, slot, node, beside) },
        ],
      }),
    ];
    if (slot.anchor !== undefined) addSpan(boxes, { anchor: slot.anchor });
    return boxes;
  });
}

function labelBoxes(setter: Setter, slot: SignatureSlot, node: SignaturesNode, column: Column, width: number): Box[] {
  const measure: TextMeasure = { ...setter.text.cell, after: 0, bold: true };
  const text = setText(setter, [{ text: slot.role }], measure, {
    ...column,
    width: width - LABEL_GAP,
    tag: column.tag.add('P'),
  });
  const above = Math.max(0, node.gapLines * setter.text.body.leading - measure.leading + SIGNATURES.labelDrop);
  return [{ height: above, before: 0, joint: WHOLE, place: () => {} }, ...text];
}

const lineAndName = (setter: Setter, slot: SignatureSlot, node: SignaturesNode, column: Column): Box[] => [
  spaceToSign(setter, node, column),
  ...nameBoxes(setter, slot, node, { ...column, tag: column.tag.add('P') }),
];

/** The printed name; where nobody is chosen yet its line is left free, to write the name on, as in the Word file. */
function nameBoxes(setter: Setter, slot: SignatureSlot, node: SignaturesNode, column: Column): Box[] {
  const boxes = setText(setter, [{ text: slot.name }], nameMeasure(setter), column);
  const isAwaited = node.nameless !== true && (node.rule || node.gapLines > 0);
  if (boxes.length > 0 || !isAwaited) return boxes;
  return [{ height: nameMeasure(setter).leading, before: 0, joint: FREE, place: () => {} }];
}

/** One place to sign. Several boxes, so that a name longer than a page is still printed, but never parted otherwise. */
function slotBoxes(setter: Setter, slot: SignatureSlot, node: SignaturesNode, column: Column): Box[] {
  const tag = column.tag.add('Div');
  const inside = { ...column, anchor: slot.anchor ?? column.anchor };
  const boxes = [
    spaceToSign(setter, node, column),
    ...nameBoxes(setter, slot, node, { ...inside, tag: tag.add('P') }),
    ...setText(setter, [{ text: slot.role }], roleMeasure(setter), { ...inside, tag: tag.add('P') }),
  ];
  for (const box of boxes.slice(0, -1)) box.joint = WHOLE;
  if (slot.anchor !== undefined) addSpan(boxes, { anchor: slot.anchor });
  return boxes;
}

function spaceToSign(setter: Setter, node: SignaturesNode, column: Column): Box {
  const gap = node.gapLines * setter.text.body.leading;
  return {
    height: gap + (node.rule ? SIGNATURES.ruleGap : 0),
    before: 0,
    joint: WHOLE,
    place: (page, top) => {
      if (!node.rule) return;
      const end = column.x + Math.min(SIGNATURES.ruleLength, column.width);
      page.rule([column.x, top + gap], [end, top + gap], setter.palette.text, SIGNATURES.ruleWidth);
    },
  };
}
