import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Request } from '../../../shared/api.ts';
import type { MadeFile, MadeFileKind } from '../../../shared/calls/documents.ts';
import { messageOf } from '../../api/api-error.ts';
import { call } from '../../api/client.ts';
import { keyOf, useChangingCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Status } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import './file-list.css';

const words = sv.meeting.finish;
const told = sv.life.files;

const failed = (error: unknown) => toast({ text: messageOf(error), tone: 'error' });

/** Makes a file of the same format and version again. */
function makeAgain(file: MadeFile, edited: Request<'documents.make'>['edited']): void {
  const { meetingId, format, version } = file;
  const copy = file.name.includes('webbversion') ? 'web' : 'signing';
  call('documents.make', { meetingId, formats: [format], copy, edited, ...(version !== null && { version }) }).then(
    (files) => toast({ text: files.map(({ name, notice }) => notice || words.made(name)).join(' ') }),
    failed,
  );
}

export interface FileListProps {
  meetingId: string;
  revision: number;
  kind?: MadeFileKind;
  empty?: string;
}

/** The files made from a meeting, newest first, and what has become of them since: edited by hand, moved, or as they were written. */
export function FileList({ meetingId, revision, kind, empty = words.noFiles }: FileListProps) {
  const { data = [] } = useFiles(meetingId, revision);
  const files = data.filter((file) => kind === undefined || file.kind === kind);
  if (files.length === 0) return <p className="quiet">{empty}</p>;
  return (
    <ul className="made-files">
      {files.map((file) => (
        <FileRow key={file.id} file={file} />
      ))}
    </ul>
  );
}

function FileRow({ file }: { file: MadeFile }) {
  const open = (name: 'documents.open' | 'documents.showInFolder') =>
    void call(name, { fileId: file.id }).catch(failed);
  const minutes = file.kind === 'minutes';
  return (
    <li className="made-file">
      <div className="made-name">
        <FileName name={file.name} />
        <span className="quiet small">
          {[
            told.kinds[file.kind] || words.formats[file.format],
            file.version !== null && told.version(file.version),
            words.size(Math.max(1, Math.round(file.bytes / 1024))),
          ]
            .filter(Boolean)
            .join(', ')}
          . {whatBecame(file)}
        </span>
      </div>
      <FileState file={file} />
      <div className="row made-acts">
        {file.state === 'gone' ? (
          minutes && (
            <Button size="small" aria-label={told.againWhat(file.name)} onPress={() => makeAgain(file, 'keep')}>
              {told.again}
            </Button>
          )
        ) : (
          <>
            <Button size="small" aria-label={words.openFile(file.name)} onPress={() => open('documents.open')}>
              {words.open}
            </Button>
            <Button
              size="small"
              variant="quiet"
              icon="folder"
              aria-label={words.showFile(file.name)}
              onPress={() => open('documents.showInFolder')}
            >
              {words.showInFolder}
            </Button>
          </>
        )}
        {file.state === 'edited' && minutes && (
          <>
            <Button size="small" aria-label={told.besideWhat(file.name)} onPress={() => makeAgain(file, 'keep')}>
              {told.beside}
            </Button>
            <Button
              size="small"
              variant="danger"
              aria-label={told.replaceWhat(file.name)}
              onPress={() => makeAgain(file, 'replace')}
            >
              {told.replace}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

/** A date in a name is not broken at its hyphens while there is room for it on the next line. */
function FileName({ name }: { name: string }) {
  return (
    <span>
      {name.split(/( )/).map((part, i) =>
        part === ' ' ? (
          ' '
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name's words have no other key, and never move
          <span key={i} className="made-word">
            {part}
          </span>
        ),
      )}
    </span>
  );
}

function whatBecame({ state, outdated }: MadeFile): string {
  if (state === 'gone') return told.goneHelp;
  if (state === 'edited') return told.editedHelp;
  return outdated ? words.outdatedHelp : '';
}

function FileState({ file: { state, outdated } }: { file: MadeFile }) {
  if (state === 'gone') return <Status tone="quiet">{told.gone}</Status>;
  if (state === 'edited') return <Status tone="danger">{told.edited}</Status>;
  return outdated ? <Status tone="warning">{words.outdated}</Status> : <Status tone="good">{words.current}</Status>;
}

/** A save makes files outdated, and a hand outside edits them: the list is read again after each save and when the window is come back to. */
function useFiles(meetingId: string, revision: number) {
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is what changes the answer
  useEffect(() => {
    const again = () => void client.invalidateQueries({ queryKey: keyOf('documents.list', { meetingId }) });
    again();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [client, meetingId, revision]);
  return useChangingCall('documents.list', { meetingId });
}
