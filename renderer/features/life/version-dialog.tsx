import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import type { MeetingVersion } from '../../../shared/calls/meeting-life.ts';
import { messageOf } from '../../api/api-error.ts';
import { call } from '../../api/client.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { openPdf } from '../../ui/pdf/open-pdf.ts';
import { Paper } from '../../ui/pdf/paper.tsx';

/** The pages of a version, as they were. */
export function VersionDialog({
  meetingId,
  version,
  onClose,
}: {
  meetingId: string;
  version: MeetingVersion;
  onClose: () => void;
}) {
  const [pages, setPages] = useState<PDFDocumentProxy | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    let opened: PDFDocumentProxy | null = null;
    let left = false;
    const show = async () => {
      const { pdf } = await call('documents.preview', { meetingId, version: version.number });
      opened = await openPdf(pdf);
      if (left) void opened.loadingTask.destroy();
      else setPages(opened);
    };
    show().catch((error: unknown) => setFault(messageOf(error)));
    return () => {
      left = true;
      setTimeout(() => void opened?.loadingTask.destroy(), 1000);
    };
  }, [meetingId, version.number]);
  const title = `${sv.life.versions.name(version.number)}, ${sv.terms.status[version.status].toLocaleLowerCase('sv')}`;
  return (
    <Dialog isOpen onClose={onClose} title={title} shape="wide">
      <div className="version-paper">
        <Paper label={title} document={pages} marks={[]} onPoint={() => undefined}>
          {fault && <Banner tone="error">{fault}</Banner>}
          {pages === null && fault === null && <p className="paper-waiting">{sv.meeting.paper.making}</p>}
        </Paper>
      </div>
    </Dialog>
  );
}
