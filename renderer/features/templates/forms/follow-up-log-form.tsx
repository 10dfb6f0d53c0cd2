import { MOST_COLUMNS, type TemplateBlock } from '../../../../shared/domain/template.ts';
import { optionsOf } from '../../../text/options.ts';
import { sv } from '../../../text/sv.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Select } from '../../../ui/select.tsx';
import { Checkbox } from '../../../ui/switch.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { patched, useBlock } from '../editing.ts';
import { PartList } from '../part-list.tsx';

const words = sv.templates.form;

type LogBlock = Extract<TemplateBlock, { type: 'follow-up-log' }>;
type Column = LogBlock['columns'][number];

/** Where the log of follow-ups stands, its columns, and what has a row in it. */
export function FollowUpLogForm({ block }: { block: LogBlock }) {
  const { set, fault } = useBlock(block);
  const columnFault = fault('columns');
  const put = (column: Column, patch: Partial<Column>) =>
    set(({ columns }) => ({ columns: patched(columns, column, patch) }));
  return (
    <>
      <Select
        label={words.logPlace}
        value={block.place}
        onChange={(place) => set({ place })}
        options={optionsOf(words.logPlaces)}
      />
      <TextField
        label={words.logHeading}
        value={block.heading}
        onChange={(heading) => set({ heading })}
        maxLength={100}
      />
      {columnFault !== undefined && <Banner tone="error">{columnFault}</Banner>}
      <PartList
        label={words.logColumns}
        parts={block.columns}
        nameOf={({ label }, place) => words.logColumn(label, place)}
        onChange={(edit) => set(({ columns }) => ({ columns: edit(columns) }))}
        add={words.addLogColumn}
        onAdd={(): Column => ({ shows: 'due', label: words.logShowsWords.due })}
        most={MOST_COLUMNS}
      >
        {(column) => (
          <>
            <Select
              label={words.logShows}
              value={column.shows}
              onChange={(shows) => put(column, { shows })}
              options={optionsOf(words.logShowsWords)}
            />
            <TextField
              label={words.rowLabel}
              value={column.label}
              onChange={(label) => put(column, { label })}
              maxLength={60}
            />
          </>
        )}
      </PartList>
      <Checkbox label={words.logHeader} value={block.header} onChange={(header) => set({ header })} />
      <Select
        label={words.logNames}
        value={block.names}
        onChange={(names) => set({ names })}
        options={optionsOf(words.logNamesWords)}
      />
      <Select
        label={words.logRules}
        value={block.rules}
        onChange={(rules) => set({ rules })}
        options={optionsOf(words.logRulesWords)}
      />
      <Checkbox label={words.logOpened} value={block.opened} onChange={(opened) => set({ opened })} />
      <Checkbox label={words.logUntouched} value={block.untouched} onChange={(untouched) => set({ untouched })} />
      <TextField
        label={words.logEmpty}
        value={block.emptyText}
        onChange={(emptyText) => set({ emptyText })}
        maxLength={200}
      />
    </>
  );
}
