import { Link } from '@tanstack/react-router';
import type { FollowUpRow, FollowUpStep } from '../../../shared/calls/follow-ups.ts';
import { FollowUpFacts, sameField } from '../../../shared/domain/follow-up.ts';
import { longDate } from '../../../shared/swedish/dates.ts';
import { sentenceList } from '../../../shared/swedish/lists.ts';
import { useChangingCall } from '../../api/queries.ts';
import { useKept } from '../../api/use-kept.ts';
import { sv } from '../../text/sv.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FactsFields } from './facts-fields.tsx';
import { useLogActs } from './use-log-acts.ts';

const words = sv.followUps.panel;

/** One follow-up beside the log: what it is, to change, and its history over the meetings. */
export function FollowUpPanel({ row, onClose }: { row: FollowUpRow | null; onClose: () => void }) {
  return (
    <Dialog isOpen={row !== null} onClose={onClose} title={row?.topic ?? ''} shape="panel">
      {row !== null && <Panel key={row.id} row={row} onClose={onClose} />}
    </Dialog>
  );
}

const factsOf = ({ topic, owners, due, state }: FollowUpRow) => FollowUpFacts.parse({ topic, owners, due, state });

function Panel({ row, onClose }: { row: FollowUpRow; onClose: () => void }) {
  const { change } = useLogActs();
  const stored = factsOf(row);
  const [draft, setDraft, clear] = useKept(`follow-up:${row.id}`, () => ({ facts: stored, note: '' }));
  const { facts, note } = draft;
  const missing = facts.topic.trim() === '';
  const fields = (['topic', 'owners', 'due', 'state'] as const).filter((field) => !sameField(field, facts, stored));
  const nothing = fields.length === 0 && note.trim() === '';

  async function save() {
    if (missing || nothing) return;
    const changes = Object.fromEntries(fields.map((field) => [field, facts[field]]));
    if (!(await change(row, changes, note))) return;
    clear();
    onClose();
  }

  return (
    <DialogForm onSubmit={save} submitLabel={words.save} isDisabled={missing || nothing} onClose={onClose}>
      <div className="log-panel">
        <FactsFields
          facts={facts}
          error={missing ? words.topicMissing : undefined}
          onChange={(next) => setDraft({ facts: next, note })}
        />
        <TextField
          label={words.note}
          help={words.noteHelp}
          multiline
          value={note}
          maxLength={1000}
          onChange={(text) => setDraft({ facts, note: text })}
        />
        <HistoryList row={row} />
      </div>
    </DialogForm>
  );
}

function HistoryList({ row }: { row: FollowUpRow }) {
  const { data: steps = [] } = useChangingCall('followUps.history', { councilId: row.councilId, followUpId: row.id });
  return (
    <section className="log-history" aria-label={words.history}>
      <h3>{words.history}</h3>
      <ol>
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the history only grows at its end
          <li key={at}>
            <p className="small">
              <When step={step} />
            </p>
            {toldOf(step).map((line) => (
              <p key={line} className="quiet small">
                {line}
              </p>
            ))}
            {step.said !== '' && step.said.split('\n').map((line) => <p key={line}>{line}</p>)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function When({ step }: { step: FollowUpStep }) {
  const day = step.day === null ? words.undated : longDate(step.day);
  if (step.meetingId === null) return <>{`${day} · ${words.atLog}`}</>;
  return (
    <Link to="/mote/$meetingId/$step" params={{ meetingId: step.meetingId, step: 'bevakningar' }}>
      {words.atMeeting(day)}
    </Link>
  );
}

/** What a step changed, as short lines. */
function toldOf({ opened, changes }: FollowUpStep): string[] {
  const { topic, owners, due, state } = changes;
  if (opened) return [words.opened];
  return [
    topic === undefined ? '' : words.renamed(topic),
    state === undefined ? '' : words.becomes(sv.followUps.states[state]),
    owners === undefined ? '' : words.owner(sentenceList(owners.map(({ name }) => name)) || words.nobody),
    due === undefined ? '' : due === null ? words.noDue : words.dueOn(longDate(due)),
  ].filter((line) => line !== '');
}
