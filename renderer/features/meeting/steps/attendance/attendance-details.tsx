import { useState } from 'react';
import type { Attendance, MeetingRole } from '../../../../../shared/domain/attendance.ts';
import { optionsOf } from '../../../../text/options.ts';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { Select } from '../../../../ui/select.tsx';
import { Checkbox } from '../../../../ui/switch.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { at, set } from '../../saving/ops.ts';
import { OwnWords } from '../own-words.tsx';
import { IntervalField } from './interval-field.tsx';
import type { RowAction } from './row-keys.ts';

const words = sv.meeting.attendance;
const NOBODY = 'nobody';
const ROLES: readonly MeetingRole[] = ['ordforande', 'vice-ordforande', 'sekreterare', 'justerare', 'foredragande'];
const KINDS = [...optionsOf(sv.terms.memberKind), { id: 'gast' as const, label: words.kindGuest }];

export interface AttendanceDetailsProps {
  row: Attendance;
  /** A digit typed on the row: the time begins with it. */
  typed: string | null;
  onClose: () => void;
  onAct: (action: RowAction) => void;
}

/** Everything about one person at this meeting. The words are a snapshot: changing them here changes no roster. */
export function AttendanceDetails({ row, typed, onClose, onAct }: AttendanceDetailsProps) {
  const { change, type } = useDesk();
  const rows = useOpen((open) => open.meeting.attendance);
  const path = (field: keyof Attendance) => at('attendance', row.id, field);
  const label = words.label.row(row.name);
  const text = (field: 'party' | 'organisation' | 'title', caption: string, maxLength: number) => (
    <TextField
      label={caption}
      value={row[field]}
      maxLength={maxLength}
      onChange={(value) => type(label, path(field), value)}
    />
  );
  const replaceable = rows.filter(
    (other) =>
      other.id !== row.id && other.kind === 'ledamot' && (other.presence !== 'present' || other.intervals.length > 0),
  );
  const served = rows.find(({ id }) => id === row.servingFor);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the fields; the button below does the same
    <div
      className="details"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <OwnWords path={path('verbatim')} value={row.verbatim} what={words.fields.ownRow} label={words.fields.verbatim}>
        <div className="fields-2">
          <NameField row={row} autoFocus={typed === null} onName={(name) => type(label, path('name'), name)} />
          {text('party', words.fields.party, 12)}
          {text('organisation', words.fields.organisation, 200)}
          {text('title', words.fields.personTitle, 200)}
        </div>
      </OwnWords>
      <div className="fields-2">
        <IntervalField
          intervals={row.intervals}
          typed={typed}
          onChange={(intervals) => type(label, path('intervals'), intervals)}
        />
        <Select
          label={words.fields.kind}
          value={row.kind}
          options={KINDS}
          onChange={(kind) => change(label, set(path('kind'), kind))}
        />
        {(row.kind === 'ersattare' || served !== undefined) && (
          <Select
            label={words.fields.servingFor}
            value={row.servingFor ?? NOBODY}
            options={[
              { id: NOBODY, label: words.fields.nobody },
              ...[...new Set([...(served ? [served] : []), ...replaceable])].map(({ id, name }) => ({
                id,
                label: name,
              })),
            ]}
            onChange={(id) => change(label, set(path('servingFor'), id === NOBODY ? null : id))}
          />
        )}
      </div>
      <fieldset className="details-roles">
        <legend className="field-label">{words.fields.roles}</legend>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            label={sv.terms.meetingRole[role]}
            value={row.roles.includes(role)}
            onChange={() => onAct({ do: 'role', role })}
          />
        ))}
      </fieldset>
      <Checkbox
        label={words.fields.paired}
        value={row.pairedWithPrevious}
        onChange={(on) => change(label, set(path('pairedWithPrevious'), on))}
      />
      <div className="row details-foot">
        <Button size="small" onPress={onClose}>
          {words.closeDetails}
        </Button>
        <Button size="small" variant="quiet" onPress={() => onAct({ do: 'move', by: -1 })}>
          {words.moveUp}
        </Button>
        <Button size="small" variant="quiet" onPress={() => onAct({ do: 'move', by: 1 })}>
          {words.moveDown}
        </Button>
        <Button size="small" variant="quiet" icon="remove" onPress={() => onAct({ do: 'remove' })}>
          {words.remove}
        </Button>
      </div>
    </div>
  );
}

/** A name cannot be empty: while it is, the old one stays in the meeting and the field says what is asked for. */
function NameField({
  row,
  autoFocus,
  onName,
}: {
  row: Attendance;
  autoFocus: boolean;
  onName: (name: string) => void;
}) {
  const [emptied, setEmptied] = useState(false);
  return (
    <TextField
      label={words.fields.name}
      value={emptied ? '' : row.name}
      maxLength={200}
      autoFocus={autoFocus}
      error={emptied ? words.fields.nameMissing : undefined}
      onChange={(name) => {
        setEmptied(name.trim() === '');
        if (name.trim() !== '') onName(name);
      }}
      onBlur={() => setEmptied(false)}
    />
  );
}
