import type { TemplateBlock } from '../../../../shared/domain/template.ts';
import { optionsOf } from '../../../text/options.ts';
import { sv } from '../../../text/sv.ts';
import { Select } from '../../../ui/select.tsx';
import { Checkbox } from '../../../ui/switch.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { patched, useBlock } from '../editing.ts';
import { PartList } from '../part-list.tsx';
import { PatternField } from '../pattern-field.tsx';

const words = sv.templates.form;

type FieldsBlock = Extract<TemplateBlock, { type: 'fields' }>;
type Row = FieldsBlock['rows'][number];

/** Which field of the meeting's form a row comes from, by what it asks for first. */
const ANCHORS: readonly [RegExp, Row['anchor']][] = [
  [/^\{datum/, 'date'],
  [/^\{(tid|start|slut)/, 'time'],
  [/^\{plats/, 'place'],
  [/^\{(dokument|tillägg)/, 'kind'],
  [/^\{paragrafer/, 'items'],
  [/^\{(justerare|justeringsdag|ort|anslagsdag|överklagandedag|nedtagningsdag|förvaring)/, 'signatures'],
];

function anchorOf(pattern: string): Row['anchor'] {
  const first = /\{[^}]*\}/.exec(pattern)?.[0] ?? '';
  return ANCHORS.find(([asks]) => asks.test(first))?.[1] ?? 'council';
}

/** Rows with a label and a fact. */
export function FieldsForm({ block }: { block: FieldsBlock }) {
  const { set, fault } = useBlock(block);
  const put = (row: Row, patch: Partial<Row>) => set(({ rows }) => ({ rows: patched(rows, row, patch) }));
  return (
    <>
      <TextField
        label={words.heading}
        help={words.headingHelp}
        value={block.heading}
        onChange={(heading) => set({ heading })}
        maxLength={100}
      />
      <Select
        label={words.layout}
        value={block.layout}
        onChange={(layout) => set({ layout })}
        options={optionsOf(words.layouts)}
      />
      <PartList
        label={words.rows}
        parts={block.rows}
        nameOf={({ label }, place) => words.row(label, place)}
        onChange={(edit) => set(({ rows }) => ({ rows: edit(rows) }))}
        add={words.addRow}
        onAdd={(): Row => ({ label: '', value: '', printWhenEmpty: false, anchor: 'council' })}
      >
        {(row, index) => (
          <>
            <TextField
              label={words.rowLabel}
              value={row.label}
              onChange={(label) => put(row, { label })}
              maxLength={100}
            />
            <PatternField
              label={words.rowValue}
              place="meeting"
              value={row.value}
              onChange={(value) => put(row, { value, anchor: anchorOf(value) })}
              error={fault(`rows.${index}.value`)}
            />
            <Checkbox
              label={words.whenEmpty}
              value={row.printWhenEmpty}
              onChange={(printWhenEmpty) => put(row, { printWhenEmpty })}
            />
          </>
        )}
      </PartList>
    </>
  );
}
