import { longDate } from '../../../shared/swedish/dates.ts';
import { sentenceList } from '../../../shared/swedish/lists.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { useOpen } from '../meeting/desk/desk.ts';
import { MeetingStatusMark } from '../meeting-list/meeting-status.tsx';
import { CorrectionButton, CorrectionUnderWay } from './correction.tsx';
import './life.css';
import { useWays } from './use-life.ts';
import { useWay } from './use-way.tsx';

const words = sv.life;

/** Where the minutes stand, what is noted of it, and the ways on; what is missing for each is said before it is pressed. */
export function StatusPart() {
  const status = useOpen((open) => open.status);
  const frozen = useOpen((open) => open.frozen);
  const correcting = useOpen((open) => open.correcting);
  const ways = useWays();
  const { go, dialog } = useWay();
  const ahead = ways.filter(({ direction }) => direction === 'forward');
  const back = ways.filter(({ direction, missing }) => direction === 'back' && missing.length === 0);
  return (
    <div className="status-part">
      <p className="row">
        <MeetingStatusMark status={status} />
        {correcting !== null && <span className="quiet">{words.correcting}</span>}
      </p>
      {correcting !== null && <CorrectionUnderWay />}
      {frozen && <AdjustmentFacts />}
      {ahead.map((way, i) => (
        <div key={way.to} className="status-ahead">
          <Button
            variant={i === 0 && way.missing.length === 0 ? 'primary' : 'plain'}
            isDisabled={way.missing.length > 0}
            {...(way.missing.length > 0 && { 'aria-describedby': `missing-${way.to}` })}
            onPress={() => go(way)}
          >
            {way.label}
          </Button>
          {way.missing.length > 0 && (
            <div id={`missing-${way.to}`} className="quiet small">
              {words.missing}
              <ul className="status-missing">
                {way.missing.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
      ))}
      <div className="row">
        {frozen && <CorrectionButton />}
        {back.map((way) => (
          <Button key={way.to} variant="quiet" size="small" icon="undo" onPress={() => go(way)}>
            {way.label}
          </Button>
        ))}
      </div>
      {dialog}
    </div>
  );
}

function AdjustmentFacts() {
  const adjustment = useOpen((open) => open.adjustment);
  const status = useOpen((open) => open.status);
  const notes = useOpen((open) => open.meeting.documentKind !== 'protokoll');
  const frozen = useOpen((open) => open.frozen);
  const { adjustedOn, method, signedBy, approvedBy, postedOn, removeOn, appealUntil, keptAt } = adjustment;
  const named = signedBy.map(({ name }) => name).filter((name) => name !== '');
  const lines = [
    adjustedOn && (notes ? words.facts.approved : words.facts.adjusted)(longDate(adjustedOn)),
    !notes && named.length > 0 && words.facts.signedBy(sentenceList(named)),
    !notes && words.facts.method[method],
    approvedBy !== '' && words.facts.approvedBy(approvedBy),
    status !== 'justerat' &&
      postedOn &&
      [words.facts.posted(longDate(postedOn)), removeOn && words.facts.remove(longDate(removeOn))]
        .filter(Boolean)
        .join(', '),
    status !== 'justerat' && appealUntil && words.facts.appeal(longDate(appealUntil)),
    keptAt !== '' && words.facts.keptAt(keptAt),
  ].filter((line): line is string => typeof line === 'string' && line !== '');
  return (
    <>
      <ul className="adjustment-facts">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {frozen && (
        <p className="quiet small fingerprint">
          {words.facts.fingerprint}: <code>{frozen.sha256}</code>
        </p>
      )}
    </>
  );
}
