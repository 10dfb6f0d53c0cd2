import { sv } from '../../../../text/sv.ts';
import { ComboField } from '../../../../ui/combo-field.tsx';
import { useOpen } from '../../desk/desk.ts';
import { nameAndParty } from '../attendance/describe.ts';

export interface PersonFieldProps {
  label: string;
  /** The person of the attendance list, when it is one. */
  attendanceId: string | null;
  /** The name as typed, when it is nobody of the list. */
  name: string;
  onPick: (id: string | null) => void;
  onName: (name: string) => void;
}

/** One of those present, or a name typed. */
export function PersonField({ label, attendanceId, name, onPick, onName }: PersonFieldProps) {
  const rows = useOpen((open) => open.meeting.attendance);
  const chosen = rows.find(({ id }) => id === attendanceId);
  const present = rows.filter(({ presence }) => presence === 'present' || presence === 'unknown');
  return (
    <ComboField
      label={label}
      placeholder={sv.meeting.formal.choose}
      value={chosen ? nameAndParty(chosen) : name}
      options={present.map((row) => ({ id: row.id, label: nameAndParty(row) }))}
      onPick={onPick}
      onChange={(text) => {
        if (chosen && text === nameAndParty(chosen)) return;
        if (chosen) onPick(null);
        onName(text);
      }}
    />
  );
}
