import type { TemplateBlock } from '../../../../shared/domain/template.ts';
import { optionsOf } from '../../../text/options.ts';
import { sv } from '../../../text/sv.ts';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useBlock } from '../editing.ts';
import { FieldRows } from './field-rows.tsx';

const words = sv.templates.form;

/** Rows with a label and a fact. */
export function FieldsForm({ block }: { block: Extract<TemplateBlock, { type: 'fields' }> }) {
  const { set, fault } = useBlock(block);
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
      <FieldRows
        label={words.rows}
        rows={block.rows}
        onChange={(edit) => set(({ rows }) => ({ rows: edit(rows) }))}
        fault={fault}
      />
    </>
  );
}
