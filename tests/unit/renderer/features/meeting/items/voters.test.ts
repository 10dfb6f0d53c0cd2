import { expect, test } from 'vitest';
import { castVote, countVotes, votersOf } from '../../../../../../renderer/features/meeting/steps/items/voters.ts';
import { ConflictOfInterest, Vote } from '../../../../../../shared/domain/agenda-item.ts';
import { Attendance } from '../../../../../../shared/domain/attendance.ts';

const row = (id: string, given: object) => Attendance.parse({ id, name: id, presence: 'present', ...given });

/** KL 5 kap. 67 § (who took part in the decision), 6 kap. 28 § (jäv: neither takes part nor is present). */
test('members present and serving substitutes vote, without those who have a conflict of interest', () => {
  const rows = [
    row('member', {}),
    row('absent', { presence: 'absent' }),
    row('serving', { kind: 'ersattare', servingFor: 'absent' }),
    row('not-serving', { kind: 'ersattare' }),
    row('official', { kind: 'tjansteperson' }),
    row('partial', {}),
    row('jav', {}),
  ];
  const conflicts = [ConflictOfInterest.parse({ id: 'c', attendanceId: 'jav' })];
  expect(votersOf(rows, conflicts).map(({ id }) => id)).toEqual(['member', 'serving', 'partial']);
});

test('a vote is one per person; the same once more takes it back', () => {
  let vote = Vote.parse({});
  const cast = (id: string, value: 'ja' | 'nej' | 'avstar') => {
    vote = { ...vote, casts: castVote(vote, id, value) };
  };
  cast('a', 'ja');
  cast('b', 'nej');
  cast('a', 'nej');
  expect(countVotes(vote.casts)).toEqual({ ja: 0, nej: 2, avstar: 0 });
  cast('a', 'nej');
  expect(countVotes(vote.casts)).toEqual({ ja: 0, nej: 1, avstar: 0 });
});
