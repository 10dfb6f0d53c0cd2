import { Link } from '@tanstack/react-router';
import type { HistoryRow } from '../../../shared/calls/meeting-history.ts';
import { sv } from '../../text/sv.ts';
import { Status } from '../../ui/banner.tsx';
import { Dialog, DialogBody } from '../../ui/dialog.tsx';
import { FileList } from '../life/file-list.tsx';
import { VersionList } from '../life/version-list.tsx';
import { MeetingStatusMark } from '../meeting-list/meeting-status.tsx';
import { meetingName } from '../meeting-list/when.ts';

/** The versions and files of one meeting, beside the list. */
export function HistoryDetails({ row, onClose }: { row: HistoryRow; onClose: () => void }) {
  return (
    <Dialog isOpen onClose={onClose} title={meetingName(row)} shape="panel">
      <DialogBody>
        <p className="row">
          {row.correcting ? (
            <Status tone="warning">{sv.history.correcting}</Status>
          ) : (
            <MeetingStatusMark status={row.status} />
          )}
          <Link to="/mote/$meetingId/$step" params={{ meetingId: row.id, step: 'fardigstall' }}>
            {sv.history.openMeeting}
          </Link>
        </p>
        <section className="history-detail" aria-label={sv.life.versions.title}>
          <h3>{sv.life.versions.title}</h3>
          <VersionList meetingId={row.id} />
        </section>
        <section className="history-detail" aria-label={sv.meeting.finish.files}>
          <h3>{sv.meeting.finish.files}</h3>
          <FileList meetingId={row.id} revision={0} />
        </section>
      </DialogBody>
    </Dialog>
  );
}
