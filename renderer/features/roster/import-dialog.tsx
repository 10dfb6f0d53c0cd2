import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Request } from '../../../shared/api.ts';
import { FILE_LIMITS } from '../../../shared/domain/file-limits.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction, useChangingCall } from '../../api/queries.ts';
import { readFile } from '../../api/read-file.ts';
import { useKept } from '../../api/use-kept.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { ImportPreview } from './import-preview.tsx';

const words = sv.roster.import;

export function ImportDialog({
  councilId,
  isOpen,
  onClose,
}: {
  councilId: string;
  isOpen: boolean;
  onClose: () => void;
}) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.title} shape="wide">
      <Import councilId={councilId} onClose={onClose} />
    </Dialog>
  );
}

type Source = Pick<Request<'roster.readTable'>, 'text' | 'bytes'> & { fileName?: string };

function Import({ councilId, onClose }: { councilId: string; onClose: () => void }) {
  const [source, setSource, clear] = useKept<Source>(`import:${councilId}`, () => ({ text: '', bytes: null }));
  const [validFrom, setValidFrom] = useState<string | null>(null);
  const given = source.bytes !== null || (source.text ?? '').trim() !== '';
  const { fileName, ...table } = source;
  const read = useChangingCall('roster.readTable', { councilId, ...table }, given);
  const take = useAction('roster.import');
  const rows = given ? (read.data ?? []) : [];
  const good = rows.filter(({ errors }) => errors.length === 0);

  return (
    <DialogForm
      onSubmit={async () => {
        if (good.length === 0) return;
        const entries = await take.mutateAsync({ councilId, rows: good, validFrom });
        clear();
        toast({ text: words.done(entries.length) });
        onClose();
      }}
      submitLabel={words.submit(good.length)}
      isDisabled={good.length === 0}
      isPending={take.isPending}
      onClose={onClose}
    >
      <p className="quiet">{words.help}</p>
      {take.error && <Banner tone="error">{messageOf(take.error)}</Banner>}
      <div className="import-fields">
        <TextField
          label={words.text}
          help={fileName === undefined ? words.columnsHelp : words.fileChosen(fileName)}
          value={source.text ?? ''}
          onChange={(text) => setSource({ text, bytes: null })}
          multiline
          autoFocus
        />
        <div className="import-ways">
          <FileTrigger
            acceptedFileTypes={['.csv', '.txt', '.tsv', 'text/csv']}
            onSelect={async (files) => {
              const file = files?.[0];
              if (!file) return;
              const { name, bytes } = await readFile(file, FILE_LIMITS.roster);
              setSource({ text: null, bytes, fileName: name });
            }}
          >
            <Button icon="file">{words.file}</Button>
          </FileTrigger>
          <DateField label={words.from} value={validFrom} onChange={setValidFrom} optional />
        </div>
      </div>
      {read.error && given && <Banner tone="error">{messageOf(read.error)}</Banner>}
      {given && read.data && !read.error && <ImportPreview rows={rows} />}
    </DialogForm>
  );
}
