import { useState } from 'react';
import type { Person } from '../../../../shared/domain/person.ts';
import { longDate } from '../../../../shared/swedish/dates.ts';
import { ApiError, messageOf } from '../../../api/api-error.ts';
import { useAction, useCall } from '../../../api/queries.ts';
import { sv } from '../../../text/sv.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { EndDialog } from '../../../ui/end-dialog.tsx';
import { MoreMenu } from '../../../ui/menu.tsx';
import { Section } from '../../../ui/page.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { Table, TableBody, TableCell, TableColumn, TableHead, TableRow } from '../../../ui/table.tsx';
import { toast } from '../../../ui/toast.tsx';
import { PersonPanel } from './person-panel.tsx';
import './registers.css';

const words = sv.settings.people;

export function PeoplePart() {
  const persons = useCall('persons.list', null);
  const [search, setSearch] = useState('');
  const [showEnded, setShowEnded] = useState(false);
  const [editing, setEditing] = useState<Person | null>(null);
  const [ending, setEnding] = useState<{ person: Person; reason?: string } | null>(null);
  const { mutateAsync: save } = useAction('persons.save');
  const { mutateAsync: removeById } = useAction('persons.remove');
  const failed = (error: unknown) => toast({ text: messageOf(error), tone: 'error' });

  const wanted = search.trim().toLocaleLowerCase('sv');
  const shown = persons.filter(
    ({ name, party, endedOn }) =>
      (showEnded || endedOn === null) && `${name} ${party}`.toLocaleLowerCase('sv').includes(wanted),
  );

  async function remove(person: Person) {
    try {
      await removeById({ id: person.id });
    } catch (error) {
      if (error instanceof ApiError && error.code === 'in-use') return setEnding({ person, reason: error.message });
      return failed(error);
    }
    toast({ text: words.removed(person.name), undo: () => void save(person).catch(failed) });
  }

  return (
    <Section title={sv.settings.parts.people} help={words.help}>
      {persons.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <div className="stack">
          <div className="row register-tools">
            <SearchField label={words.search} value={search} onChange={setSearch} />
            <Switch label={words.showEnded} value={showEnded} onChange={setShowEnded} />
          </div>
          {shown.length === 0 ? (
            <p className="quiet" role="status">
              {words.noHit(search)}
            </p>
          ) : (
            <Table
              aria-label={words.list}
              onRowAction={(id) => setEditing(persons.find((person) => person.id === id) ?? null)}
            >
              <TableHead>
                <TableColumn isRowHeader>{words.columns.name}</TableColumn>
                <TableColumn>{words.columns.party}</TableColumn>
                <TableColumn>{words.columns.email}</TableColumn>
                <TableColumn>{words.columns.phone}</TableColumn>
                <TableColumn>
                  <span className="visually-hidden">{words.columns.actions}</span>
                </TableColumn>
              </TableHead>
              <TableBody items={shown}>
                {(person) => (
                  <TableRow id={person.id} textValue={person.name}>
                    <TableCell className="register-name">
                      {person.name}
                      {person.endedOn !== null && (
                        <span className="quiet small"> {words.ended(longDate(person.endedOn))}</span>
                      )}
                    </TableCell>
                    <TableCell>{person.party}</TableCell>
                    <TableCell>{person.email}</TableCell>
                    <TableCell>{person.phone}</TableCell>
                    <TableCell className="table-actions">
                      <MoreMenu
                        label={words.moreFor(person.name)}
                        choices={[
                          { id: 'edit', label: sv.ui.edit, icon: 'edit', onAction: () => setEditing(person) },
                          person.endedOn === null
                            ? { id: 'end', label: words.end, icon: 'calendar', onAction: () => setEnding({ person }) }
                            : {
                                id: 'end',
                                label: words.reopen,
                                icon: 'restore',
                                onAction: () => void save({ ...person, endedOn: null }).catch(failed),
                              },
                          {
                            id: 'remove',
                            label: words.remove,
                            icon: 'remove',
                            danger: true,
                            onAction: () => void remove(person),
                          },
                        ]}
                      />
                    </TableCell>
                  </TableRow>
                )}
              </TableBody>
            </Table>
          )}
        </div>
      )}
      <PersonPanel person={editing} onClose={() => setEditing(null)} />
      <EndDialog
        isOpen={ending !== null}
        title={words.endTitle(ending?.person.name ?? '')}
        reason={ending?.reason}
        label={words.endDay}
        submit={words.end}
        onEnd={async (day) => ending && save({ ...ending.person, endedOn: day })}
        onClose={() => setEnding(null)}
      />
    </Section>
  );
}
