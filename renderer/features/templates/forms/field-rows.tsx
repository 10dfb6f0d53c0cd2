import type { TemplateBlock } from '../../../../shared/domain/template.ts';
import { sv } from '../../../text/sv.ts';
import { Checkbox } from '../../../ui/switch.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { patched } from '../editing.ts';
import { PartList } from '../part-list.tsx';
import { PatternField } from '../pattern-field.tsx';

const words = sv.templates.form;

type Row = Extract<TemplateBlock, { type: 'fields' }>['rows'][number];

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

export interface FieldRowsProps {
  label: string;
  rows: readonly Row[];
  onChange: (edit: (now: readonly Row[]) => Row[]) => void;
  fault: (path: string) => string | undefined;
}

/** Rows with a label and a fact each. */
export function FieldRows({ label, rows, onChange, fault }: FieldRowsProps) {
  const put = (row: Row, patch: Partial<Row>) => onChange((now) => patched(now, row, patch));
  return (
    <PartList
      label={label}
      parts={rows}
      nameOf={(row, place) => words.row(row.label, place)}
      onChange={onChange}
      add={words.addRow}
      onAdd={(): Row => ({ label: '', value: '', printWhenEmpty: false, anchor: 'council' })}
    >
      {(row, index) => (
        <>
          <TextField
            label={words.rowLabel}
            value={row.label}
            onChange={(text) => put(row, { label: text })}
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
  );
}
