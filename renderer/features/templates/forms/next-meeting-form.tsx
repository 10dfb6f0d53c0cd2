import type { TemplateBlock } from '../../../../shared/domain/template.ts';
import { optionsOf } from '../../../text/options.ts';
import { sv } from '../../../text/sv.ts';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useBlock } from '../editing.ts';
import { PatternField } from '../pattern-field.tsx';

const words = sv.templates.form;

export function NextMeetingForm({ block }: { block: Extract<TemplateBlock, { type: 'next-meeting' }> }) {
  const { set, fault } = useBlock(block);
  return (
    <>
      <TextField
        label={words.nextHeading}
        value={block.heading}
        onChange={(heading) => set({ heading })}
        maxLength={100}
      />
      <PatternField
        label={words.nextEntry}
        place="meeting"
        value={block.entry}
        onChange={(entry) => set({ entry })}
        error={fault('entry')}
      />
      <TextField
        label={words.topicsLabel}
        value={block.topicsLabel}
        onChange={(topicsLabel) => set({ topicsLabel })}
        maxLength={100}
      />
      <TextField
        label={words.guestsLabel}
        value={block.guestsLabel}
        onChange={(guestsLabel) => set({ guestsLabel })}
        maxLength={100}
      />
      <Select
        label={words.topicsAs}
        value={block.topicsAs}
        onChange={(topicsAs) => set({ topicsAs })}
        options={optionsOf(words.topicsAsWords)}
      />
      <TextField
        label={words.nextEmpty}
        value={block.emptyText}
        onChange={(emptyText) => set({ emptyText })}
        maxLength={200}
      />
    </>
  );
}
