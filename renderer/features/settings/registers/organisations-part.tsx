import { useState } from 'react';
import type { Organisation } from '../../../../shared/domain/municipality.ts';
import { longDate } from '../../../../shared/swedish/dates.ts';
import { ApiError, messageOf } from '../../../api/api-error.ts';
import { useAction, useCall } from '../../../api/queries.ts';
import { sv } from '../../../text/sv.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { EndDialog } from '../../../ui/end-dialog.tsx';
import { MoreMenu } from '../../../ui/menu.tsx';
import { Section } from '../../../ui/page.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { Table, TableBody, TableCell, TableColumn, TableHead, TableRow } from '../../../ui/table.tsx';
import { toast } from '../../../ui/toast.tsx';
import { OrganisationPanel } from './organisation-panel.tsx';
import './registers.css';

const words = sv.settings.organisations;
const shared = sv.settings.people;

export function OrganisationsPart() {
  const organisations = useCall('organisations.list', null);
  const [search, setSearch] = useState('');
  const [editing, setEditing] = useState<Organisation | 'new' | null>(null);
  const [ending, setEnding] = useState<{ organisation: Organisation; reason?: string } | null>(null);
  const { mutateAsync: save } = useAction('organisations.save');
  const { mutateAsync: removeById } = useAction('organisations.remove');
  const failed = (error: unknown) => toast({ text: messageOf(error), tone: 'error' });

  const wanted = search.trim().toLocaleLowerCase('sv');
  const shown = organisations.filter(({ name, shortName }) =>
    `${name} ${shortName}`.toLocaleLowerCase('sv').includes(wanted),
  );
  const add = (
    <Button icon="add" onPress={() => setEditing('new')}>
      {words.add}
    </Button>
  );

  async function remove(organisation: Organisation) {
    try {
      await removeById({ id: organisation.id });
    } catch (error) {
      if (error instanceof ApiError && error.code === 'in-use')
        return setEnding({ organisation, reason: error.message });
      return failed(error);
    }
    toast({ text: shared.removed(organisation.name), undo: () => void save(organisation).catch(failed) });
  }

  return (
    <Section title={sv.settings.parts.organisations} help={words.help} actions={organisations.length > 0 && add}>
      {organisations.length === 0 ? (
        <EmptyState title={words.empty} actions={add}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <div className="stack">
          <SearchField label={words.search} value={search} onChange={setSearch} />
          {shown.length === 0 ? (
            <p className="quiet" role="status">
              {words.noHit(search)}
            </p>
          ) : (
            <Table
              aria-label={words.list}
              onRowAction={(id) => setEditing(organisations.find((one) => one.id === id) ?? null)}
            >
              <TableHead>
                <TableColumn isRowHeader>{words.columns.name}</TableColumn>
                <TableColumn>{words.columns.shortName}</TableColumn>
                <TableColumn>{words.columns.kind}</TableColumn>
                <TableColumn>
                  <span className="visually-hidden">{words.columns.actions}</span>
                </TableColumn>
              </TableHead>
              <TableBody items={shown}>
                {(one) => (
                  <TableRow id={one.id} textValue={one.name}>
                    <TableCell className="register-name">
                      {one.name}
                      {one.endedOn !== null && (
                        <span className="quiet small"> {shared.ended(longDate(one.endedOn))}</span>
                      )}
                    </TableCell>
                    <TableCell>{one.shortName}</TableCell>
                    <TableCell>{sv.terms.organisationKind[one.kind]}</TableCell>
                    <TableCell className="table-actions">
                      <MoreMenu
                        label={shared.moreFor(one.name)}
                        choices={[
                          { id: 'edit', label: sv.ui.edit, icon: 'edit', onAction: () => setEditing(one) },
                          one.endedOn === null
                            ? {
                                id: 'end',
                                label: shared.end,
                                icon: 'calendar',
                                onAction: () => setEnding({ organisation: one }),
                              }
                            : {
                                id: 'end',
                                label: shared.reopen,
                                icon: 'restore',
                                onAction: () => void save({ ...one, endedOn: null }).catch(failed),
                              },
                          {
                            id: 'remove',
                            label: shared.remove,
                            icon: 'remove',
                            danger: true,
                            onAction: () => void remove(one),
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
      <OrganisationPanel editing={editing} onClose={() => setEditing(null)} />
      <EndDialog
        isOpen={ending !== null}
        title={shared.endTitle(ending?.organisation.name ?? '')}
        reason={ending?.reason}
        label={shared.endDay}
        submit={shared.end}
        onEnd={async (day) => ending && save({ ...ending.organisation, endedOn: day })}
        onClose={() => setEnding(null)}
      />
    </Section>
  );
}
