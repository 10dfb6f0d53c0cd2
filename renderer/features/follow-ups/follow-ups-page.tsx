import { useState } from 'react';
import type { Council } from '../../../shared/domain/council.ts';
import { useCall, useChangingCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { AddDialog } from './add-dialog.tsx';
import { LogView } from './log-view.tsx';

const words = sv.followUps;
const ALL = 'alla';

/** The log over all councils. */
export function FollowUpsPage() {
  const councils = useCall('councils.list', null);
  const [councilId, setCouncilId] = useState(ALL);
  const [adding, setAdding] = useState(false);
  const { data: rows } = useChangingCall('followUps.list', { councilId: null });
  if (rows === undefined) return null;
  const shown = rows.filter((row) => councilId === ALL || row.councilId === councilId);
  const open = councils.filter(({ endedOn }) => endedOn === null);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={open.length > 0 && <AddButton onPress={() => setAdding(true)} />}
    >
      {rows.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <LogView label={words.title} rows={shown} ofOneCouncil={councilId !== ALL}>
          <Select
            label={words.filter.council}
            value={councilId}
            onChange={setCouncilId}
            options={[
              { id: ALL, label: words.filter.allCouncils },
              ...councils.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
        </LogView>
      )}
      <AddDialog councils={open} isOpen={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}

function AddButton({ onPress }: { onPress: () => void }) {
  return (
    <Button icon="add" onPress={onPress}>
      {words.add}
    </Button>
  );
}

/** The log of one council, on its page. */
export function CouncilFollowUpsPart({ council }: { council: Council }) {
  const [adding, setAdding] = useState(false);
  const { data: rows } = useChangingCall('followUps.list', { councilId: council.id });
  if (rows === undefined) return null;
  return (
    <>
      <div className="row log-add">{council.endedOn === null && <AddButton onPress={() => setAdding(true)} />}</div>
      {rows.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <LogView label={words.title} rows={rows} ofOneCouncil />
      )}
      <AddDialog councils={[council]} isOpen={adding} onClose={() => setAdding(false)} />
    </>
  );
}
