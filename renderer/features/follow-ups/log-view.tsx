import { type ReactNode, useState } from 'react';
import type { FollowUpRow } from '../../../shared/calls/follow-ups.ts';
import { optionsOf } from '../../text/options.ts';
import { sv } from '../../text/sv.ts';
import { Select } from '../../ui/select.tsx';
import { today } from '../../ui/today.ts';
import { FollowUpPanel } from './follow-up-panel.tsx';
import { filtered, NOBODY, ownersOf, type Shown } from './log-filter.ts';
import { LogTable } from './log-table.tsx';
import { SplitDialog } from './split-dialog.tsx';

const words = sv.followUps;
const EVERYONE = 'alla';
const NO_OWNER = 'ingen';

export interface LogViewProps {
  label: string;
  rows: readonly FollowUpRow[];
  ofOneCouncil: boolean;
  /** A filter of the page around it, first in the row. */
  children?: ReactNode;
}

/** The log with its filters; a row opens beside it. */
export function LogView({ label, rows, ofOneCouncil, children }: LogViewProps) {
  const [shown, setShown] = useState<Shown>('open');
  const [owner, setOwner] = useState(EVERYONE);
  const [editing, setEditing] = useState<FollowUpRow | null>(null);
  const [splitting, setSplitting] = useState<FollowUpRow | null>(null);
  const owners = ownersOf(rows);
  const known = owner === EVERYONE || owners.includes(owner === NO_OWNER ? NOBODY : owner);
  const asked = known && owner !== EVERYONE ? (owner === NO_OWNER ? NOBODY : owner) : null;
  const fitting = filtered(rows, { shown, owner: asked }, today());

  return (
    <>
      <div className="row log-tools">
        {children}
        <Select label={words.filter.show} value={shown} onChange={setShown} options={optionsOf(words.filter.shows)} />
        <Select
          label={words.filter.owner}
          value={known ? owner : EVERYONE}
          onChange={setOwner}
          options={[
            { id: EVERYONE, label: words.filter.everyone },
            ...owners.map((name) =>
              name === NOBODY ? { id: NO_OWNER, label: words.filter.nobody } : { id: name, label: name },
            ),
          ]}
        />
      </div>
      <p className="quiet small log-count" role="status">
        {fitting.length === 0 ? words.filter.noHit : words.filter.shown(fitting.length)}
      </p>
      {fitting.length > 0 && (
        <LogTable label={label} rows={fitting} ofOneCouncil={ofOneCouncil} onEdit={setEditing} onSplit={setSplitting} />
      )}
      <FollowUpPanel row={rows.find((row) => isSame(row, editing)) ?? null} onClose={() => setEditing(null)} />
      <SplitDialog row={splitting} onClose={() => setSplitting(null)} />
    </>
  );
}

const isSame = (row: FollowUpRow, other: FollowUpRow | null): boolean =>
  row.id === other?.id && row.councilId === other.councilId;
