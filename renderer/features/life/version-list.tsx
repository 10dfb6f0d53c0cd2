import { useState } from 'react';
import type { MeetingVersion } from '../../../shared/calls/meeting-life.ts';
import { longDate } from '../../../shared/swedish/dates.ts';
import { messageOf } from '../../api/api-error.ts';
import { call } from '../../api/client.ts';
import { useChangingCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Status } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { whenSaved } from '../../ui/today.ts';
import { STATUS_TONES } from '../meeting-list/meeting-status.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import './life.css';
import { VersionDialog } from './version-dialog.tsx';

const words = sv.life.versions;

/** Every version of a meeting's minutes: to read, to make files of, and to compare with how they stand now. */
export function VersionList({ meetingId }: { meetingId: string }) {
  const { data: versions = [] } = useChangingCall('meetings.versions', { id: meetingId });
  const [read, setRead] = useState<MeetingVersion | null>(null);
  const [from, setFrom] = useState<MeetingVersion | null>(null);
  const inForce = versions.find(
    ({ status, withdrawnAt }) => (status === 'justerat' || status === 'godkant') && !withdrawnAt,
  );

  const make = async ({ number }: MeetingVersion) => {
    try {
      const files = await call('documents.make', { meetingId, formats: ['docx', 'pdf'], version: number });
      toast({ text: sv.meeting.finish.made(files.map(({ name }) => name).join(', ')) });
    } catch (error) {
      toast({ text: messageOf(error), tone: 'error' });
    }
  };

  if (versions.length === 0) return <p className="quiet">{words.none}</p>;
  return (
    <>
      <ul className="kept-versions">
        {versions.map((version) => {
          const name = words.name(version.number);
          return (
            <li
              key={version.number}
              className="kept-version"
              data-withdrawn={version.withdrawnAt !== null || undefined}
            >
              <div className="kept-version-words">
                <span className="kept-version-name">
                  {name}
                  <Status tone={version.withdrawnAt ? 'quiet' : STATUS_TONES[version.status]}>
                    {version.withdrawnAt ? words.withdrawn : sv.terms.status[version.status]}
                  </Status>
                  {version === inForce && <span className="small">{words.inForce}</span>}
                </span>
                {version.note !== '' && <span>{version.note}</span>}
                <span className="quiet small">
                  {[
                    version.day && longDate(version.day),
                    words.made(whenSaved(version.madeAt)),
                    version.templateVersion !== null && words.template(version.templateVersion),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
              <div className="row kept-version-acts">
                <Button size="small" aria-label={words.readWhat(name)} onPress={() => setRead(version)}>
                  {words.read}
                </Button>
                <Button size="small" aria-label={words.compareWhat(name)} onPress={() => setFrom(version)}>
                  {words.compare}
                </Button>
                <Button
                  size="small"
                  variant="quiet"
                  icon="download"
                  aria-label={words.filesWhat(name)}
                  onPress={() => void make(version)}
                >
                  {words.files}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {read && <VersionDialog meetingId={meetingId} version={read} onClose={() => setRead(null)} />}
      {from && <CompareDialog meetingId={meetingId} from={from} versions={versions} onClose={() => setFrom(null)} />}
    </>
  );
}
