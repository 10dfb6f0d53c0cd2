import { AlignmentType, type ILevelsOptions, LevelFormat } from 'docx';
import type { ListNode, ParagraphNode } from '../../../../shared/minutes/document-tree.ts';
import { cleanText } from '../../../../shared/swedish/clean-text.ts';
import { LIST } from '../measures.ts';
import { type Block, paragraph } from './blocks.ts';
import type { WordContext } from './context.ts';
import { textChildren } from './runs.ts';
import { STYLE } from './style-ids.ts';
import { twips } from './units.ts';

/** Word has nine levels; deeper lists stay on the ninth. */
const LEVELS = 9;

const EMPTY: ParagraphNode = { kind: 'paragraph', role: 'body', runs: [] };

const step = (list: ListNode): number => (list.ordered ? LIST.orderedIndent : LIST.indent);

/** Nine levels of one kind, so that Tab and Shift+Tab work when somebody edits the list in Word. */
function numberingOf(list: ListNode): { reference: string; levels: ILevelsOptions[] } {
  const start = list.start ?? 1;
  const marker = cleanText(list.marker);
  const levels = Array.from({ length: LEVELS }, (_, level): ILevelsOptions => {
    const indent = { left: twips(step(list) * (level + 1)), hanging: twips(step(list)) };
    return {
      level,
      format: list.ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
      text: list.ordered ? `%${level + 1}.` : marker,
      start,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent } },
    };
  });
  return { reference: list.ordered ? `numbers-from-${start}` : `marks-${marker}`, levels };
}

/** How deep a list stands, how far in its text edge is, in points, and the style of the text around it where that is not body text. */
type Place = { depth: number; left: number; style?: string };

/**
 * A real Word list: every ordered list starts afresh, nested lists stand one level in, more paragraphs of an item align with
 * its first.
 */
export function listBlocks(list: ListNode, context: WordContext, place: Place = { depth: 0, left: 0 }): Block[] {
  const left = place.left + step(list);
  const numbering = {
    reference: numberingOf(list),
    level: Math.min(place.depth, LEVELS - 1),
    instance: list.ordered ? context.nextListInstance() : 0,
    custom: true,
  };

  // the first and the last of many do not stand alone on a page
  const isKept = (at: number): boolean => list.items.length > 2 && (at === 0 || at === list.items.length - 2);

  const marked = (block: ParagraphNode, at: number): Block =>
    paragraph({
      style: place.style ?? (list.ordered ? STYLE.numbers : STYLE.bullets),
      numbering,
      indent: { left: twips(left), hanging: twips(step(list)) },
      ...(block.keepWithNext || isKept(at) ? { keepNext: true } : {}),
      children: textChildren(block.runs, context),
    });

  const below = (block: ParagraphNode | ListNode): Block[] =>
    block.kind === 'list'
      ? listBlocks(block, context, { ...place, depth: place.depth + 1, left })
      : [
          paragraph({
            style: place.style ?? STYLE.listMore,
            indent: { left: twips(left) },
            ...(block.keepWithNext ? { keepNext: true } : {}),
            children: textChildren(block.runs, context),
          }),
        ];

  return list.items.flatMap(({ blocks: [first, ...more] }, at) =>
    first?.kind === 'paragraph'
      ? [marked(first, at), ...more.flatMap(below)]
      : // An item that begins with a list, or holds nothing, still has its own mark.
        [marked(EMPTY, at), ...(first === undefined ? [] : below(first)), ...more.flatMap(below)],
  );
}
