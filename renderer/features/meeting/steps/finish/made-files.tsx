import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { MadeFileKind } from '../../../../../shared/calls/documents.ts';
import { messageOf } from '../../../../api/api-error.ts';
import { call } from '../../../../api/client.ts';
import { keyOf, useChangingCall } from '../../../../api/queries.ts';
import { sv } from '../../../../text/sv.ts';
import { Status } from '../../../../ui/banner.tsx';
import { Button } from '../../../../ui/button.tsx';
import { toast } from '../../../../ui/toast.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';

const words = sv.meeting.finish;

/** The files made from the meeting, newest first; of one kind when asked. */
export function MadeFiles({ kind, empty = words.noFiles }: { kind?: MadeFileKind; empty?: string }) {
  const { id } = useDesk();
  const revision = useOpen((open) => open.revision);
  const { data = [] } = useMadeFiles(id, revision);
  const files = data.filter((file) => kind === undefined || file.kind === kind);
  const open = (name: 'documents.open' | 'documents.showInFolder', fileId: string) =>
    call(name, { fileId }).catch((error: unknown) => toast({ text: messageOf(error), tone: 'error' }));

  if (files.length === 0) return <p className="quiet">{empty}</p>;
  return (
    <ul className="made-files">
      {files.map((file) => (
        <li key={file.id} className="made-file">
          <div className="made-name">
            <span>{file.name}</span>
            <span className="quiet small">
              {words.formats[file.format]}, {words.size(Math.max(1, Math.round(file.bytes / 1024)))}
              {file.outdated && `. ${words.outdatedHelp}`}
            </span>
          </div>
          {file.outdated ? (
            <Status tone="warning">{words.outdated}</Status>
          ) : (
            <Status tone="good">{words.current}</Status>
          )}
          <Button
            size="small"
            aria-label={words.openFile(file.name)}
            onPress={() => void open('documents.open', file.id)}
          >
            {words.open}
          </Button>
          <Button
            size="small"
            variant="quiet"
            icon="folder"
            aria-label={words.showFile(file.name)}
            onPress={() => void open('documents.showInFolder', file.id)}
          >
            {words.showInFolder}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** A save makes the files outdated, so the list is read again after each. */
function useMadeFiles(meetingId: string, revision: number) {
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is what changes the answer
  useEffect(() => {
    void client.invalidateQueries({ queryKey: keyOf('documents.list', { meetingId }) });
  }, [client, meetingId, revision]);
  return useChangingCall('documents.list', { meetingId });
}
