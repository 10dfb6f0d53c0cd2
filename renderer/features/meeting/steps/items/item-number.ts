import type { AgendaItem } from '../../../../../shared/domain/agenda-item.ts';
import type { Numbering } from '../../../../../shared/domain/council.ts';

/** "4", "§ 12" or "" beside each card, as the council numbers its items; sub-items have none. */
export function itemNumbers(items: readonly AgendaItem[], numbering: Numbering): string[] {
  let count = 0;
  return items.map((item) => {
    if (item.level === 2 || numbering === 'none') return '';
    count += 1;
    return numbering === 'item' ? String(count) : `§ ${item.paragraphNo ?? count}`;
  });
}
