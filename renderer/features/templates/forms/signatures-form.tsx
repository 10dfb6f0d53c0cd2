import type { TemplateBlock } from '../../../../shared/domain/template.ts';
import { optionsOf } from '../../../text/options.ts';
import { sv } from '../../../text/sv.ts';
import { NumberField } from '../../../ui/number-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useBlock } from '../editing.ts';

const words = sv.templates.form;
const ROLES = ['ordforande', 'sekreterare', 'justerare'] as const;

export function SignaturesForm({ block }: { block: Extract<TemplateBlock, { type: 'signatures' }> }) {
  const { set } = useBlock(block);
  return (
    <>
      <TextField
        label={words.signatureHeading}
        value={block.heading}
        onChange={(heading) => set({ heading })}
        maxLength={100}
      />
      <Select
        label={words.signatureLayout}
        value={block.layout}
        onChange={(layout) => set({ layout })}
        options={optionsOf(words.signatureLayouts)}
      />
      <NumberField
        label={words.gap}
        value={block.gapLines}
        onChange={(gapLines) => set({ gapLines })}
        min={0}
        max={10}
      />
      <Switch label={words.rule} value={block.rule} onChange={(rule) => set({ rule })} />
      {ROLES.map((role, i) => (
        <TextField
          key={role}
          label={words.roleWord[role]}
          {...(i === 0 && { help: words.roleHelp })}
          value={block.roles[role]}
          onChange={(word) => set(({ roles }) => ({ roles: { ...roles, [role]: word } }))}
          maxLength={60}
        />
      ))}
    </>
  );
}
