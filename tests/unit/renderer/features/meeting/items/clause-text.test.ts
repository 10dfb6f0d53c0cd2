import { expect, test } from 'vitest';
import { clausesFrom, withoutAtt } from '../../../../../../renderer/features/meeting/steps/items/clause-text.ts';

test('"att" stands beside the field and is not said twice', () => {
  expect(withoutAtt('att notera informationen')).toBe('notera informationen');
  expect(withoutAtt('Att  notera')).toBe('notera');
  expect(withoutAtt('attestera fakturan')).toBe('attestera fakturan');
});

test('pasted lines become clauses, without what numbered them', () => {
  expect(clausesFrom('att godkänna planen.\r\n\r\n2. att ge nämnden i uppdrag\n– att återkomma')).toEqual([
    'godkänna planen.',
    'ge nämnden i uppdrag',
    'återkomma',
  ]);
});
