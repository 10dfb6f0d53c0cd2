import { useId } from 'react';
import type { Presence } from '../../../../shared/domain/attendance.ts';
import type { AttendanceSection, TemplateBlock } from '../../../../shared/domain/template.ts';
import { optionsOf } from '../../../text/options.ts';
import { sv } from '../../../text/sv.ts';
import { Select } from '../../../ui/select.tsx';
import { Checkbox } from '../../../ui/switch.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { patched, useBlock } from '../editing.ts';
import { PartList } from '../part-list.tsx';
import { PatternField } from '../pattern-field.tsx';

const words = sv.templates.form;

const PRESENCES: Readonly<Record<keyof typeof words.presenceWords, readonly Presence[]>> = {
  present: ['present'],
  away: ['absent', 'excused'],
  absent: ['absent'],
  excused: ['excused'],
  all: ['present', 'absent', 'excused', 'unknown'],
};

function presenceChoice(presence: readonly Presence[]): keyof typeof PRESENCES {
  const same = Object.entries(PRESENCES).find(
    ([, of]) => of.length === presence.length && of.every((one) => presence.includes(one)),
  );
  return (same?.[0] ?? 'all') as keyof typeof PRESENCES;
}

const KINDS = { ...sv.terms.memberKind, gast: words.guest };
type Kind = keyof typeof KINDS;

/** Who was there and who was not, in groups. */
export function AttendanceForm({ block }: { block: Extract<TemplateBlock, { type: 'attendance' }> }) {
  const { set, fault } = useBlock(block);
  return (
    <>
      {block.sections.some(({ labelAs }) => labelAs === 'field') && (
        <Select
          label={words.fieldsLayout}
          value={block.fieldsLayout}
          onChange={(fieldsLayout) => set({ fieldsLayout })}
          options={optionsOf(words.layouts)}
        />
      )}
      <PartList
        label={words.sections}
        parts={block.sections}
        nameOf={({ label }, place) => words.section(label, place)}
        onChange={(edit) => set(({ sections }) => ({ sections: edit(sections) }))}
        add={words.addSection}
        onAdd={(): AttendanceSection => ({
          label: '',
          labelAs: 'heading',
          presence: ['present'],
          kinds: [],
          deciding: 'any',
          layout: 'lines',
          twoColumns: false,
          entry: '{namn}',
          description: '',
          end: '',
          printWhenEmpty: false,
        })}
      >
        {(section, index) => (
          <SectionFields
            section={section}
            inTable={block.fieldsLayout === 'table'}
            set={(patch) => set(({ sections }) => ({ sections: patched(sections, section, patch) }))}
            fault={(path) => fault(`sections.${index}.${path}`)}
          />
        )}
      </PartList>
    </>
  );
}

interface SectionFieldsProps {
  section: AttendanceSection;
  /** Labels beside the names stand in a table. */
  inTable: boolean;
  set: (patch: Partial<AttendanceSection>) => void;
  fault: (path: string) => string | undefined;
}

function SectionFields({ section, inTable, set, fault }: SectionFieldsProps) {
  return (
    <>
      <div className="part-pair">
        <TextField
          label={words.sectionLabel}
          value={section.label}
          onChange={(label) => set({ label })}
          maxLength={100}
        />
        <Select
          label={words.labelAs}
          value={section.labelAs}
          onChange={(labelAs) => set({ labelAs })}
          options={optionsOf(words.labelAsWords)}
        />
        <Select
          label={words.presence}
          value={presenceChoice(section.presence)}
          onChange={(choice) => set({ presence: [...PRESENCES[choice]] })}
          options={optionsOf(words.presenceWords)}
        />
        <Select
          label={words.deciding}
          value={section.deciding}
          onChange={(deciding) => set({ deciding })}
          options={optionsOf(words.decidingWords)}
        />
      </div>
      <Kinds value={section.kinds} onChange={(kinds) => set({ kinds })} />
      <Select
        label={words.sectionLayout}
        value={section.layout}
        onChange={(layout) => set({ layout })}
        options={optionsOf(words.sectionLayouts)}
      />
      {section.layout === 'lines' && section.labelAs === 'field' && inTable && (
        <Checkbox label={words.twoColumns} value={section.twoColumns} onChange={(twoColumns) => set({ twoColumns })} />
      )}
      <PatternField
        label={words.entry}
        place="person"
        value={section.entry}
        onChange={(entry) => set({ entry })}
        error={fault('entry')}
      />
      {(section.layout === 'columns' || section.layout === 'lines' || section.description !== '') && (
        <PatternField
          label={section.layout === 'columns' ? words.description : words.descriptionAfter}
          help={words.descriptionHelp}
          place="person"
          value={section.description}
          onChange={(description) => set({ description })}
          error={fault('description')}
        />
      )}
      {section.layout === 'commas' && (
        <Checkbox label={words.stop} value={section.end !== ''} onChange={(on) => set({ end: on ? '.' : '' })} />
      )}
      <Checkbox
        label={words.sectionWhenEmpty}
        value={section.printWhenEmpty}
        onChange={(printWhenEmpty) => set({ printWhenEmpty })}
      />
    </>
  );
}

function Kinds({ value, onChange }: { value: readonly Kind[]; onChange: (kinds: Kind[]) => void }) {
  const help = useId();
  return (
    <fieldset aria-describedby={help}>
      <legend className="field-label">{words.kinds}</legend>
      <p className="field-help" id={help}>
        {words.kindsHelp}
      </p>
      <div className="part-checks">
        {optionsOf(KINDS).map(({ id, label }) => (
          <Checkbox
            key={id}
            label={label}
            value={value.includes(id)}
            onChange={(on) => onChange(on ? [...value, id] : value.filter((one) => one !== id))}
          />
        ))}
      </div>
    </fieldset>
  );
}
