import { useState } from 'react';
import type { FollowUpRow } from '../../../shared/calls/follow-ups.ts';
import { FollowUpFacts } from '../../../shared/domain/follow-up.ts';
import { sv } from '../../text/sv.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { FactsFields } from './facts-fields.tsx';
import { useLogActs } from './use-log-acts.ts';

const words = sv.followUps.panel;

/** Two of one: the first keeps the history, both keep the origin. */
export function SplitDialog({ row, onClose }: { row: FollowUpRow | null; onClose: () => void }) {
  return (
    <Dialog isOpen={row !== null} onClose={onClose} title={words.splitTitle} shape="wide">
      {row !== null && <Halves row={row} onClose={onClose} />}
    </Dialog>
  );
}

function Halves({ row, onClose }: { row: FollowUpRow; onClose: () => void }) {
  const { split } = useLogActs();
  const { topic, owners, due, state } = row;
  const whole = FollowUpFacts.parse({ topic, owners, due, state });
  const [first, setFirst] = useState(whole);
  const [second, setSecond] = useState({ ...whole, topic: '' });
  const [asked, setAsked] = useState(false);
  const lacks = (facts: FollowUpFacts) => (asked && facts.topic.trim() === '' ? words.topicMissing : undefined);

  async function save() {
    setAsked(true);
    if (first.topic.trim() === '' || second.topic.trim() === '') return;
    if (await split(row, first, second)) onClose();
  }

  return (
    <DialogForm onSubmit={save} submitLabel={words.doSplit} onClose={onClose}>
      <p className="field-help">{words.splitHelp}</p>
      <div className="log-halves">
        <section className="log-panel" aria-label={words.first}>
          <h3>{words.first}</h3>
          <FactsFields short facts={first} error={lacks(first)} onChange={setFirst} />
        </section>
        <section className="log-panel" aria-label={words.second}>
          <h3>{words.second}</h3>
          <FactsFields short facts={second} error={lacks(second)} onChange={setSecond} />
        </section>
      </div>
    </DialogForm>
  );
}
