import { describe, expect, test } from 'vitest';
import {
  everybodyOps,
  guestOp,
  handOverOps,
  presenceOps,
  remoteOps,
  toggleRoleOps,
} from '../../../../../../renderer/features/meeting/steps/attendance/attendance-ops.ts';
import { Attendance } from '../../../../../../shared/domain/attendance.ts';
import { Meeting } from '../../../../../../shared/domain/meeting.ts';
import { applyOps, type Op } from '../../../../../../shared/domain/meeting-change.ts';

const person = (id: string, given: object = {}) => Attendance.parse({ id, name: `Person ${id}`, ...given });
const listAfter = (rows: Attendance[], ops: Op[]) =>
  applyOps(Meeting.parse({ attendance: rows }), ops).meeting.attendance;

describe('marking a row', () => {
  test('twice the same takes the mark away', () => {
    const [row] = listAfter([person('a')], presenceOps(person('a'), 'present'));
    expect(row?.presence).toBe('present');
    expect(listAfter([row!], presenceOps(row!, 'present'))[0]?.presence).toBe('unknown');
  });

  test('on a distance is present, and who is away is on no distance', () => {
    const [row] = listAfter([person('a')], remoteOps(person('a')));
    expect(row).toMatchObject({ presence: 'present', remote: true });
    expect(listAfter([row!], presenceOps(row!, 'excused'))[0]).toMatchObject({ presence: 'excused', remote: false });
  });
});

describe('everybody present', () => {
  test('keeps those already marked as away while there are unmarked', () => {
    const rows = [person('a'), person('b', { presence: 'absent' }), person('c')];
    expect(listAfter(rows, everybodyOps(rows)).map(({ presence }) => presence)).toEqual([
      'present',
      'absent',
      'present',
    ]);
  });

  test('means everybody when all are marked', () => {
    const rows = [person('a', { presence: 'present' }), person('b', { presence: 'absent' })];
    expect(listAfter(rows, everybodyOps(rows)).map(({ presence }) => presence)).toEqual(['present', 'present']);
  });
});

describe('roles', () => {
  const rows = [person('a', { roles: ['ordforande'] }), person('b', { roles: ['justerare'] }), person('c')];

  test('there is one chair; a new one relieves the old', () => {
    expect(listAfter(rows, toggleRoleOps(rows, 'c', 'ordforande')).map(({ roles }) => roles)).toEqual([
      [],
      ['justerare'],
      ['ordforande'],
    ]);
  });

  test('there may be several justerare, and the key takes the role back', () => {
    const two = listAfter(rows, toggleRoleOps(rows, 'c', 'justerare'));
    expect(two.map(({ roles }) => roles.includes('justerare'))).toEqual([false, true, true]);
    expect(
      listAfter(two, toggleRoleOps(two, 'b', 'justerare')).map(({ roles }) => roles.includes('justerare')),
    ).toEqual([false, false, true]);
  });

  test('are handed over from one to another, or to nobody', () => {
    expect(listAfter(rows, handOverOps(rows, 'justerare', 'b', 'c')).map(({ roles }) => roles)).toEqual([
      ['ordforande'],
      [],
      ['justerare'],
    ]);
    expect(listAfter(rows, handOverOps(rows, 'ordforande', 'a', null))[0]?.roles).toEqual([]);
    expect(handOverOps(rows, 'ordforande', 'a', 'a')).toEqual([]);
  });
});

test('a guest comes last and is present', () => {
  const rows = [person('a')];
  const list = listAfter(rows, [guestOp(rows, { name: ' Wilma Åkerdal ', organisation: 'Länsstyrelsen', title: '' })]);
  expect(list[1]).toMatchObject({
    name: 'Wilma Åkerdal',
    organisation: 'Länsstyrelsen',
    kind: 'gast',
    presence: 'present',
  });
});
