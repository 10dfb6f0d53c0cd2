import type { TemplateBlock } from '../../../../shared/domain/template.ts';
import { sv } from '../../../text/sv.ts';
import { Checkbox } from '../../../ui/switch.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useBlock } from '../editing.ts';
import { PatternField } from '../pattern-field.tsx';
import { FieldRows } from './field-rows.tsx';

const words = sv.templates.form;

type Of<T extends TemplateBlock['type']> = Extract<TemplateBlock, { type: T }>;

/** Words of the template's own. */
export function TextForm({ block }: { block: Of<'text'> }) {
  const { set, fault } = useBlock(block);
  return (
    <>
      <TextField label={words.heading} value={block.heading} onChange={(heading) => set({ heading })} maxLength={100} />
      <PatternField
        label={words.text}
        help={words.textHelp}
        place="meeting"
        multiline
        value={block.text}
        onChange={(text) => set({ text })}
        error={fault('text')}
      />
      <Checkbox label={words.small} value={block.small} onChange={(small) => set({ small })} />
    </>
  );
}

/** The proof of having been put up. */
export function NoticeForm({ block }: { block: Of<'notice'> }) {
  const { set, fault } = useBlock(block);
  return (
    <>
      <TextField label={words.heading} value={block.heading} onChange={(heading) => set({ heading })} maxLength={100} />
      <PatternField
        label={words.text}
        help={words.textHelp}
        place="meeting"
        multiline
        value={block.text}
        onChange={(text) => set({ text })}
        error={fault('text')}
      />
      <FieldRows
        label={words.noticeRows}
        rows={block.rows}
        onChange={(edit) => set(({ rows }) => ({ rows: edit(rows) }))}
        fault={fault}
      />
      <TextField
        label={words.noticeSignature}
        help={words.noticeSignatureHelp}
        value={block.signature}
        onChange={(signature) => set({ signature })}
        maxLength={60}
      />
      <Checkbox
        label={words.onlyWithNotice}
        value={block.onlyWithNotice}
        onChange={(onlyWithNotice) => set({ onlyWithNotice })}
      />
    </>
  );
}
