import { useState } from 'react';
import type { Council } from '../../../shared/domain/council.ts';
import { isMemberOn, type RosterEntry } from '../../../shared/domain/person.ts';
import { dayAndDate } from '../../../shared/swedish/dates.ts';
import { useCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/page.tsx';
import { Switch } from '../../ui/switch.tsx';
import { today } from '../../ui/today.ts';
import { ImportDialog } from './import-dialog.tsx';
import './roster-part.css';
import { MandateNotice } from './mandate-notice.tsx';
import { RenewDialog } from './renew-dialog.tsx';
import { RosterTable } from './roster-table.tsx';
import { SeatPanel } from './seat-panel.tsx';

const words = sv.roster;

/** Who sits in the council as of a day. The whole roster is read once; a day is a view of it. */
export function RosterPart({ council }: { council: Council }) {
  const all = useCall('roster.get', { councilId: council.id, day: null });
  const [day, setDay] = useState<string | null>(today());
  const [showAll, setShowAll] = useState(false);
  const [importing, setImporting] = useState(false);
  const [renewing, setRenewing] = useState(false);
  const [editing, setEditing] = useState<RosterEntry | 'new' | null>(null);

  const asOf = day ?? today();
  const shown = showAll ? all : all.filter(({ membership }) => isMemberOn(membership, asOf));
  const ways = (
    <>
      <Button icon="person" onPress={() => setEditing('new')}>
        {words.add}
      </Button>
      <Button icon="paste" onPress={() => setImporting(true)}>
        {words.paste}
      </Button>
      {all.length > 0 && (
        <Button icon="calendar" onPress={() => setRenewing(true)}>
          {sv.ruleCard.periods.renew}
        </Button>
      )}
    </>
  );

  return (
    <Section title={words.title} actions={all.length > 0 && ways}>
      {all.length === 0 ? (
        <EmptyState title={words.empty} actions={ways}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <>
          <MandateNotice council={council} roster={all} onRenew={() => setRenewing(true)} />
          <div className="row roster-view">
            <DateField label={words.asOf} value={day} onChange={setDay} isDisabled={showAll} />
            <Switch label={words.showAll} value={showAll} onChange={setShowAll} />
          </div>
          {shown.length === 0 ? (
            <EmptyState title={words.emptyDay(dayAndDate(asOf))}>{words.emptyDayText}</EmptyState>
          ) : (
            <RosterTable councilId={council.id} all={all} shown={shown} onEdit={setEditing} />
          )}
        </>
      )}
      <SeatPanel council={council} roster={all} editing={editing} onClose={() => setEditing(null)} />
      <RenewDialog council={council} roster={all} isOpen={renewing} onClose={() => setRenewing(false)} />
      <ImportDialog councilId={council.id} isOpen={importing} onClose={() => setImporting(false)} />
    </Section>
  );
}
