import { useState } from 'react';
import type { MeetingVersion } from '../../../shared/calls/meeting-life.ts';
import { useChangingCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Dialog, DialogBody } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { Differences } from './differences.tsx';
import './life.css';

const words = sv.life.versions;
const NOW = 'now';

export interface CompareDialogProps {
  meetingId: string;
  from: MeetingVersion;
  versions: readonly MeetingVersion[];
  onClose: () => void;
}

/** What changed since a version, place by place: words that went struck through, words that came underlined, and both said so. */
export function CompareDialog({ meetingId, from, versions, onClose }: CompareDialogProps) {
  const [to, setTo] = useState(NOW);
  const { data, error } = useChangingCall('meetings.compare', {
    id: meetingId,
    from: from.number,
    to: to === NOW ? null : Number(to),
  });
  const name = words.name(from.number);
  const other = to === NOW ? words.now : words.name(Number(to)).toLowerCase();
  return (
    <Dialog isOpen onClose={onClose} title={words.compareTitle(name.toLowerCase(), other)} shape="wide">
      <DialogBody>
        <div className="compare-with">
          <Select
            label={words.compareWith}
            value={to}
            onChange={setTo}
            options={[
              { id: NOW, label: words.now },
              ...versions
                .filter(({ number }) => number !== from.number)
                .map(({ number }) => ({ id: String(number), label: words.name(number) })),
            ]}
          />
        </div>
        {error && <Banner tone="error">{error.message}</Banner>}
        {data?.length === 0 && <p role="status">{words.same}</p>}
        {data !== undefined && data.length > 0 && <Differences all={data} />}
      </DialogBody>
    </Dialog>
  );
}
