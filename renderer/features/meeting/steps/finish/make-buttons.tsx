import { useState } from 'react';
import type { Request } from '../../../../../shared/api.ts';
import type { Copy } from '../../../../../shared/minutes/context.ts';
import { messageOf } from '../../../../api/api-error.ts';
import { call } from '../../../../api/client.ts';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { say } from '../../../../ui/live.tsx';
import { MoreMenu } from '../../../../ui/menu.tsx';
import { toast } from '../../../../ui/toast.tsx';
import { useDesk } from '../../desk/desk.ts';
import { printMinutes } from './print-minutes.ts';

const words = sv.meeting.finish;
type Format = Request<'documents.saveAs'>['format'];
type Doing = 'docx' | 'pdf' | 'both' | 'print' | 'other';

/** Word, PDF, paper. Everything typed is saved first, so that no file lacks the last word. */
export function MakeButtons() {
  const { id, queue } = useDesk();
  const [doing, setDoing] = useState<Doing | null>(null);

  const run = async (what: Doing, work: () => Promise<string | null>) => {
    setDoing(what);
    try {
      if (!(await queue.flush())) return toast({ text: words.notSaved, tone: 'error' });
      const told = await work();
      if (told !== null) {
        say(told);
        toast({ text: told });
      }
    } catch (error) {
      toast({ text: messageOf(error), tone: 'error' });
    } finally {
      setDoing(null);
    }
  };
  const make =
    (what: Doing, formats: Format[], copy: Copy = 'signing') =>
    () =>
      void run(what, async () => {
        const files = await call('documents.make', { meetingId: id, formats, copy });
        return words.made(files.map(({ name }) => name).join(', '));
      });
  const saveAs = (format: Format) => () =>
    void run('other', async () => {
      const file = await call('documents.saveAs', { meetingId: id, format });
      return file === null ? null : words.made(file.name);
    });
  const print = () =>
    void run('print', async () => {
      say(words.printing);
      const { pdf } = await call('documents.preview', { meetingId: id });
      await printMinutes(pdf).catch(() => {
        throw new Error(words.printFailed);
      });
      return null;
    });
  const pending = (what: Doing) => ({ isPending: doing === what, isDisabled: doing !== null && doing !== what });

  return (
    <div className="make">
      <div className="row">
        <Button variant="primary" icon="download" {...pending('both')} onPress={make('both', ['docx', 'pdf'])}>
          {words.both}
        </Button>
        <Button {...pending('docx')} onPress={make('docx', ['docx'])}>
          {words.word}
        </Button>
        <Button {...pending('pdf')} onPress={make('pdf', ['pdf'])}>
          {words.pdf}
        </Button>
        <Button icon="print" {...pending('print')} onPress={print}>
          {words.print}
        </Button>
        <MoreMenu
          label={words.other}
          choices={[
            { id: 'web', label: words.web, onAction: make('other', ['html'], 'web') },
            { id: 'web-pdf', label: words.webPdf, onAction: make('other', ['pdf'], 'web') },
            { id: 'text', label: words.text, onAction: make('other', ['txt']) },
            { id: 'record', label: words.record, onAction: make('other', ['json']) },
            { id: 'as-docx', label: words.saveAsWord, onAction: saveAs('docx') },
            { id: 'as-pdf', label: words.saveAsPdf, onAction: saveAs('pdf') },
            { id: 'as-txt', label: words.saveAsText, onAction: saveAs('txt') },
            { id: 'as-json', label: words.saveAsRecord, onAction: saveAs('json') },
          ]}
        />
      </div>
    </div>
  );
}
