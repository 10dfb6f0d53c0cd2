import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { HistoryRow } from '../../../shared/calls/meeting-history.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction } from '../../api/queries.ts';
import { submit } from '../../api/submit.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog, DialogBody, DialogFoot } from '../../ui/dialog.tsx';
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
    <Form
      onSubmit={submit(async () => {
        const { id } = await duplicate.mutateAsync({ id: row.id, date });
        await navigate({ to: '/mote/$meetingId/$step', params: { meetingId: id, step: 'mote' } });
      })}
    >
      <DialogBody>
        {duplicate.error && <Banner tone="error">{messageOf(duplicate.error)}</Banner>}
        <p className="quiet">{words.duplicateHelp(meetingName(row))}</p>
        <DateField
          label={sv.meetingList.create.date}
          help={sv.meetingList.create.dateHelp}
          value={date}
          onChange={setDate}
          autoFocus
        />
      </DialogBody>
      <DialogFoot>
        <Button variant="primary" type="submit" isPending={duplicate.isPending}>
          {words.duplicateSubmit}
        </Button>
        <Button onPress={onClose}>{sv.ui.cancel}</Button>
      </DialogFoot>
    </Form>
  );
}
