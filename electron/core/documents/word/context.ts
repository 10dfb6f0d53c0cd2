import type { TextScale } from '../measures.ts';
import type { Palette } from '../palette.ts';
import { type ParagraphStyle, paragraphStyles } from './paragraph-styles.ts';

/** What the parts of one Word document share while it is built: the colours, and counters in place of docx's random ids. */
export type WordContext = {
  palette: Palette;
  text: TextScale;
  styles: readonly ParagraphStyle[];
  /** How wide the text is set where the parts stand, in points. */
  textWidth: number;
  /** The parts go into a municipality's own Word file, where there may be less room than on any page of ours. */
  inOwnFile: boolean;
  /** "Link1", "Link2" … */
  nextLinkId(): string;
  /** A number of its own for every ordered list, so that each starts afresh. */
  nextListInstance(): number;
};

export function wordContext(palette: Palette, text: TextScale, textWidth: number): WordContext {
  let links = 0;
  let lists = 0;
  const styles = paragraphStyles(text);
  return {
    palette,
    text,
    styles,
    textWidth,
    inOwnFile: false,
    nextLinkId: () => `Link${++links}`,
    nextListInstance: () => ++lists,
  };
}
