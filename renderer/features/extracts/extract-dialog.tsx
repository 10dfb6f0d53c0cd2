import { useState } from 'react';
import type { Request } from '../../../shared/api.ts';
import type { OpenMeeting } from '../../../shared/calls/meetings.ts';
import { familyOf, isFrozen } from '../../../shared/status/statuses.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction, useChangingCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFoot } from '../../ui/dialog.tsx';
import { Checkbox, Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import './extract-dialog.css';

const words = sv.extracts;
type Formats = Request<'extracts.make'>['formats'];

export interface ExtractDialogProps {
  /** Null = closed. */
  meetingId: string | null;
  /** Chosen when it opens. */
  itemIds: readonly string[];
  onClose: () => void;
  /** Saves what is typed first; false = it could not. */
  beforeMaking?: () => Promise<boolean>;
}

/** Chooses what an extract of a meeting holds, and makes it. */
export function ExtractDialog({ meetingId, itemIds, onClose, beforeMaking }: ExtractDialogProps) {
  const { data: meeting } = useChangingCall('meetings.open', { id: meetingId ?? '' }, meetingId !== null);
  return (
    <Dialog isOpen={meetingId !== null} onClose={onClose} title={words.title}>
      {meetingId !== null && meeting?.id === meetingId && (
        <ExtractForm open={meeting} itemIds={itemIds} onClose={onClose} beforeMaking={beforeMaking} />
      )}
    </Dialog>
  );
}

interface ExtractFormProps extends Pick<ExtractDialogProps, 'itemIds' | 'onClose'> {
  open: OpenMeeting;
  beforeMaking: (() => Promise<boolean>) | undefined;
}

function ExtractForm({ open, itemIds, onClose, beforeMaking }: ExtractFormProps) {
  const { meeting, council } = open;
  const secretary = meeting.attendance.find(({ roles }) => roles.includes('sekreterare'))?.name ?? '';
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(itemIds));
  const [withAttendance, setWithAttendance] = useState(true);
  const [certifiedBy, setCertifiedBy] = useState(secretary);
  const [sentTo, setSentTo] = useState('');
  const make = useAction('extracts.make');
  const certain = isFrozen(open.status);

  const run = async (formats: Formats) => {
    try {
      if (beforeMaking && !(await beforeMaking())) throw new Error(words.notSaved);
      const files = await make.mutateAsync({
        meetingId: open.id,
        itemIds: [...chosen],
        formats,
        withAttendance,
        certifiedBy,
        sentTo,
      });
      toast({ text: words.made(files.map(({ name }) => name).join(', ')) });
      onClose();
    } catch (error) {
      toast({ text: messageOf(error), tone: 'error' });
    }
  };
  const toggle = (id: string, on: boolean) =>
    setChosen((old) => new Set(on ? [...old, id] : [...old].filter((one) => one !== id)));
  const doing = { isDisabled: chosen.size === 0 || make.isPending };

  return (
    <>
      <DialogBody>
        <div className="fields">
          {!certain && (
            <Banner tone="info">
              {familyOf(meeting.documentKind) === 'minutes' ? words.notAdjusted : words.notApproved}
            </Banner>
          )}
          <fieldset className="extract-items">
            <legend className="field-label">{words.items}</legend>
            {meeting.items.map(({ id, heading }) => (
              <Checkbox
                key={id}
                label={heading || sv.meeting.items.untitled}
                value={chosen.has(id)}
                onChange={(on) => toggle(id, on)}
              />
            ))}
          </fieldset>
          <Switch
            label={council.klApplies ? words.attendanceBound : words.attendanceFree}
            value={withAttendance}
            onChange={setWithAttendance}
          />
          <TextField
            label={words.sentTo}
            help={words.sentToHelp}
            value={sentTo}
            onChange={setSentTo}
            multiline
            maxLength={1000}
          />
          {certain && (
            <TextField
              label={words.certifiedBy}
              help={words.certifiedByHelp}
              value={certifiedBy}
              onChange={setCertifiedBy}
              maxLength={200}
            />
          )}
        </div>
      </DialogBody>
      <DialogFoot>
        <Button
          variant="primary"
          icon="download"
          isPending={make.isPending}
          {...doing}
          onPress={() => run(['docx', 'pdf'])}
        >
          {words.both}
        </Button>
        <Button {...doing} onPress={() => run(['docx'])}>
          {words.word}
        </Button>
        <Button {...doing} onPress={() => run(['pdf'])}>
          {words.pdf}
        </Button>
      </DialogFoot>
    </>
  );
}
