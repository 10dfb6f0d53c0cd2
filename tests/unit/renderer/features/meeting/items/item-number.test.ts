import { expect, test } from 'vitest';
import { itemNumbers } from '../../../../../../renderer/features/meeting/steps/items/item-number.ts';
import { AgendaItem } from '../../../../../../shared/domain/agenda-item.ts';

const items = [
  AgendaItem.parse({ id: 'a' }),
  AgendaItem.parse({ id: 'b', level: 2 }),
  AgendaItem.parse({ id: 'c', paragraphNo: 12 }),
];

test('cards are numbered as the council numbers its items', () => {
  expect(itemNumbers(items, 'item')).toEqual(['1', '', '2']);
  expect(itemNumbers(items, 'paragraph-per-year')).toEqual(['§ 1', '', '§ 12']);
  expect(itemNumbers(items, 'none')).toEqual(['', '', '']);
});
