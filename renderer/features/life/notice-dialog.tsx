import { useState } from 'react';
import { deadlinesOf } from '../../../shared/law/deadlines.ts';
import { limitsOn } from '../../../shared/law/rules.ts';
import { sv } from '../../text/sv.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { today } from '../../ui/today.ts';
import { useOpen } from '../meeting/desk/desk.ts';
import { useLife } from './use-life.ts';

const words = sv.life.post;

/** When the notice went up; the other days follow from it by the council's rules, and can be set otherwise. */
export function NoticeDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog isOpen onClose={onClose} title={words.title}>
      <NoticeForm onClose={onClose} />
    </Dialog>
  );
}

function NoticeForm({ onClose }: { onClose: () => void }) {
  const { move } = useLife();
  const council = useOpen((open) => open.council);
  const meeting = useOpen((open) => open.meeting);
  const adjustedOn = useOpen((open) => open.adjustment.adjustedOn);
  const [postedOn, setPosted] = useState<string | null>(today());
  const [own, setOwn] = useState<{ removeOn?: string | null; appealUntil?: string | null }>({});
  const [keptAt, setKeptAt] = useState(meeting.notice.keptAt);
  const [fault, setFault] = useState<string | null>(null);
  const reckoned = deadlinesOf(
    { date: meeting.date, adjustedOn, postedOn },
    limitsOn(council, meeting.date ?? today()),
  );
  const appealUntil = own.appealUntil === undefined ? reckoned.appealLastDay : own.appealUntil;
  const removeOn = own.removeOn === undefined ? reckoned.takeDown : own.removeOn;

  const submit = async () => {
    const refused = await move('anslaget', { postedOn, removeOn, appealUntil, keptAt });
    if (refused === null) onClose();
    else setFault(refused);
  };
  return (
    <DialogForm onSubmit={submit} submitLabel={words.submit} trouble={fault} onClose={onClose}>
      <p className="quiet">{words.help}</p>
      <DateField label={words.day} value={postedOn} onChange={setPosted} autoFocus />
      <DateField
        label={words.appeal}
        help={words.reckoned}
        value={appealUntil}
        onChange={(day) => setOwn({ ...own, appealUntil: day })}
      />
      <DateField label={words.remove} value={removeOn} onChange={(day) => setOwn({ ...own, removeOn: day })} />
      <TextField label={words.keptAt} value={keptAt} onChange={setKeptAt} maxLength={200} />
    </DialogForm>
  );
}
