import { type PlaceText, placesOf } from '../../../shared/compare/places-of-record.ts';
import type { WizardStep } from '../../../shared/review/finding.ts';
import { longDate } from '../../../shared/swedish/dates.ts';
import { useChangingCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { useDesk, useOpen } from '../meeting/desk/desk.ts';
import { NextDraft } from '../meeting/steps/next/next-draft.tsx';
import { Part, StepHead } from '../meeting/steps/step-parts.tsx';
import { CorrectionButton } from './correction.tsx';
import './life.css';

const words = sv.life.frozen;

/** Which places of a record belong to which step; what has no field of its own in the form is not shown here. */
const PLACES: Partial<Record<WizardStep, (one: PlaceText) => boolean>> = {
  mote: ({ place, field }) => place === 'Mötet' && field !== 'Övrigt',
  narvaro: ({ place }) => place === 'Närvaro',
  arenden: ({ key, field }) => key.startsWith('item:') && field !== 'Övrigt' && field !== 'Rubrik',
  bevakningar: ({ place }) => place === 'Bevakningar',
  'nasta-mote': ({ place }) => place === 'Nästa möte',
  kallelse: ({ place }) => place === 'Kallelse',
  underskrifter: ({ key }) => key === 'signing',
};

/** A step of frozen minutes: what stands there, read from the snapshot, and the way to mend it. Nothing to type in. */
export function FrozenStep({ step, version }: { step: WizardStep; version: number }) {
  const { id } = useDesk();
  const frozen = useOpen((open) => open.frozen);
  const adjustedOn = useOpen((open) => open.adjustment.adjustedOn);
  const notes = useOpen((open) => open.meeting.documentKind !== 'protokoll');
  const { data } = useChangingCall('meetings.version', { id, number: version });
  const day = longDate(adjustedOn ?? frozen?.on ?? '');
  const places = data === undefined ? [] : placesOf(data.record);
  const belongs = PLACES[step] ?? (() => false);
  const shown = places.filter((one) => one.text !== '' && belongs(one));
  const empty =
    step === 'arenden' ? places.filter(({ field, key }) => key.startsWith('item:') && field === 'Rubrik') : [];
  const parts = Map.groupBy(
    [...empty, ...shown].sort((a, b) => places.indexOf(a) - places.indexOf(b)),
    ({ place }) => place,
  );
  return (
    <>
      <StepHead title={sv.meeting.steps[step]} />
      <div className="frozen-head">
        <Banner tone="info">{(notes ? words.notes : words.minutes)(day)}</Banner>
        <CorrectionButton />
      </div>
      {data !== undefined && parts.size === 0 && <p className="quiet">{words.nothing}</p>}
      {[...parts].map(([place, texts]) => (
        <Part key={place} title={place}>
          <FrozenTexts texts={texts} />
        </Part>
      ))}
      {step === 'nasta-mote' && <NextDrafts />}
    </>
  );
}

/** What was agreed on can be made a draft of long after the minutes are frozen. */
function NextDrafts() {
  const meetings = useOpen((open) => open.meeting.nextMeetings);
  return meetings.map((next) => <NextDraft key={next.id} next={next} />);
}

function FrozenTexts({ texts }: { texts: readonly PlaceText[] }) {
  const said = texts.filter(({ field }) => field !== 'Rubrik');
  // a list of people needs no label for each: the name stands first
  if (said.every(({ key }) => key.startsWith('attendance:')))
    return (
      <ul className="frozen-list">
        {said.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    );
  return (
    <dl className="frozen-texts">
      {said.map(({ key, field, text }) => (
        <div key={key}>
          <dt className={field === 'Text' && said.length === 1 ? 'visually-hidden' : undefined}>{field}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
