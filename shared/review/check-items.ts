import type { Rule } from './check-meeting.ts';
import type { Finding } from './finding.ts';

const noItems: Rule = ({ items }) =>
  items.length === 0
    ? [
        {
          rule: 'no-items',
          severity: 'warning',
          message: 'Mötet har inga ärenden. Lägg till det första.',
          step: 'arenden',
          anchor: 'items',
        },
      ]
    : [];

const emptyParts: Rule = ({ items }) =>
  items.flatMap((item, i): Finding[] => {
    const anchor = `item:${item.id}`;
    const found: Finding[] = [];
    if (item.heading.trim() === '') {
      found.push({
        rule: 'heading-missing',
        severity: 'warning',
        message: `Ärende ${i + 1} saknar rubrik.`,
        step: 'arenden',
        anchor: `${anchor}/heading`,
      });
    }
    for (const decision of item.decisions) {
      if (decision.clauses.some((clause) => clause.text.trim() !== '')) continue;
      found.push({
        rule: 'decision-empty',
        severity: 'warning',
        message: `Beslutet under ”${item.heading || `ärende ${i + 1}`}” har ingen att-sats och kommer inte med i protokollet. Skriv den, eller ta bort beslutet.`,
        step: 'arenden',
        anchor: `${anchor}/decision:${decision.id}`,
      });
    }
    return found;
  });

/** § numbers are unique within a meeting (R21). */
const paragraphTwice: Rule = ({ items }) => {
  const seen = new Set<number>();
  return items.flatMap((item): Finding[] => {
    if (item.paragraphNo === null) return [];
    const again = seen.has(item.paragraphNo);
    seen.add(item.paragraphNo);
    if (!again) return [];
    return [
      {
        rule: 'paragraph-twice',
        severity: 'error',
        message: `§ ${item.paragraphNo} står på två ärenden. Ge ett av dem ett annat nummer.`,
        step: 'arenden',
        anchor: `item:${item.id}/heading`,
      },
    ];
  });
};

export const itemRules: readonly Rule[] = [noItems, emptyParts, paragraphTwice];
