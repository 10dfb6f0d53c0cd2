import { memo } from 'react';
import type { Attendance, Presence } from '../../../../../shared/domain/attendance.ts';
import { sv } from '../../../../text/sv.ts';
import { Icon } from '../../../../ui/icon.tsx';
import { AttendanceDetails } from './attendance-details.tsx';
import { nameAndParty } from './describe.ts';
import type { OpenRow, RowActs } from './row-acts.ts';

const words = sv.meeting.attendance;
const MARKS: readonly Presence[] = ['present', 'absent', 'excused'];

export interface AttendanceRowProps {
  row: Attendance;
  /** What stands under the name. */
  description: string;
  /** Name of the section that begins here. */
  section: string | null;
  tabbable: boolean;
  open: OpenRow | null;
  acts: RowActs;
}

function Row({ row, description, section, tabbable, open, acts }: AttendanceRowProps) {
  const away = row.presence === 'absent' || row.presence === 'excused';
  const label = [nameAndParty(row), description, sv.terms.presence[row.presence].toLowerCase()]
    .filter(Boolean)
    .join(', ');
  return (
    <>
      {section !== null && (
        <tr className="attendance-section">
          <th colSpan={6} scope="rowgroup">
            {section}
          </th>
        </tr>
      )}
      <tr
        className="attendance-row"
        data-sort-id={row.id}
        data-anchor={`attendance:${row.id}`}
        data-away={away || undefined}
        data-open={open ? '' : undefined}
        tabIndex={tabbable ? 0 : -1}
        aria-label={label}
        onKeyDown={(event) => acts.keyDown(row, event)}
        onFocus={() => acts.onFocusRow(row.id)}
      >
        <td className="attendance-name">
          <div className="attendance-person">
            <span className="drag-grip" aria-hidden onPointerDown={(event) => acts.drag(event, row.id)}>
              <Icon name="drag" size={16} />
            </span>
            <span>
              <span className="attendance-who">{nameAndParty(row)}</span>
              {description && <span className="attendance-what">{description}</span>}
            </span>
          </div>
        </td>
        {MARKS.map((presence) => (
          <td key={presence} className="attendance-mark">
            <button
              type="button"
              data-row-control
              tabIndex={-1}
              className="mark"
              data-mark={presence}
              aria-pressed={row.presence === presence}
              aria-label={sv.terms.presence[presence]}
              onClick={() => acts.act(row, { do: 'presence', presence })}
            >
              <span className="mark-dot" />
            </button>
          </td>
        ))}
        <td className="attendance-mark">
          <button
            type="button"
            data-row-control
            tabIndex={-1}
            className="mark"
            data-mark="remote"
            aria-pressed={row.remote}
            aria-label={words.columnsLong.remote}
            onClick={() => acts.act(row, { do: 'remote' })}
          >
            <span className="mark-dot mark-square" />
          </button>
        </td>
        <td className="attendance-edit">
          <button
            type="button"
            data-row-control
            tabIndex={-1}
            className="row-button"
            aria-expanded={open !== null}
            aria-label={open ? words.closeDetailsOf(row.name) : words.details(row.name)}
            onClick={() => acts.act(row, { do: 'open' })}
          >
            {open ? words.closeDetails : words.columns.actions}
          </button>
        </td>
      </tr>
      {open && (
        <tr className="attendance-details" data-anchor={`attendance:${row.id}`}>
          <td colSpan={6}>
            <AttendanceDetails
              row={row}
              typed={open.typed}
              onClose={() => acts.close(row.id)}
              onAct={(action) => acts.act(row, action)}
            />
          </td>
        </tr>
      )}
    </>
  );
}

/** Drawn again only when something it shows has changed: sixty rows and a key held down must be no trouble. */
export const AttendanceRow = memo(Row);
