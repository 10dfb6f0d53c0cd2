import { useState } from 'react';
import { useDragAndDrop } from 'react-aria-components';
import type { RosterEntry } from '../../../shared/domain/person.ts';
import { longDate } from '../../../shared/swedish/dates.ts';
import { sv } from '../../text/sv.ts';
import { EndDialog } from '../../ui/end-dialog.tsx';
import { MoreMenu } from '../../ui/menu.tsx';
import { moveByKey, moveChoices, moved } from '../../ui/reorder.ts';
import { Table, TableBody, TableCell, TableColumn, TableHead, TableRow } from '../../ui/table.tsx';
import { toast } from '../../ui/toast.tsx';
import { today } from '../../ui/today.ts';
import { periodOf, roleOf } from './roster-words.ts';
import { useSeats } from './use-seats.ts';

const words = sv.roster;

export interface RosterTableProps {
  councilId: string;
  /** The whole roster, in order. */
  all: readonly RosterEntry[];
  /** Those of it on the day looked at. */
  shown: readonly RosterEntry[];
  onEdit: (entry: RosterEntry) => void;
}

export function RosterTable({ councilId, all, shown, onEdit }: RosterTableProps) {
  const seats = useSeats(councilId, all);
  const [ending, setEnding] = useState<{ entry: RosterEntry; reason?: string } | null>(null);
  const rows = shown.map((entry) => ({ id: entry.membership.id, entry }));

  const reorder = (next: { id: string }[] | null, id: string) => {
    if (next)
      void seats.reorder(
        next.map((row) => row.id),
        id,
      );
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const id = String([...keys][0]);
      reorder(moved(rows, id, String(target.key), target.dropPosition === 'after'), id);
    },
  });

  async function remove(entry: RosterEntry) {
    const inUse = await seats.remove(entry);
    if (inUse !== null) setEnding({ entry, reason: inUse });
  }

  return (
    <div onKeyDownCapture={moveByKey(rows, reorder)}>
      <Table
        aria-label={words.list}
        dragAndDropHooks={dragAndDropHooks}
        onRowAction={(id) => {
          const row = rows.find((one) => one.id === id);
          if (row) onEdit(row.entry);
        }}
      >
        <TableHead>
          <TableColumn isRowHeader>{words.columns.name}</TableColumn>
          <TableColumn>{words.columns.role}</TableColumn>
          <TableColumn>{words.columns.party}</TableColumn>
          <TableColumn>{words.columns.organisation}</TableColumn>
          <TableColumn>{words.columns.title}</TableColumn>
          <TableColumn>{words.columns.period}</TableColumn>
          <TableColumn>
            <span className="visually-hidden">{words.columns.actions}</span>
          </TableColumn>
        </TableHead>
        <TableBody items={rows} dependencies={[all]}>
          {({ id, entry }) => {
            const { membership, person, organisation } = entry;
            const past = membership.validTo !== null && membership.validTo < today();
            return (
              <TableRow id={id} textValue={person.name} className={past ? 'roster-past' : ''}>
                <TableCell className="roster-name">{person.name}</TableCell>
                <TableCell className="roster-role">{roleOf(entry, all)}</TableCell>
                <TableCell>{membership.party}</TableCell>
                <TableCell>{organisation}</TableCell>
                <TableCell>{membership.title}</TableCell>
                <TableCell className="roster-period">{periodOf(membership)}</TableCell>
                <TableCell className="table-actions">
                  <MoreMenu
                    label={words.moreFor(person.name)}
                    choices={[
                      { id: 'edit', label: sv.ui.edit, icon: 'edit', onAction: () => onEdit(entry) },
                      ...moveChoices(rows, id, reorder),
                      { id: 'end', label: words.end, icon: 'calendar', onAction: () => setEnding({ entry }) },
                      {
                        id: 'remove',
                        label: words.remove,
                        icon: 'remove',
                        danger: true,
                        onAction: () => void remove(entry),
                      },
                    ]}
                  />
                </TableCell>
              </TableRow>
            );
          }}
        </TableBody>
      </Table>
      <p className="quiet small roster-help">{words.moveHelp}</p>
      <EndDialog
        isOpen={ending !== null}
        title={words.endTitle(ending?.entry.person.name ?? '')}
        reason={ending?.reason}
        label={words.endDay}
        submit={words.end}
        onEnd={async (day) => {
          if (ending === null) return;
          await seats.end(ending.entry, day);
          toast({
            text: words.ended(ending.entry.person.name, longDate(day)),
            undo: () => void seats.save(ending.entry),
          });
        }}
        onClose={() => setEnding(null)}
      />
    </div>
  );
}
