import { expect, test } from 'vitest';
import { actorOf, actorsOf } from '../../../../shared/decisions/actors.ts';

test.each([
  ['ge förvaltningen i uppdrag att återkomma i mars', 'förvaltningen'],
  ['uppdra åt Eva Ek att kalla till möte', 'Eva Ek'],
  ['delegera till ordföranden att underteckna medborgarlöften för 2019', 'ordföranden'],
  ['föreslå kommunstyrelsen att avsätta medel', 'kommunstyrelsen'],
  ['lämna förslag till kommunstyrelsen om att bevilja bidrag', 'kommunstyrelsen'],
  ['utse Bo Alm och Eva Ek till justerare', 'Bo Alm och Eva Ek'],
  ['ge ordföranden rätt att underteckna avtalet', 'ordföranden'],
  ['notera informationen till protokollet', ''],
  ['fastställa sammanträdestider 2019', ''],
])('%s → %s', (clause, actor) => {
  expect(actorOf(clause)).toBe(actor);
});

test('each is named once', () => {
  expect(actorsOf(['ge Bo i uppdrag att a', 'ge Bo i uppdrag att b', 'notera'])).toEqual(['Bo']);
});
