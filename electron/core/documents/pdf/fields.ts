import { type FieldRow, type FieldsNode, type Runs, valueColumns } from '../../../../shared/minutes/document-tree.ts';
import { FIELDS, TABLE, type TextMeasure } from '../measures.ts';
import { addSpan, type Box, FREE, Galley, type Joint, KEPT } from './galley.ts';
import type { Block } from './paragraphs.ts';
import { type RowGroup, rowGroupBox } from './row-group.ts';
import { setText } from './set-text.ts';
import { type Column, indented, type Setter } from './setter.ts';
import { drawCells } from './table-look.ts';

/** Between a hanging label and its values. */
const LABEL_GAP = 8;

/** Labels with their values, in the layout the template asks for. */
export function fieldsBlock(setter: Setter, node: FieldsNode, column: Column): Block {
  const set = { lines: linesOf, hanging: hangingRows, table: tableRows }[node.layout];
  const boxes = set(
    setter,
    node.rows,
    { ...column, anchor: node.anchor ?? column.anchor },
    node.together ? KEPT : FREE,
  );
  if (node.anchor !== undefined) addSpan(boxes, { anchor: node.anchor });
  return { boxes, before: 0, after: FIELDS.after, keepWithNext: node.together === true };
}

/** "Plats: Rådhuset", further values on lines of their own. */
function linesOf(setter: Setter, rows: readonly FieldRow[], column: Column): Box[] {
  const galley = new Galley();
  for (const row of rows) {
    const inside = { ...column, tag: column.tag.add('P'), anchor: row.anchor ?? column.anchor };
    const values = row.values.flatMap((runs, index): Runs => (index === 0 ? runs : [{ text: '\n' }, ...runs]));
    const space = values.length > 0 ? ' ' : '';
    const boxes = setText(setter, [{ text: `${row.label}${space}`, bold: true }, ...values], setter.text.line, inside);
    galley.add(anchored(boxes, row), 0, setter.text.line.after);
  }
  return galley.boxes;
}

/** The values on one text edge beside their labels: a list whose marks are the labels. */
function hangingRows(setter: Setter, rows: readonly FieldRow[], column: Column): Box[] {
  const list = column.tag.add('L', { numbering: 'None' });
  const galley = new Galley();
  for (const row of rows) {
    const item = list.add('LI');
    const inside = { ...column, anchor: row.anchor ?? column.anchor };
    const label = { ...inside, tag: item.add('Lbl') };
    const group = pairGroup(setter, row, label, { ...inside, tag: item.add('LBody') }, setter.text.line, 'none');
    galley.add(anchored([rowGroupBox(group)], row), 0, setter.text.line.after);
  }
  return galley.boxes;
}

function tableRows(setter: Setter, rows: readonly FieldRow[], column: Column, joint: Joint): Box[] {
  const body = rows.length > 0 ? column.tag.add('Table').add('TBody') : column.tag;
  const galley = new Galley();
  for (const row of rows) {
    const tr = body.add('TR');
    const inside = { ...column, anchor: row.anchor ?? column.anchor };
    const label = { ...inside, tag: tr.add('TH', { scope: 'Row' }) };
    const group = pairGroup(setter, row, label, { ...inside, tag: tr.add('TD') }, setter.text.cell, 'rows');
    galley.add(anchored([rowGroupBox(group, joint)], row), 0, 0);
  }
  return galley.boxes;
}

function pairGroup(
  setter: Setter,
  row: FieldRow,
  label: Column,
  body: Column,
  measure: TextMeasure,
  rules: 'none' | 'rows',
): RowGroup {
  const labelWidth = label.width * FIELDS.labelShare;
  const labelBoxes = setText(setter, [{ text: `${row.label} `, bold: true }], measure, {
    ...label,
    width: labelWidth - LABEL_GAP,
  });
  const values = indented(body, labelWidth);
  const columns = valueColumns(row);
  const width = values.width / columns.length;
  const cell = { row: 0, rowSpan: 1 };
  const padding = rules === 'none' ? 0 : TABLE.padY;
  return {
    rows: 1,
    cells: [
      { ...cell, x: label.x, width: labelWidth, boxes: labelBoxes },
      ...columns.map((those, at) => {
        const x = values.x + at * width;
        const gap = at < columns.length - 1 ? LABEL_GAP : 0;
        return { ...cell, x, width, boxes: valueBoxes(setter, those, measure, { ...values, x, width: width - gap }) };
      }),
    ],
    padTop: padding,
    padBottom: padding,
    decorate: (page, placed) => drawCells(page, placed, rules, setter.palette.rule, undefined),
  };
}

/** One value is the body itself; several are paragraphs in it. */
function valueBoxes(setter: Setter, values: readonly Runs[], measure: TextMeasure, column: Column): Box[] {
  const galley = new Galley();
  for (const runs of values) {
    const tag = values.length === 1 ? column.tag : column.tag.add('P');
    galley.add(setText(setter, runs, measure, { ...column, tag }), 0, 0);
  }
  return galley.boxes;
}

function anchored(boxes: Box[], row: FieldRow): Box[] {
  if (row.anchor !== undefined) addSpan(boxes, { anchor: row.anchor });
  return boxes;
}
