import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { SignatureSlot, SignaturesNode } from '../../../../shared/minutes/document-tree.ts';
import { cleanText } from '../../../../shared/swedish/clean-text.ts';
import { SIGNATURES } from '../measures.ts';
import { type Block, paragraph, paragraphsOf } from './blocks.ts';
import type { WordContext } from './context.ts';
import { labelWidth } from './label-width.ts';
import { STYLE, TABLE_STYLE } from './style-ids.ts';
import { eighths, hex, twips } from './units.ts';

type SlotPlace = { width: number; first: boolean; keepNext: boolean };

/** The space to write in, and what parts it from what stands above. */
function spaceAbove({ gapLines, layout }: SignaturesNode, first: boolean, { text }: WordContext): number {
  // in a table the space above does not melt into what the block before leaves below itself
  const form = first ? 0 : SIGNATURES.labelledBetween;
  const apart = layout === 'labelled' ? form : first ? SIGNATURES.before : SIGNATURES.between;
  return gapLines * text.body.leading + apart;
}

/**
 * Free space for the handwriting, the line, the printed name and the role. The space and the line belong to the name's
 * paragraph, so nothing can come between them.
 */
function slotBlocks(slot: SignatureSlot, node: SignaturesNode, place: SlotPlace, context: WordContext): Block[] {
  const gap = spaceAbove(node, place.first, context);
  const rule = {
    style: BorderStyle.SINGLE,
    size: eighths(SIGNATURES.ruleWidth),
    space: SIGNATURES.ruleGap,
    color: hex(context.palette.text),
  };
  // a line with no name to come under it is the foot of the space to write in, and takes no more
  const isFoot = node.rule && node.nameless === true;
  const indent = { right: twips(Math.max(0, place.width - SIGNATURES.ruleLength)) };
  return [
    paragraph({
      style: STYLE.signature,
      spacing: { before: twips(isFoot ? Math.max(0, gap - context.text.body.leading) : gap) },
      ...(node.rule ? { border: isFoot ? { bottom: { ...rule, space: 0 } } : { top: rule }, indent } : {}),
      text: cleanText(slot.name),
    }),
    paragraph({
      style: STYLE.signatureRole,
      ...(place.keepNext ? { keepNext: true } : {}),
      text: cleanText(slot.role),
    }),
  ];
}

function signatureTable(node: SignaturesNode, context: WordContext): Table {
  const whole = twips(context.textWidth);
  const gap = twips(SIGNATURES.columnGap);
  const column = Math.floor((whole - gap) / 2);
  const widths = [column, gap, whole - gap - column];
  const rows = Math.ceil(node.slots.length / 2);
  const together = node.slots.length <= SIGNATURES.together;
  const cell = (index: number, children: (Paragraph | Table)[]) =>
    new TableCell({ width: { size: widths[index]!, type: WidthType.DXA }, children });
  const slotCell = (column: 0 | 2, row: number) => {
    const slot = node.slots[row * 2 + column / 2];
    const place = { width: widths[column]! / 20, first: row === 0, keepNext: together && row < rows - 1 };
    return cell(
      column,
      slot === undefined
        ? [new Paragraph({ style: STYLE.cell })]
        : paragraphsOf(slotBlocks(slot, node, place, context)),
    );
  };
  return new Table({
    style: TABLE_STYLE.signatures,
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    rows: Array.from(
      { length: rows },
      (_, row) =>
        new TableRow({
          cantSplit: true,
          children: [slotCell(0, row), cell(1, [new Paragraph({ style: STYLE.cell })]), slotCell(2, row)],
        }),
    ),
  });
}

/** The role to the left of each line, the name under it: a table, so that they keep their height. */
function labelledTable(node: SignaturesNode, labels: number, context: WordContext): Table {
  const whole = twips(context.textWidth);
  const label = twips(labels);
  const widths = [label, whole - label];
  const together = node.slots.length <= SIGNATURES.together;
  const cell = (column: number, children: (Paragraph | Table)[]) =>
    new TableCell({ width: { size: widths[column]!, type: WidthType.DXA }, children });
  const row = (slot: SignatureSlot, index: number) => {
    const first = index === 0;
    const keepNext = together && index < node.slots.length - 1;
    const gap = spaceAbove(node, first, context);
    const [line] = slotBlocks(slot, node, { width: widths[1]! / 20, first, keepNext }, context);
    return new TableRow({
      cantSplit: true,
      children: [
        cell(0, [
          new Paragraph({
            style: STYLE.cell,
            ...(keepNext ? { keepNext } : {}),
            spacing: { before: twips(Math.max(0, gap - context.text.cell.leading + SIGNATURES.labelDrop)) },
            children: [new TextRun({ text: cleanText(slot.role), bold: true })],
          }),
        ]),
        cell(1, paragraphsOf(line === undefined ? [] : [line])),
      ],
    });
  };
  return new Table({
    style: TABLE_STYLE.signatures,
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    rows: node.slots.map(row),
  });
}

/** The lines to sign on: stacked, two and two, or beside their roles. */
export function signatureBlocks(node: SignaturesNode, context: WordContext): Block[] {
  if (node.slots.length === 0) return [];
  if (node.layout === 'columns') return [{ table: signatureTable(node, context) }];
  const labels = node.slots.map(({ role }) => cleanText(role));
  const width = node.layout === 'labelled' ? labelWidth(labels, context) : undefined;
  if (width !== undefined) return [{ table: labelledTable(node, width, context) }];
  const last = node.slots.length - 1;
  const together = node.slots.length <= SIGNATURES.together;
  return node.slots.flatMap((slot, index) =>
    slotBlocks(
      slot,
      node,
      { width: context.textWidth, first: index === 0, keepNext: together && index < last },
      context,
    ),
  );
}
