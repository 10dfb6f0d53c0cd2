import { elementsOf, type XmlElement } from '../xml.ts';
import type { RemovalReport } from './removal-report.ts';

/** Settings that decide how the pages look, and nothing else; all others go. */
const KEPT = new Set(
  (
    'view zoom mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop ' +
    'defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps evenAndOddHeaders ' +
    'bookFoldPrinting characterSpacingControl footnotePr endnotePr compat themeFontLang clrSchemeMapping decimalSymbol listSeparator'
  )
    .split(' ')
    .map((name) => `w:${name}`),
);

const PROTECTION = new Set(['w:documentProtection', 'w:writeProtection', 'w:readModeInkLockDown']);

/** The settings of a template: the look of its pages is kept; protection, mail merge and ties to other files go. */
export function cleanSettings(root: XmlElement, report: RemovalReport): void {
  for (const { name } of elementsOf(root)) {
    if (PROTECTION.has(name)) report.add('protection');
    if (name === 'w:mailMerge') report.add('mailMerge');
  }
  root.children = elementsOf(root).filter(({ name }) => KEPT.has(name));
}
