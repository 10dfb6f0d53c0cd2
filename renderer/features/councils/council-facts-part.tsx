import { type Council, isBoundByKommunallagen } from '../../../shared/domain/council.ts';
import { optionsOf } from '../../text/options.ts';
import { sv } from '../../text/sv.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Section } from '../../ui/page.tsx';
import { SaveState } from '../../ui/save-state.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { useTemplateChoices } from '../templates/use-template-choices.ts';
import './council-facts-part.css';
import { CouncilEnd } from './council-end.tsx';
import { SigningOrder } from './signing-order.tsx';
import { useCouncilDraft } from './use-council-draft.ts';

const words = sv.councils.facts;

/** Everything the council brings to a new meeting but its people and its agenda. */
export function CouncilFactsPart({ council }: { council: Council }) {
  const { value, set, status, savedAt, errors } = useCouncilDraft(council);
  const templates = useTemplateChoices();

  return (
    <>
      <div className="facts-state">
        <SaveState status={status} at={savedAt} />
      </div>
      <Section title={words.names}>
        <div className="facts-fields">
          <TextField
            label={words.name}
            value={value.name}
            onChange={(name) => set({ name })}
            error={errors.name}
            maxLength={200}
          />
          <TextField
            label={words.shortName}
            help={words.shortNameHelp}
            value={value.shortName}
            onChange={(shortName) => set({ shortName })}
            error={errors.shortName}
            maxLength={60}
          />
          <TextField
            label={words.spokenName}
            help={words.spokenNameHelp}
            value={value.spokenName}
            onChange={(spokenName) => set({ spokenName })}
            error={errors.spokenName}
            maxLength={200}
          />
        </div>
      </Section>
      <Section title={words.kindSection}>
        <div className="facts-fields">
          <Select
            label={words.kind}
            value={value.kind}
            onChange={(kind) => set({ kind, klApplies: isBoundByKommunallagen(kind) })}
            options={optionsOf(sv.terms.legalKind)}
          />
          <div className="facts-wide">
            <Switch
              label={words.klApplies}
              help={words.klHelp}
              value={value.klApplies}
              onChange={(klApplies) => set({ klApplies })}
            />
          </div>
        </div>
      </Section>
      <Section title={words.meetings} help={words.meetingsHelp}>
        <div className="facts-fields">
          <div className="facts-place">
            <TextField
              label={words.place}
              value={value.defaultPlace}
              onChange={(defaultPlace) => set({ defaultPlace })}
              error={errors.defaultPlace}
              maxLength={300}
            />
          </div>
          <div className="facts-times">
            <TimeField
              label={words.start}
              value={value.defaultStart}
              onChange={(defaultStart) => set({ defaultStart })}
              error={errors.defaultStart}
            />
            <TimeField
              label={words.end}
              value={value.defaultEnd}
              onChange={(defaultEnd) => set({ defaultEnd })}
              error={errors.defaultEnd}
            />
          </div>
        </div>
      </Section>
      <Section title={words.document}>
        <div className="facts-fields">
          <Select
            label={words.documentKind}
            value={value.documentKind}
            onChange={(documentKind) => set({ documentKind })}
            options={optionsOf(sv.terms.documentKind)}
          />
          <Select
            label={words.template}
            value={value.templateId}
            onChange={(templateId) => set({ templateId })}
            options={templates}
            help={templates.find(({ id }) => id === value.templateId)?.help}
          />
          <Select
            label={words.numbering}
            value={value.numbering}
            onChange={(numbering) => set({ numbering })}
            options={optionsOf(sv.terms.numbering)}
          />
        </div>
      </Section>
      <Section title={words.signing}>
        <div className="facts-fields">
          <NumberField
            label={words.adjusters}
            help={words.adjustersHelp}
            value={value.adjusters}
            onChange={(adjusters) => set({ adjusters })}
            min={0}
            max={5}
          />
          <SigningOrder value={value.signingOrder} onChange={(signingOrder) => set({ signingOrder })} />
        </div>
      </Section>
      <CouncilEnd council={value} onEnd={(endedOn) => set({ endedOn })} />
    </>
  );
}
