import type { ConflictOfInterest, Vote, VoteCast } from '../../../../../shared/domain/agenda-item.ts';
import type { Attendance } from '../../../../../shared/domain/attendance.ts';

/** Those who decide: present members, and substitutes who serve for one, without those who have a conflict of interest. */
export function votersOf(rows: readonly Attendance[], conflicts: readonly ConflictOfInterest[]): Attendance[] {
  return rows.filter(
    (row) =>
      row.presence === 'present' &&
      (row.kind === 'ledamot' || (row.kind === 'ersattare' && row.servingFor !== null)) &&
      !conflicts.some(({ attendanceId }) => attendanceId === row.id),
  );
}

/** The votes after one more was cast; the same vote once more takes it back. */
export function castVote(vote: Vote, attendanceId: string, value: VoteCast['value']): VoteCast[] {
  const others = vote.casts.filter((cast) => cast.attendanceId !== attendanceId);
  const before = vote.casts.find((cast) => cast.attendanceId === attendanceId);
  return before?.value === value ? others : [...others, { attendanceId, value }];
}

export function countVotes(casts: readonly VoteCast[]): Record<VoteCast['value'], number> {
  const count = (value: VoteCast['value']) => casts.filter((cast) => cast.value === value).length;
  return { ja: count('ja'), nej: count('nej'), avstar: count('avstar') };
}
