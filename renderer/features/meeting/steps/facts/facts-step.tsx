import { optionsOf } from '../../../../text/options.ts';
import { sv } from '../../../../text/sv.ts';
import { DateField } from '../../../../ui/date-field.tsx';
import { Select } from '../../../../ui/select.tsx';
import { Switch } from '../../../../ui/switch.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { TimeField } from '../../../../ui/time-field.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { useFindings } from '../../desk/findings.tsx';
import { set } from '../../saving/ops.ts';
import { OwnWords } from '../own-words.tsx';
import { StepHead } from '../step-parts.tsx';
import { TemplateChoice } from './template-choice.tsx';

const words = sv.meeting.facts;

/** Which meeting it is, when and where. */
export function FactsStep() {
  const { change, type } = useDesk();
  const meeting = useOpen((open) => open.meeting);
  const council = useOpen((open) => open.council);
  const municipality = useOpen((open) => open.municipality);
  const { findings } = useFindings();
  const reversed = findings.find(({ rule }) => rule === 'end-before-start')?.message;

  return (
    <>
      <StepHead title={words.title} />
      <div className="fields">
        <div className="shown-fact">
          <span className="field-label">{words.council}</span>
          <span>
            {council.name} <span className="quiet">· {municipality.name}</span>
          </span>
        </div>
        <div data-anchor="title">
          <OwnWords path="titleText" value={meeting.titleText} what={words.ownTitle} label={words.ownTitleLabel}>
            <div className="fields-2">
              <Select
                label={words.kind}
                value={meeting.documentKind}
                options={optionsOf(sv.terms.documentKind)}
                onChange={(kind) => change(words.kind, set('documentKind', kind))}
              />
              <TextField
                label={words.qualifier}
                optional
                value={meeting.qualifier}
                maxLength={100}
                onChange={(text) => type(words.qualifier, 'qualifier', text)}
              />
            </div>
          </OwnWords>
        </div>
        <div data-anchor="date">
          <DateField
            label={words.date}
            value={meeting.date}
            onChange={(day) => day !== meeting.date && type(words.date, 'date', day)}
          />
        </div>
        <div data-anchor="time">
          <OwnWords path="timeText" value={meeting.timeText} what={words.ownTime} label={words.ownTimeLabel}>
            <div className="fields-time">
              <TimeField
                label={words.start}
                value={meeting.start}
                onChange={(time) => time !== meeting.start && type(words.start, 'start', time)}
              />
              <TimeField
                label={words.end}
                value={meeting.end}
                onChange={(time) => time !== meeting.end && type(words.end, 'end', time)}
                error={reversed}
              />
            </div>
          </OwnWords>
        </div>
        <div data-anchor="place" className="fields">
          <OwnWords path="placeText" value={meeting.placeText} what={words.ownPlace} label={words.ownPlaceLabel}>
            <div className="fields">
              <TextField
                label={words.place}
                value={meeting.place}
                maxLength={300}
                onChange={(text) => type(words.place, 'place', text)}
              />
              <Switch
                label={words.digital}
                value={meeting.digital}
                onChange={(on) => change(words.digital, set('digital', on))}
              />
              {meeting.digital && (
                <TextField
                  label={words.platform}
                  help={words.platformHelp}
                  value={meeting.platform}
                  maxLength={100}
                  onChange={(text) => type(words.platform, 'platform', text)}
                />
              )}
            </div>
          </OwnWords>
        </div>
        <TemplateChoice />
      </div>
    </>
  );
}
