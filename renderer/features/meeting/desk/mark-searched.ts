import type { Anchor } from '../../../../shared/minutes/document-tree.ts';
import { findMarks, mergeRanges } from '../../../../shared/search/marks.ts';
import { parseQuery } from '../../../../shared/search/query.ts';

/** What the style sheet calls the words that were searched for. */
const HIGHLIGHT = 'searched';
/** So long after the place was gone to, the screen may still be drawing it. */
const DRAWING_MS = 2000;

const BLOCKS = '.rich-text :is(p, h1, h2, h3, h4, h5, h6)';

/** Ranges of a block's text as it stands in the page; a word that is partly bold lies in several text nodes. */
function rangesIn(block: Element, marks: readonly (readonly [number, number])[]): Range[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; from: number }[] = [];
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push({ node: node as Text, from: length });
    length += (node as Text).length;
  }
  const spot = (at: number) => nodes.findLast(({ from }) => from <= at)!;
  return marks.map(([from, to]) => {
    const [start, end] = [spot(from), spot(to - 1)];
    const range = new Range();
    range.setStart(start.node, from - start.from);
    range.setEnd(end.node, to - end.from);
    return range;
  });
}

/** Selects the first searched word in the field that holds one: a field shows no highlight. */
function selectInField(
  root: Element,
  anchor: Anchor,
  marksOf: (text: string) => readonly (readonly [number, number])[],
) {
  const part = root.querySelector(`[data-anchor="${CSS.escape(anchor)}"]`);
  for (const field of part?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input[type="text"]') ??
    []) {
    const [first] = marksOf(field.value);
    if (first === undefined) continue;
    field.focus({ preventScroll: true });
    field.setSelectionRange(first[0], first[1]);
    return;
  }
}

/**
 * Marks the words of `text` in the minutes on the screen, and goes on doing so while they are being drawn; what is typed takes
 * the marks away. Nothing of the text is touched. The answer takes them away too.
 */
export function markSearched(root: HTMLElement, anchor: Anchor, text: string): () => void {
  const parts = parseQuery(text);
  const marksOf = (said: string) => mergeRanges(findMarks(said, parts));
  const draw = () => {
    const ranges = [...root.querySelectorAll(BLOCKS)].flatMap((block) => rangesIn(block, marksOf(block.textContent)));
    if (ranges.length > 0) CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    else CSS.highlights.delete(HIGHLIGHT);
  };
  let frame = 0;
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  });
  observer.observe(root, { childList: true, subtree: true });
  const settled = setTimeout(() => observer.disconnect(), DRAWING_MS);
  const away = () => {
    clearTimeout(settled);
    cancelAnimationFrame(frame);
    observer.disconnect();
    root.removeEventListener('input', away);
    CSS.highlights.delete(HIGHLIGHT);
  };
  root.addEventListener('input', away);
  draw();
  selectInField(root, anchor, marksOf);
  return away;
}
