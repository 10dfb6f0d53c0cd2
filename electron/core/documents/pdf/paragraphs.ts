import type { HeadingNode, ParagraphNode, ParagraphRole } from '../../../../shared/minutes/document-tree.ts';
import type { TextMeasure, TextScale } from '../measures.ts';
import { piecesOf } from './chunks.ts';
import { addSpan, type Box } from './galley.ts';
import { setText } from './set-text.ts';
import type { Column, Setter } from './setter.ts';
import type { TagType } from './tags.ts';

/** A block with the space it asks for around it. */
export type Block = { boxes: Box[]; before: number; after: number; keepWithNext: boolean };

const MEASURE_OF: Readonly<Record<ParagraphRole, keyof TextScale>> = {
  body: 'body',
  'lead-in': 'leadIn',
  clause: 'clause',
  label: 'body',
  'list-line': 'line',
  'place-date': 'placeDate',
  initials: 'initials',
  notice: 'notice',
};

export function paragraphBlock(
  setter: Setter,
  node: ParagraphNode,
  column: Column,
  measure: TextMeasure = setter.text[MEASURE_OF[node.role]],
): Block {
  const inside = { ...column, tag: column.tag.add('P'), anchor: node.anchor ?? column.anchor };
  const boxes = setText(setter, node.runs, measure, inside, node.role === 'clause' ? clauseSetting(setter, node) : {});
  if (node.anchor !== undefined) addSpan(boxes, { anchor: node.anchor });
  const keepWithNext = node.keepWithNext === true || node.role === 'lead-in' || node.role === 'place-date';
  return { boxes, before: measure.before, after: measure.after, keepWithNext };
}

/** The lines of an att-clause stand in after its "att", which never stands alone at a line's end. */
function clauseSetting(setter: Setter, node: ParagraphNode): { hanging?: number; holdFirstSpace?: true } {
  const first = node.runs[0];
  if (first === undefined || !/^att\s/.test(first.text)) return {};
  const look = { style: first.bold ? 'bold' : 'regular', size: setter.text.clause.size, colour: '' } as const;
  const hanging = piecesOf('att ', look, setter.fonts).reduce((sum, piece) => sum + piece.width, 0);
  return { hanging, holdFirstSpace: true };
}

/**
 * A heading, its number run in before it. `level` is where it stands in the outline and may be higher than the tree says where
 * that would skip a level (ISO 14289-1, 7.4.2).
 */
export function headingBlock(setter: Setter, node: HeadingNode, level: 1 | 2 | 3 | 4, column: Column): Block {
  const measure = node.role === 'decision' ? setter.text.h3 : setter.text[`h${node.level}`];
  const tag = column.tag.add(`H${level}` satisfies TagType);
  const runs = node.number === undefined ? node.runs : [{ text: `${node.number} ` }, ...node.runs];
  const boxes = setText(
    setter,
    runs,
    measure,
    { ...column, tag, anchor: node.anchor ?? column.anchor },
    { balanced: true },
  );
  const title = runs.map((run) => run.text).join('');
  addSpan(boxes, {
    bookmark: { title: title.replace(/\s+/g, ' ').trim(), level },
    ...(node.anchor === undefined ? {} : { anchor: node.anchor }),
  });
  return { boxes, before: measure.before, after: node.tight ? 0 : measure.after, keepWithNext: true };
}
