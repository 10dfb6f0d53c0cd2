import { useState } from 'react';
import type { Difference, MeetingVersion, TextPiece } from '../../../shared/calls/meeting-life.ts';
import { useChangingCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Banner, Status } from '../../ui/banner.tsx';
import { Dialog, DialogBody } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import './life.css';

const words = sv.life.versions;
const NOW = 'now';
const TONE = { added: 'good', removed: 'danger', changed: 'accent', moved: 'quiet' } as const;

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
            label={words.compare}
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

function Differences({ all }: { all: readonly Difference[] }) {
  const places = Map.groupBy(all, ({ place }) => place);
  return [...places].map(([place, differences]) => (
    <section key={place} className="difference-place" aria-label={place}>
      <h3>{place}</h3>
      {differences.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
        <div key={i} className="difference">
          <p className="difference-head">
            <span>{one.field}</span>
            <Status tone={TONE[one.kind]}>{words.kinds[one.kind]}</Status>
          </p>
          <p className="difference-text">
            {one.pieces.map((piece, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Piece key={k} {...piece} />
            ))}
          </p>
        </div>
      ))}
    </section>
  ));
}

/** Long stretches that stayed are shortened to their ends: the eye looks for what changed. */
const KEEP = 120;
const shortened = (text: string): string =>
  text.length <= 2 * KEEP + 20 ? text : `${text.slice(0, KEEP)} … ${text.slice(-KEEP)}`;

function Piece({ kind, text }: TextPiece) {
  if (kind === 'same') return <span>{shortened(text)}</span>;
  // screen readers say nothing of del and ins by themselves
  return kind === 'removed' ? (
    <del>
      <span className="visually-hidden">{`[${words.removed}: `}</span>
      {text}
      <span className="visually-hidden">]</span>
    </del>
  ) : (
    <ins>
      <span className="visually-hidden">{`[${words.added}: `}</span>
      {text}
      <span className="visually-hidden">]</span>
    </ins>
  );
}
