import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { MeetingChoice, Parcel, ParcelMeeting } from '../../../shared/calls/handover.ts';
import { dayAndDate } from '../../../shared/swedish/dates.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toast.tsx';
import { whenSaved } from '../../ui/today.ts';
import './take-in-dialog.css';

const words = sv.handover;

export function TakeInDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.title}>
      <TakeIn onClose={onClose} />
    </Dialog>
  );
}

/** First the file, then what is in it and what to do where both have something, then all of it or nothing. */
function TakeIn({ onClose }: { onClose: () => void }) {
  const look = useAction('handover.look');
  const take = useAction('handover.takeIn');
  const undo = useAction('backups.restore');
  const [council, setCouncil] = useState<'mine' | 'theirs'>('theirs');
  const [choices, setChoices] = useState<Readonly<Record<string, MeetingChoice>>>({});
  const parcel = look.data;
  const failure = look.error ?? take.error;

  async function takeIn(given: Parcel): Promise<void> {
    const meetings = Object.entries(choices).map(([id, choice]) => ({ id, choice }));
    const { kept } = await take.mutateAsync({ id: given.id, council, meetings });
    const takeBack = () =>
      undo.mutateAsync(kept).then(
        () => toast({ text: words.undone }),
        (error: unknown) => toast({ text: messageOf(error), tone: 'error' }),
      );
    toast({ text: words.done(given.council.name), undo: () => void takeBack() });
    onClose();
  }

  return (
    <DialogForm
      onSubmit={async () => parcel && takeIn(parcel)}
      submitLabel={words.submit}
      trouble={failure}
      isDisabled={parcel === undefined}
      isPending={take.isPending}
      onClose={onClose}
    >
      {parcel ? (
        <Preview
          parcel={parcel}
          council={council}
          onCouncil={setCouncil}
          choices={choices}
          onChoice={(id, choice) => setChoices({ ...choices, [id]: choice })}
        />
      ) : (
        <p className="quiet">{words.chooseHelp}</p>
      )}
      <div className="row">
        <FileTrigger
          acceptedFileTypes={['.justera']}
          onSelect={async (files) => {
            const file = files?.[0];
            if (!file) return;
            setChoices({});
            await look.mutateAsync({ name: file.name, bytes: await file.bytes() }).catch(() => undefined);
          }}
        >
          <Button icon="file" isPending={look.isPending}>
            {words.choose}
          </Button>
        </FileTrigger>
      </div>
      {parcel && <p className="quiet small">{words.explain}</p>}
    </DialogForm>
  );
}

interface PreviewProps {
  parcel: Parcel;
  council: 'mine' | 'theirs';
  onCouncil: (choice: 'mine' | 'theirs') => void;
  choices: Readonly<Record<string, MeetingChoice>>;
  onChoice: (id: string, choice: MeetingChoice) => void;
}

function Preview({ parcel, council, onCouncil, choices, onChoice }: PreviewProps) {
  const inState = (state: ParcelMeeting['state']) => parcel.meetings.filter((meeting) => meeting.state === state);
  const differing = inState('differs');
  const lines = [
    words.seats(parcel.seats),
    words.persons(parcel.persons.known, parcel.persons.new),
    ...(inState('new').length > 0 ? [words.newMeetings(inState('new').length)] : []),
    ...(inState('same').length > 0 ? [words.sameMeetings(inState('same').length)] : []),
    ...(parcel.templates.length > 0 ? [words.templates(parcel.templates.map(({ name }) => name).join(', '))] : []),
  ];
  return (
    <>
      <section className="parcel" aria-label={parcel.council.name}>
        <h3>{parcel.council.name}</h3>
        <p className="quiet small">{words.from(parcel.municipality, whenSaved(parcel.packedAt))}</p>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {parcel.council.here && (
        <ChoiceField
          label={words.council}
          help={words.councilHelp}
          value={council}
          onChange={onCouncil}
          options={(['theirs', 'mine'] as const).map((id) => ({ id, ...words.councilChoices[id] }))}
        />
      )}
      {differing.length > 0 && (
        <section className="parcel" aria-label={words.differs}>
          <h3>{words.differs}</h3>
          <p className="quiet small">{words.differsHelp}</p>
          {differing.map((meeting) => (
            <Select
              key={meeting.id}
              label={words.meeting(meeting.date === null ? words.noDate : dayAndDate(meeting.date))}
              value={choices[meeting.id] ?? meeting.newest}
              onChange={(choice) => onChoice(meeting.id, choice)}
              options={[
                { id: 'theirs', label: words.choices.theirs(whenSaved(meeting.theirs)) },
                { id: 'mine', label: words.choices.mine(whenSaved(meeting.mine ?? meeting.theirs)) },
                { id: 'both', label: words.choices.both },
              ]}
            />
          ))}
        </section>
      )}
    </>
  );
}
