import { TextRun } from 'docx';
import type { HeadingNode, ParagraphNode, ParagraphRole } from '../../../../shared/minutes/document-tree.ts';
import { cleanText } from '../../../../shared/swedish/clean-text.ts';
import { type Block, paragraph } from './blocks.ts';
import type { WordContext } from './context.ts';
import { textChildren } from './runs.ts';
import { STYLE } from './style-ids.ts';

const PARAGRAPH_STYLE: Record<ParagraphRole, string> = {
  body: STYLE.body,
  'lead-in': STYLE.leadIn,
  clause: STYLE.clause,
  label: STYLE.label,
  'list-line': STYLE.listLine,
  'place-date': STYLE.placeDate,
  initials: STYLE.initials,
  notice: STYLE.notice,
};

/**
 * A heading in its real style. The number is written as text, not by Word's numbering: it is part of what was decided, must
 * survive copying, and must never renumber itself when the file is edited.
 */
export function headingBlock(node: HeadingNode, context: WordContext): Block {
  const number = node.number === undefined ? [] : [new TextRun({ text: `${cleanText(node.number)} ` })];
  const isDecision = node.role === 'decision';
  return paragraph({
    style: isDecision ? STYLE.decision : STYLE.headings[node.level - 1]!,
    // a municipality's own style for it may not say so
    keepNext: true,
    ...(node.tight ? { spacing: { after: 0 } } : {}),
    ...(isDecision && node.level !== 3 ? { outlineLevel: node.level - 1 } : {}),
    children: [...number, ...textChildren(node.runs, context)],
  });
}

export function paragraphBlock(node: ParagraphNode, context: WordContext, style = PARAGRAPH_STYLE[node.role]): Block {
  return paragraph({
    style,
    ...(node.keepWithNext ? { keepNext: true } : {}),
    children: textChildren(node.runs, context),
  });
}
