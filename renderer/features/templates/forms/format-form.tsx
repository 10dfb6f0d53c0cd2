import type { FormatProfile } from '../../../../shared/domain/template.ts';
import { timeRange } from '../../../../shared/swedish/times.ts';
import { optionsOf } from '../../../text/options.ts';
import { sv } from '../../../text/sv.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { Section } from '../../../ui/page.tsx';
import { Select } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useEditing } from '../editing.ts';
import { PatternField } from '../pattern-field.tsx';

const words = sv.templates.format;
const MOST_BOXES = 4;

const { iso, lång, dag } = sv.templates.dateForms;
const DATES = { iso, lång, dag };

/** "09.00–11.30" in the template's own way: dash and spaces in one choice. */
function ranges(timeSeparator: FormatProfile['timeSeparator']) {
  return (['–', '-'] as const).flatMap((rangeDash) =>
    ([false, true, 'before'] as const).map((rangeSpaced) => {
      const style = { timeSeparator, rangeDash, rangeSpaced };
      return { id: `${rangeDash}${rangeSpaced}`, label: timeRange('09:00', '11:30', style), style };
    }),
  );
}

/** How everything is written, wherever it stands. */
export function FormatForm() {
  const { template, set, faults } = useEditing();
  const { profile } = template;
  const put = (patch: Partial<FormatProfile>) => set((now) => ({ profile: { ...now.profile, ...patch } }));
  return (
    <>
      <Section title={words.times} help={words.help}>
        <div className="template-fields">
          <Select
            label={words.date}
            help={words.dateHelp}
            value={profile.date}
            onChange={(date) => put({ date })}
            options={optionsOf(DATES)}
          />
          <Select
            label={words.time}
            value={profile.timeSeparator}
            onChange={(timeSeparator) => put({ timeSeparator })}
            options={[
              { id: '.', label: '09.00' },
              { id: ':', label: '09:00' },
            ]}
          />
          <Select
            label={words.range}
            value={`${profile.rangeDash}${profile.rangeSpaced}`}
            onChange={(choice) => put(ranges(profile.timeSeparator).find(({ id }) => id === choice)?.style ?? {})}
            options={ranges(profile.timeSeparator)}
          />
        </div>
      </Section>
      <Section title={words.numbers}>
        <div className="template-fields">
          <Select
            label={words.numbering}
            value={profile.numbering}
            onChange={(numbering) => put({ numbering })}
            options={optionsOf(words.numberingWords)}
          />
          {profile.numbering !== 'none' && (
            <PatternField
              label={words.numberPattern}
              help={words.numberPatternHelp}
              place="number"
              value={profile.numberPattern}
              onChange={(numberPattern) => put({ numberPattern })}
              error={faults.get('profile.numberPattern')}
            />
          )}
          <Select
            label={words.bullet}
            value={profile.bullet}
            onChange={(bullet) => put({ bullet })}
            options={optionsOf(words.bullets)}
          />
        </div>
      </Section>
      <Section title={words.decisions}>
        <div className="template-fields">
          <ChoiceField
            label={words.decision}
            value={profile.decision}
            onChange={(decision) => put({ decision })}
            options={(['clauses', 'inline'] as const).map((id) => ({ id, ...words.decisionWords[id] }))}
          />
          {profile.decision === 'clauses' && (
            <TextField
              label={words.decisionHeading}
              value={profile.decisionHeading}
              onChange={(decisionHeading) => put({ decisionHeading })}
              maxLength={100}
            />
          )}
          <Select
            label={words.decisionPlace}
            value={profile.decisionPlace}
            onChange={(decisionPlace) => put({ decisionPlace })}
            options={optionsOf(words.decisionPlaces)}
          />
          <PatternField
            label={words.leadIn}
            place="meeting"
            value={profile.decisionLeadIn}
            onChange={(decisionLeadIn) => put({ decisionLeadIn })}
            error={faults.get('profile.decisionLeadIn')}
          />
        </div>
      </Section>
      <Section title={words.words}>
        <div className="template-fields">
          <Select
            label={words.roleCase}
            value={profile.roleCase}
            onChange={(roleCase) => put({ roleCase })}
            options={optionsOf(words.roleCases)}
          />
          <Select
            label={words.headingGap}
            value={profile.headingGap}
            onChange={(headingGap) => put({ headingGap })}
            options={optionsOf(words.headingGaps)}
          />
          <Switch label={words.hyphenate} value={template.hyphenate} onChange={(hyphenate) => set({ hyphenate })} />
          <Boxes boxes={template.boxes} onChange={(boxes) => set({ boxes })} />
        </div>
      </Section>
    </>
  );
}

function Boxes({ boxes, onChange }: { boxes: readonly string[]; onChange: (boxes: string[]) => void }) {
  return (
    <fieldset className="template-boxes">
      <legend className="field-label">{words.boxes}</legend>
      <p className="field-help">{words.boxesHelp}</p>
      {boxes.map((box, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place; its words are being typed
        <div key={i} className="template-box">
          <TextField
            label={words.box(i + 1)}
            value={box}
            onChange={(label) => onChange(boxes.with(i, label))}
            maxLength={60}
          />
          <Button
            variant="quiet"
            size="small"
            icon="remove"
            aria-label={words.removeBox(box || String(i + 1))}
            onPress={() => onChange(boxes.toSpliced(i, 1))}
          >
            {sv.ui.remove}
          </Button>
        </div>
      ))}
      {boxes.length < MOST_BOXES && (
        <Button size="small" icon="add" onPress={() => onChange([...boxes, ''])}>
          {words.addBox}
        </Button>
      )}
    </fieldset>
  );
}
