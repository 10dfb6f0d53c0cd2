import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Council } from '../../../shared/domain/council.ts';
import { useAction } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Select } from '../../ui/select.tsx';
import { today } from '../../ui/today.ts';
import { RosterNotice } from '../roster/roster-notice.tsx';

const words = sv.meetingList.create;

export interface NewMeetingDialogProps {
  councils: readonly Council[];
  /** The council to begin with; null = the dialog is closed. */
  councilId: string | null;
  onClose: () => void;
}

export function NewMeetingDialog({ councils, councilId, onClose }: NewMeetingDialogProps) {
  return (
    <Dialog isOpen={councilId !== null} onClose={onClose} title={words.title}>
      {councilId !== null && <NewMeeting councils={councils} first={councilId} onClose={onClose} />}
    </Dialog>
  );
}

function NewMeeting({
  councils,
  first,
  onClose,
}: {
  councils: readonly Council[];
  first: string;
  onClose: () => void;
}) {
  const [councilId, setCouncilId] = useState(first);
  const [date, setDate] = useState<string | null>(today());
  const create = useAction('meetings.create');
  const navigate = useNavigate();

  return (
    <DialogForm
      onSubmit={async () => {
        const { id } = await create.mutateAsync({ councilId, date });
        await navigate({ to: '/mote/$meetingId/$step', params: { meetingId: id, step: 'mote' } });
      }}
      submitLabel={words.submit}
      trouble={create.error}
      isPending={create.isPending}
      onClose={onClose}
    >
      {councils.length > 1 && (
        <Select
          label={words.council}
          value={councilId}
          onChange={setCouncilId}
          options={councils.map(({ id, name }) => ({ id, label: name }))}
        />
      )}
      <DateField label={words.date} help={words.dateHelp} value={date} onChange={setDate} autoFocus />
      <RosterNotice councilId={councilId} day={date ?? today()} />
      <p className="quiet small">{words.prefilled}</p>
    </DialogForm>
  );
}
