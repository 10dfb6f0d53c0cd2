import { useRef } from 'react';
import type { Attendance } from '../../../../../shared/domain/attendance.ts';
import type { Signer } from '../../../../../shared/domain/meeting.ts';
import { optionsOf } from '../../../../text/options.ts';
import { sv } from '../../../../text/sv.ts';
import { Icon } from '../../../../ui/icon.tsx';
import { say } from '../../../../ui/live.tsx';
import { MoreMenu } from '../../../../ui/menu.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { useSortable } from '../../../../ui/use-sortable.ts';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { at, move, remove, set } from '../../saving/ops.ts';

const words = sv.meeting.signing;
/** Choices beside the persons: whoever has the role, and a name typed. */
const BY_ROLE = 'by-role';
const TYPED = 'typed';

export interface SignerListProps {
  signers: readonly Signer[];
  names: ReadonlyMap<string, string>;
}

/** The lines to sign on, in their order: drag by the handle, or Alt + arrows. */
export function SignerList({ signers, names }: SignerListProps) {
  const { change } = useDesk();
  const list = useRef<HTMLOListElement>(null);
  const moveTo = (id: string, index: number) => {
    if (index < 0 || index >= signers.length) return;
    change(words.label.order, move(at('signing', 'signers', id), index));
    say(sv.meeting.attendance.moved(names.get(id) ?? '', index + 1));
  };
  const startDrag = useSortable(list, moveTo);
  return (
    <ol className="signers" ref={list} aria-label={words.list}>
      {signers.map((signer, index) => (
        <li
          key={signer.id}
          className="signer"
          data-sort-id={signer.id}
          data-anchor={`signer:${signer.id}`}
          onKeyDown={(event) => {
            if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            event.stopPropagation();
            moveTo(signer.id, index + (event.key === 'ArrowUp' ? -1 : 1));
          }}
        >
          <span className="drag-grip" aria-hidden onPointerDown={(event) => startDrag(event, signer.id)}>
            <Icon name="drag" size={16} />
          </span>
          <SignerFields
            signer={signer}
            name={names.get(signer.id) ?? ''}
            onMove={(by) => moveTo(signer.id, index + by)}
          />
        </li>
      ))}
    </ol>
  );
}

interface SignerFieldsProps {
  signer: Signer;
  name: string;
  onMove: (by: -1 | 1) => void;
}

function SignerFields({ signer, name, onMove }: SignerFieldsProps) {
  const { change, type, takeAway } = useDesk();
  const rows = useOpen((open) => open.meeting.attendance);
  const path = at('signing', 'signers', signer.id);
  const typed = signer.attendanceId === null && signer.name !== '';
  const value = signer.attendanceId ?? (typed ? TYPED : BY_ROLE);
  const holder = typed || signer.attendanceId !== null ? '' : name;

  return (
    <div className="signer-fields">
      <Select
        label={words.role}
        value={signer.role}
        options={optionsOf(sv.terms.signerRole)}
        onChange={(role) => change(words.label.signer, set(at(path, 'role'), role))}
      />
      <Select
        label={words.who}
        value={value}
        options={[
          { id: BY_ROLE, label: holder === '' ? words.byRoleNobody : words.byRole(holder) },
          ...rows.filter((row) => mayServe(row, signer)).map((row) => ({ id: row.id, label: row.name })),
          { id: TYPED, label: words.otherName },
        ]}
        onChange={(id) =>
          change(
            words.label.signer,
            set(at(path, 'attendanceId'), id === BY_ROLE || id === TYPED ? null : id),
            set(at(path, 'name'), id === TYPED ? name || '…' : ''),
          )
        }
      />
      <MoreMenu
        label={words.menu(name || sv.terms.signerRole[signer.role])}
        choices={[
          { id: 'up', label: sv.meeting.items.moveUp, onAction: () => onMove(-1) },
          { id: 'down', label: sv.meeting.items.moveDown, onAction: () => onMove(1) },
          {
            id: 'role',
            label: words.roleText,
            onAction: () =>
              change(words.label.signer, set(at(path, 'roleText'), sv.terms.signerRole[signer.role].toLowerCase())),
          },
          {
            id: 'remove',
            label: words.remove,
            icon: 'remove',
            danger: true,
            onAction: () => takeAway(words.label.remove, words.removed, remove(path)),
          },
        ]}
      />
      {typed && (
        <TextField
          label={words.name}
          value={signer.name}
          maxLength={200}
          onChange={(text) => text.trim() !== '' && type(words.label.signer, at(path, 'name'), text)}
        />
      )}
      {signer.roleText !== null && (
        <TextField
          label={words.roleText}
          help={words.roleTextHelp}
          value={signer.roleText}
          maxLength={100}
          onChange={(text) => type(words.label.signer, at(path, 'roleText'), text === '' ? null : text)}
        />
      )}
    </div>
  );
}

/** A justerare is one of those present, and not the chair or the secretary. */
function mayServe(row: Attendance, signer: Signer): boolean {
  if (row.id === signer.attendanceId) return true;
  if (row.presence === 'absent' || row.presence === 'excused') return false;
  return signer.role !== 'justerare' || !row.roles.some((role) => role === 'ordforande' || role === 'sekreterare');
}
