import { Paragraph, Tab, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import { type FieldRow, type FieldsNode, type Runs, valueColumns } from '../../../../shared/minutes/document-tree.ts';
import { cleanText } from '../../../../shared/swedish/clean-text.ts';
import { TABLE } from '../measures.ts';
import { type Block, paragraph } from './blocks.ts';
import type { WordContext } from './context.ts';
import { labelWidth } from './label-width.ts';
import { textChildren } from './runs.ts';
import { STYLE, TABLE_STYLE } from './style-ids.ts';
import { twips } from './units.ts';

const label = (row: FieldRow): TextRun => new TextRun({ text: cleanText(row.label), bold: true });

/** "Plats: Rådhuset", further values on lines of their own. */
function lineBlocks(row: FieldRow, context: WordContext): Block[] {
  const [first = [], ...more] = row.values;
  const space = first.length > 0 ? [new TextRun({ text: ' ' })] : [];
  return [
    paragraph({ style: STYLE.field, children: [label(row), ...space, ...textChildren(first, context)] }),
    ...more.map((value) => paragraph({ style: STYLE.field, children: textChildren(value, context) })),
  ];
}

/** The label in the margin of its values, all on one text edge. */
function hangingBlocks(row: FieldRow, context: WordContext): Block[] {
  const [first = [], ...more] = row.values;
  const tab = new TextRun({ children: [new Tab()] });
  // the values of one row stand close; the space below is the row's
  const close = (at: number) => (at < more.length ? { spacing: { after: 0 } } : {});
  return [
    paragraph({ style: STYLE.fieldHanging, ...close(0), children: [label(row), tab, ...textChildren(first, context)] }),
    ...more.map((value, index) =>
      paragraph({ style: STYLE.fieldMore, ...close(index + 1), children: textChildren(value, context) }),
    ),
  ];
}

function fieldsTable({ rows, together }: FieldsNode, labels: number, context: WordContext): Table {
  const kept = together ? { keepNext: true } : {};
  const textWidth = twips(context.textWidth);
  const labelsWidth = twips(labels);
  const valuesWidth = textWidth - labelsWidth;
  const half = Math.round(valuesWidth / 2);
  const hasTwo = rows.some(({ twoColumns }) => twoColumns);
  const widths = hasTwo ? [labelsWidth, half, valuesWidth - half] : [labelsWidth, valuesWidth];
  const cell = (size: number, paragraphs: Paragraph[], columnSpan = 1) =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      ...(columnSpan > 1 ? { columnSpan } : {}),
      children: paragraphs,
    });
  // values of one row stand close, as lines do; the space below is the row's
  const value = (runs: Runs, index: number, all: readonly Runs[]) =>
    new Paragraph({
      style: STYLE.cell,
      ...kept,
      ...(index < all.length - 1 ? { spacing: { after: 0 } } : {}),
      children: textChildren(runs, context),
    });
  return new Table({
    style: TABLE_STYLE.fields,
    tableLook: { firstColumn: true, firstRow: false, noHBand: true, noVBand: true },
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    // Word adds to a row the rule below it and the space its last line leaves
    margins: {
      top: twips(TABLE.padY),
      bottom: twips(Math.max(0, TABLE.padY - context.text.cell.after - TABLE.hairline)),
      right: twips(TABLE.padX),
    },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(labelsWidth, [new Paragraph({ style: STYLE.cell, ...kept, children: [label(row)] })]),
            ...valueColumns(row).map((values, at, columns) => {
              const paragraphs = (values.length > 0 ? values : [[]]).map(value);
              return columns.length > 1
                ? cell(widths[at + 1]!, paragraphs)
                : cell(valuesWidth, paragraphs, widths.length - 1);
            }),
          ],
        }),
    ),
  });
}

/** The label above its values, where there is no room beside them. */
function stackedBlocks(row: FieldRow, context: WordContext): Block[] {
  return [
    paragraph({ style: STYLE.field, keepNext: true, children: [label(row)] }),
    ...row.values.map((value) => paragraph({ style: STYLE.field, children: textChildren(value, context) })),
  ];
}

/** Labels with their values, in the layout the template asks for. */
export function fieldBlocks(node: FieldsNode, context: WordContext): Block[] {
  if (node.layout === 'lines') return node.rows.flatMap((row) => lineBlocks(row, context));
  const width = labelWidth(
    node.rows.map((row) => cleanText(row.label)),
    context,
  );
  if (width === undefined) return node.rows.flatMap((row) => stackedBlocks(row, context));
  if (node.layout === 'table')
    return [{ table: fieldsTable(node, width, context), ...(node.together ? { keepNext: true as const } : {}) }];
  return node.rows.flatMap((row) => hangingBlocks(row, context));
}
