import { useState } from 'react';
import type { SignatureMethod } from '../../../shared/domain/adjustment.ts';
import { signerNames } from '../../../shared/minutes/compose-signatures.ts';
import { capitalise } from '../../../shared/swedish/lists.ts';
import { sv } from '../../text/sv.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Checkbox } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { today } from '../../ui/today.ts';
import { useOpen } from '../meeting/desk/desk.ts';
import { useLife } from './use-life.ts';

const words = sv.life;

/** Who signed, how and when; for notes, when they were approved and by whom. */
export function AdjustDialog({ to, onClose }: { to: 'justerat' | 'godkant'; onClose: () => void }) {
  const { title } = to === 'justerat' ? words.adjust : words.approve;
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <AdjustForm to={to} onClose={onClose} />
    </Dialog>
  );
}

function AdjustForm({ to, onClose }: { to: 'justerat' | 'godkant'; onClose: () => void }) {
  const { move } = useLife();
  const meeting = useOpen((open) => open.meeting);
  const [adjustedOn, setDay] = useState<string | null>(today());
  const [method, setMethod] = useState<SignatureMethod>('paper');
  const [approvedBy, setBy] = useState('');
  const [left, setLeft] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const names = signerNames(meeting);
  const signers = meeting.signing.signers.map(({ id, role }) => ({ signerId: id, role, name: names.get(id) ?? '' }));
  const minutes = to === 'justerat';
  const said = minutes ? words.adjust : words.approve;

  const submit = async () => {
    const signedBy = signers.filter(({ signerId }) => !left.includes(signerId));
    const refused = await move(to, minutes ? { adjustedOn, method, signedBy } : { adjustedOn, approvedBy });
    if (refused === null) onClose();
    else setFault(refused);
  };
  return (
    <DialogForm onSubmit={submit} submitLabel={said.submit} trouble={fault} onClose={onClose}>
      <p className="quiet">{said.help}</p>
      <DateField label={said.day} value={adjustedOn} onChange={setDay} autoFocus />
      {minutes ? (
        <>
          <fieldset className="signed-by">
            <legend className="field-label">{words.adjust.signed}</legend>
            {signers.map(({ signerId, role, name }) => (
              <Checkbox
                key={signerId}
                label={
                  name === ''
                    ? capitalise(sv.terms.meetingRole[role])
                    : `${name}, ${sv.terms.meetingRole[role].toLowerCase()}`
                }
                value={!left.includes(signerId)}
                onChange={(on) => setLeft(on ? left.filter((id) => id !== signerId) : [...left, signerId])}
              />
            ))}
          </fieldset>
          <ChoiceField
            label={words.adjust.method}
            value={method}
            onChange={setMethod}
            options={[
              { id: 'paper', label: words.adjust.methods.paper },
              { id: 'e-signature', label: words.adjust.methods['e-signature'] },
            ]}
          />
        </>
      ) : (
        <TextField
          label={words.approve.by}
          help={words.approve.byHelp}
          value={approvedBy}
          onChange={setBy}
          maxLength={200}
        />
      )}
    </DialogForm>
  );
}
