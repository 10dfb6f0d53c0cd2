import { useState } from 'react';
import type { Council } from '../../../shared/domain/council.ts';
import { FollowUpFacts } from '../../../shared/domain/follow-up.ts';
import { useKept } from '../../api/use-kept.ts';
import { sv } from '../../text/sv.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Select } from '../../ui/select.tsx';
import { FactsFields } from './facts-fields.tsx';
import { useLogActs } from './use-log-acts.ts';

const words = sv.followUps.panel;

export interface AddDialogProps {
  councils: readonly Council[];
  isOpen: boolean;
  onClose: () => void;
}

/** A follow-up that does not come from a meeting. */
export function AddDialog({ councils, isOpen, onClose }: AddDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={sv.followUps.add} shape="panel">
      <New councils={councils} onClose={onClose} />
    </Dialog>
  );
}

function New({ councils, onClose }: Omit<AddDialogProps, 'isOpen'>) {
  const { add } = useLogActs();
  const [councilId, setCouncilId] = useState(councils[0]?.id ?? '');
  const [facts, setFacts, clear] = useKept('follow-up:new', () => FollowUpFacts.parse({}));
  const [asked, setAsked] = useState(false);

  async function save() {
    setAsked(true);
    if (facts.topic.trim() === '' || !(await add(councilId, facts, ''))) return;
    clear();
    onClose();
  }

  return (
    <DialogForm onSubmit={save} submitLabel={words.add} onClose={onClose}>
      <div className="log-panel">
        {councils.length > 1 && (
          <Select
            label={words.council}
            value={councilId}
            onChange={setCouncilId}
            options={councils.map(({ id, name }) => ({ id, label: name }))}
          />
        )}
        <FactsFields
          short
          facts={facts}
          error={asked && facts.topic.trim() === '' ? words.topicMissing : undefined}
          onChange={setFacts}
        />
      </div>
    </DialogForm>
  );
}
