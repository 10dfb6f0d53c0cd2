/** Words no dictionary knows, underlined where they stand. The marks lie beside the text (CSS highlights): no key waits for them. */
import { useEffect } from 'react';
import type { Finding } from '../../../../shared/review/finding.ts';
import { useFindings } from '../desk/findings.tsx';
import { rangeIn, textBlocksIn } from '../desk/select-words.ts';

const NAME = 'misspelt';

/** The ranges of the misspelt words in the editor of one anchor; those that have just been changed are left out. */
function misspeltRanges(part: ParentNode, findings: readonly Finding[]): Range[] {
  const blocks = textBlocksIn(part);
  return findings.flatMap(({ words }) => {
    const block = words?.block === null || words === null ? undefined : blocks[words.block];
    const range = words && block && rangeIn(block, words.from, words.to);
    return range && range.toString() === words.word ? [range] : [];
  });
}

/** Underlines the misspelt words in the editor at `anchor` for as long as it is on the screen. */
export function SpellingMarks({ anchor }: { anchor: string }) {
  const { findings } = useFindings();
  useEffect(() => {
    // a browser without highlights shows no marks; the list tells all the same
    if (!('highlights' in CSS)) return;
    const part = document.querySelector(`[data-anchor="${CSS.escape(anchor)}"]`);
    const mine = findings.filter((finding) => finding.anchor === anchor && finding.rule === 'spelling');
    if (part === null || mine.length === 0) return;
    CSS.highlights.set(NAME, new Highlight(...misspeltRanges(part, mine)));
    return () => void CSS.highlights.delete(NAME);
  }, [anchor, findings]);
  return null;
}
