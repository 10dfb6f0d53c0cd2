import type { ItemWords, TemplateBlock } from '../../../../shared/domain/template.ts';
import { sv } from '../../../text/sv.ts';
import { Section } from '../../../ui/page.tsx';
import { Checkbox } from '../../../ui/switch.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useBlock } from '../editing.ts';
import { PatternField } from '../pattern-field.tsx';
import { AttendanceForm } from './attendance-form.tsx';
import { FieldsForm } from './fields-form.tsx';
import { FollowUpLogForm } from './follow-up-log-form.tsx';
import { NextMeetingForm } from './next-meeting-form.tsx';
import { SignaturesForm } from './signatures-form.tsx';
import { NoticeForm, TextForm } from './text-form.tsx';

const words = sv.templates;

const ITEM_WORDS = [
  'caseNumber',
  'conflicts',
  'proposals',
  'proposalOrder',
  'vote',
  'closedVote',
  'reservations',
] as const satisfies readonly (keyof ItemWords)[];

type Of<T extends TemplateBlock['type']> = Extract<TemplateBlock, { type: T }>;

/** What can be chosen for one part of the minutes. */
export function BlockForm({ block }: { block: TemplateBlock }) {
  const asksForPatterns = ['title', 'fields', 'text', 'attendance', 'next-meeting', 'notice'].includes(block.type);
  return (
    <Section title={words.blocks[block.type]} help={words.blockHelp[block.type]}>
      <div className="template-fields">
        {asksForPatterns && <p className="field-help">{words.pattern.help}</p>}
        <Fields block={block} />
      </div>
    </Section>
  );
}

function Fields({ block }: { block: TemplateBlock }) {
  switch (block.type) {
    case 'title':
      return <TitleForm block={block} />;
    case 'fields':
      return <FieldsForm block={block} />;
    case 'text':
      return <TextForm block={block} />;
    case 'notice':
      return <NoticeForm block={block} />;
    case 'place-date':
      return <PlaceDateForm block={block} />;
    case 'attendance':
      return <AttendanceForm block={block} />;
    case 'items':
      return <ItemsForm block={block} />;
    case 'follow-up-log':
      return <FollowUpLogForm block={block} />;
    case 'next-meeting':
      return <NextMeetingForm block={block} />;
    case 'signatures':
      return <SignaturesForm block={block} />;
    default:
      return null;
  }
}

function TitleForm({ block }: { block: Of<'title'> }) {
  const { set, fault } = useBlock(block);
  return (
    <PatternField
      label={words.form.titlePattern}
      place="meeting"
      value={block.pattern}
      onChange={(pattern) => set({ pattern })}
      error={fault('pattern')}
    />
  );
}

function ItemsForm({ block }: { block: Of<'items'> }) {
  const { set } = useBlock(block);
  return (
    <>
      <TextField
        label={words.form.itemsLabel}
        help={words.form.itemsLabelHelp}
        value={block.label}
        onChange={(label) => set({ label })}
        maxLength={100}
      />
      {ITEM_WORDS.map((name, i) => (
        <TextField
          key={name}
          label={words.form.itemWords[name]}
          {...(i === 0 && { help: words.form.itemWordsHelp })}
          value={block.words[name]}
          onChange={(word) => set((now) => ({ words: { ...now.words, [name]: word } }))}
          maxLength={60}
        />
      ))}
    </>
  );
}

function PlaceDateForm({ block }: { block: Of<'place-date'> }) {
  const { set } = useBlock(block);
  return <Checkbox label={words.form.placeDateAlways} value={block.always} onChange={(always) => set({ always })} />;
}
