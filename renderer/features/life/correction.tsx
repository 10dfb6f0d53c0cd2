import { useState } from 'react';
import { useKept } from '../../api/use-kept.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { useDesk, useOpen } from '../meeting/desk/desk.ts';
import { quietly, useLife } from './use-life.ts';

const words = sv.life.correction;

/** The way out of frozen minutes: what is mended and why, then they can be changed as the next version. */
export function CorrectionButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="edit" onPress={() => setOpen(true)}>
        {words.start}
      </Button>
      <Dialog isOpen={open} onClose={() => setOpen(false)} title={words.title}>
        <CorrectionForm onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function CorrectionForm({ onClose }: { onClose: () => void }) {
  const { id } = useDesk();
  const { send } = useLife();
  const [note, setNote, forget] = useKept(`correction:${id}`, () => '');
  const [fault, setFault] = useState<string | null>(null);
  const submit = async () => {
    const refused = await send('meetings.startCorrection', { note });
    if (refused !== null) return setFault(refused);
    forget();
    toast({ text: words.started, about: 'status' });
    onClose();
  };
  return (
    <DialogForm onSubmit={submit} submitLabel={words.submit} trouble={fault} onClose={onClose}>
      <p className="quiet">{words.help}</p>
      <TextField
        label={words.note}
        help={words.noteHelp}
        value={note}
        onChange={setNote}
        multiline
        maxLength={2000}
        autoFocus
      />
    </DialogForm>
  );
}

/** While a correction is under way: its words, which are printed, and the way back. */
export function CorrectionUnderWay() {
  const { type } = useDesk();
  const { send } = useLife();
  const correction = useOpen((open) => open.meeting.corrections.at(-1));
  if (correction === undefined) return null;
  const drop = async () => {
    const fault = await send('meetings.dropCorrection', {});
    if (fault === null) toast({ text: words.dropped, about: 'status' });
    return fault;
  };
  return (
    <div className="correction">
      <Banner
        tone="info"
        action={
          <Button size="small" onPress={() => void quietly(drop())}>
            {words.drop}
          </Button>
        }
      >
        {sv.life.correctingHelp}
      </Banner>
      <TextField
        label={words.text}
        value={correction.note}
        onChange={(note) => type(words.text, `corrections/${correction.id}/note`, note)}
        multiline
        maxLength={2000}
      />
    </div>
  );
}
