import { useState } from 'react';
import { messageOf } from '../../../../api/api-error.ts';
import { call } from '../../../../api/client.ts';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { DateField } from '../../../../ui/date-field.tsx';
import { say } from '../../../../ui/live.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { toast } from '../../../../ui/toast.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { set } from '../../saving/ops.ts';
import { MadeFiles } from '../finish/made-files.tsx';
import { Part, StepHead } from '../step-parts.tsx';
import { Attachments } from './attachments.tsx';
import './summons.css';

const words = sv.meeting.summons;

/** The summons to the meeting: what it says beside the meeting's own facts, and its files. */
export function SummonsStep() {
  const { type, change } = useDesk();
  const { answerBy, answerTo, message } = useOpen((open) => open.meeting.summons);
  const called = useOpen((open) => open.meeting.attendance.length);
  return (
    <>
      <StepHead title={words.title} />
      <p className="field-help">
        {words.help} {words.called(called)}
      </p>
      <div className="fields" data-anchor="summons">
        <div className="fields-2">
          <DateField
            label={words.answerBy}
            value={answerBy}
            onChange={(day) => day !== answerBy && change(words.label.answer, set('summons/answerBy', day))}
          />
          <TextField
            label={words.answerTo}
            placeholder={words.answerToPlaceholder}
            value={answerTo}
            maxLength={300}
            onChange={(text) => type(words.label.answer, 'summons/answerTo', text)}
          />
        </div>
        <TextField
          label={words.message}
          help={words.messageHelp}
          multiline
          value={message}
          maxLength={5000}
          onChange={(text) => type(words.label.message, 'summons/message', text)}
        />
      </div>
      <Part title={words.attachments} help={words.attachmentsHelp}>
        <Attachments />
      </Part>
      <Part title={words.make}>
        <MakeSummons />
      </Part>
      <Part title={words.files}>
        <MadeFiles kind="summons" empty={words.noFiles} />
      </Part>
    </>
  );
}

/** Everything typed is saved first, so that no file lacks the last word. */
function MakeSummons() {
  const { id, queue } = useDesk();
  const [doing, setDoing] = useState<string | null>(null);
  const make = async (what: string, formats: ('docx' | 'pdf')[]) => {
    setDoing(what);
    try {
      if (!(await queue.flush())) return toast({ text: sv.meeting.finish.notSaved, tone: 'error' });
      const files = await call('summons.make', { meetingId: id, formats });
      const told = sv.meeting.finish.made(files.map(({ name }) => name).join(', '));
      say(told);
      toast({ text: told });
    } catch (error) {
      toast({ text: messageOf(error), tone: 'error' });
    } finally {
      setDoing(null);
    }
  };
  const pending = (what: string) => ({ isPending: doing === what, isDisabled: doing !== null && doing !== what });
  return (
    <div className="row">
      <Button variant="primary" icon="download" {...pending('both')} onPress={() => void make('both', ['docx', 'pdf'])}>
        {words.both}
      </Button>
      <Button {...pending('docx')} onPress={() => void make('docx', ['docx'])}>
        {words.word}
      </Button>
      <Button {...pending('pdf')} onPress={() => void make('pdf', ['pdf'])}>
        {words.pdf}
      </Button>
    </div>
  );
}
