import type { Attendance, MeetingRole } from '../../../../../shared/domain/attendance.ts';
import { sv } from '../../../../text/sv.ts';
import { Select } from '../../../../ui/select.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { handOverOps, holdersOf } from './attendance-ops.ts';

const words = sv.meeting.attendance.roles;
const NONE = 'none';

/** Who presided, who took the minutes and who adjusts them. */
export function RolesBar() {
  const rows = useOpen((open) => open.meeting.attendance);
  return (
    <fieldset className="roles-bar" aria-label={words.title}>
      <RoleSelect holds="ordforande" label={words.ordforande} holder={holdersOf(rows, 'ordforande')[0]} />
      <RoleSelect holds="sekreterare" label={words.sekreterare} holder={holdersOf(rows, 'sekreterare')[0]} />
      <AdjusterSelects />
    </fieldset>
  );
}

/** As many fields as the council has justerare, one more when more are chosen. */
export function AdjusterSelects() {
  const rows = useOpen((open) => open.meeting.attendance);
  const wanted = useOpen((open) => open.council.adjusters);
  const lines = useOpen((open) => open.meeting.signing.signers.filter(({ role }) => role === 'justerare').length);
  const holders = holdersOf(rows, 'justerare');
  const count = Math.max(wanted, lines, holders.length, 1);
  return Array.from({ length: count }, (_, i) => (
    <RoleSelect
      // the place is what lasts; who holds it changes
      // biome-ignore lint/suspicious/noArrayIndexKey: as said above
      key={i}
      holds="justerare"
      label={count === 1 ? words.justerare : words.adjuster(i + 1)}
      holder={holders[i]}
    />
  ));
}

interface RoleSelectProps {
  holds: MeetingRole;
  label: string;
  holder: Attendance | undefined;
}

function RoleSelect({ holds: role, label, holder }: RoleSelectProps) {
  const { change } = useDesk();
  const rows = useOpen((open) => open.meeting.attendance);
  const marked = rows.some(({ presence }) => presence !== 'unknown');
  const fits = (row: Attendance) => {
    if (row === holder) return true;
    if (row.roles.includes(role) || (marked && row.presence !== 'present')) return false;
    return role !== 'justerare' || !row.roles.some((other) => other === 'ordforande' || other === 'sekreterare');
  };
  const options = rows.filter(fits).map((row) => ({
    id: row.id,
    label: marked && row.presence !== 'present' ? words.notPresent(row.name) : row.name,
  }));
  return (
    <Select
      label={label}
      value={holder?.id ?? NONE}
      options={[{ id: NONE, label: words.none }, ...options]}
      onChange={(id) => {
        const ops = handOverOps(rows, role, holder?.id ?? null, id === NONE ? null : id);
        if (ops.length > 0) change(label, ...ops);
      }}
    />
  );
}
