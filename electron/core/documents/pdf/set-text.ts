import type { Runs } from '../../../../shared/minutes/document-tree.ts';
import type { TextMeasure } from '../measures.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { type Box, FREE, RELUCTANT } from './galley.ts';
import { breakLines, type Line } from './lines.ts';
import { type Column, reportMissing, type Setter } from './setter.ts';
import type { Owner } from './tags.ts';

export type SetOptions = {
  /** Whose content the text is, when not the column's tag. */
  owner?: Owner;
  /** Indent of all lines but the first. */
  hanging?: number;
  /** The first two words stay on one line. */
  holdFirstSpace?: boolean;
  /** Lines of about the same length, as in a heading. Never hyphenated. */
  balanced?: boolean;
};

/** Sets runs as lines between the column's edges: one box a line, not parted where one line would stand alone. */
export function setText(
  setter: Setter,
  runs: Runs,
  measure: TextMeasure,
  column: Column,
  options: SetOptions = {},
): Box[] {
  const { hanging = 0, balanced = false } = options;
  const owner = options.owner ?? column.tag;
  const lines = linesOf(setter, runs, measure, column, options);
  const drop = baselineDrop(setter, measure);
  return lines.map((line, index): Box => {
    const x = column.x + (index === 0 ? 0 : hanging);
    const alone = lines.length > 1 && (index === 0 || index === lines.length - 2 || balanced);
    return {
      height: measure.leading,
      before: 0,
      joint: alone && index < lines.length - 1 ? RELUCTANT : FREE,
      place: (page, top) => page.text(owner, x, top + drop, line.pieces),
    };
  });
}

/** The lines of `runs` in a column of this width. Characters that no font has are reported. */
export function linesOf(
  setter: Setter,
  runs: Runs,
  measure: TextMeasure,
  column: Pick<Column, 'width' | 'anchor'>,
  { hanging = 0, holdFirstSpace = false, balanced = false }: SetOptions = {},
): Line[] {
  const chunks = chunksOf(runs, measure, setter.palette, setter.fonts, holdFirstSpace);
  reportAll(setter, chunks, column);
  const broken = (width: number): Line[] =>
    breakLines(chunks, (line) => width - (line === 0 ? 0 : hanging), setter.fonts, setter.hyphenate && !balanced);
  const lines = broken(column.width);
  return balanced && lines.length > 1 ? balance(lines, broken, column.width) : lines;
}

/** From the top of a line to its baseline: capitals stand in the middle of the line. */
export function baselineDrop(setter: Setter, measure: TextMeasure): number {
  const face = setter.fonts.face(measure.bold ? 'bold' : 'regular');
  return (measure.leading + face.capHeight * measure.size) / 2;
}

/** The same number of lines in the narrowest column that has it. */
function balance(full: Line[], broken: (width: number) => Line[], width: number): Line[] {
  let best = full;
  let [low, high] = [width / 2, width];
  while (high - low > 4) {
    const middle = (low + high) / 2;
    const lines = broken(middle);
    if (lines.length > full.length) low = middle;
    else {
      best = lines;
      high = middle;
    }
  }
  return best;
}

function reportAll(setter: Setter, chunks: readonly Chunk[], column: Pick<Column, 'anchor'>): void {
  for (const chunk of chunks)
    for (const { part } of chunk.pieces) if (part.missing) reportMissing(setter, part.standsFor ?? '', column.anchor);
}
