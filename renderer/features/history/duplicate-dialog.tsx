import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { HistoryRow } from '../../../shared/calls/meeting-history.ts';
import { useAction } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { meetingName } from '../meeting-list/when.ts';

const words = sv.history;

/** The day of a new meeting after the pattern of an old one; then the new one opens. */
export function DuplicateDialog({ row, onClose }: { row: HistoryRow; onClose: () => void }) {
  return (
    <Dialog isOpen onClose={onClose} title={words.duplicateTitle}>
      <DuplicateForm row={row} onClose={onClose} />
    </Dialog>
  );
}

function DuplicateForm({ row, onClose }: { row: HistoryRow; onClose: () => void }) {
  const [date, setDate] = useState<string | null>(null);
  const duplicate = useAction('meetings.duplicate');
  const navigate = useNavigate();
  return (
    <DialogForm
      onSubmit={async () => {
        const { id } = await duplicate.mutateAsync({ id: row.id, date });
        await navigate({ to: '/mote/$meetingId/$step', params: { meetingId: id, step: 'mote' } });
      }}
      submitLabel={words.duplicateSubmit}
      trouble={duplicate.error}
      isPending={duplicate.isPending}
      onClose={onClose}
    >
      <p className="quiet">{words.duplicateHelp(meetingName(row))}</p>
      <DateField
        label={sv.meetingList.create.date}
        help={sv.meetingList.create.dateHelp}
        value={date}
        onChange={setDate}
        autoFocus
      />
    </DialogForm>
  );
}
