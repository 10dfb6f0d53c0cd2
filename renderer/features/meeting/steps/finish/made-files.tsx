import type { MadeFileKind } from '../../../../../shared/calls/documents.ts';
import { FileList } from '../../../life/file-list.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';

/** The files made from the open meeting, newest first; of one kind when asked. */
export function MadeFiles(only: { kind?: MadeFileKind; empty?: string }) {
  const { id } = useDesk();
  const revision = useOpen((open) => open.revision);
  return <FileList meetingId={id} revision={revision} {...only} />;
}
