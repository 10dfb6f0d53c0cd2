import { useState } from 'react';
import { messageOf } from '../api/api-error.ts';
import { sv } from '../text/sv.ts';
import { Banner } from './banner.tsx';
import { DateField } from './date-field.tsx';
import { Dialog } from './dialog.tsx';
import { DialogForm } from './dialog-form.tsx';
import { today } from './today.ts';

export interface EndDialogProps {
  isOpen: boolean;
  title: string;
  /** Why it is asked, when something else was wanted: "Karin Ek finns i protokoll …". */
  reason?: string | undefined;
  label: string;
  submit: string;
  onEnd: (day: string) => Promise<unknown>;
  onClose: () => void;
}

/** The last day of something that cannot be deleted. */
export function EndDialog({ isOpen, title, onClose, ...rest }: EndDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title}>
      <EndForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

function EndForm({ reason, label, submit, onEnd, onClose }: Omit<EndDialogProps, 'isOpen' | 'title'>) {
  const [day, setDay] = useState<string | null>(today());
  const [fault, setFault] = useState<string | null>(null);
  return (
    <DialogForm
      onSubmit={() => {
        if (day === null) return setFault(sv.ui.dayMissing);
        onEnd(day).then(onClose, (error: unknown) => setFault(messageOf(error)));
      }}
      submitLabel={submit}
      onClose={onClose}
    >
      {reason && <Banner tone="warning">{reason}</Banner>}
      <DateField label={label} value={day} onChange={setDay} error={fault ?? undefined} autoFocus />
    </DialogForm>
  );
}
