import { useState } from 'react';
import type { AgendaItem } from '../../../../../shared/domain/agenda-item.ts';
import { optionsOf } from '../../../../text/options.ts';
import { sv } from '../../../../text/sv.ts';
import { Select } from '../../../../ui/select.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { TimeField } from '../../../../ui/time-field.tsx';
import { useDesk } from '../../desk/desk.ts';
import { at, set } from '../../saving/ops.ts';
import type { PartName } from './parts.ts';

const words = sv.meeting.items;

/** § and diarienummer, for bodies under kommunallagen. */
export function ParagraphFields({ item, number }: { item: AgendaItem; number: string }) {
  const { type } = useDesk();
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <div className="fields-2">
      <TextField
        label={words.paragraphNo}
        help={words.paragraphNoHelp}
        placeholder={number.replace('§ ', '')}
        value={wrong ?? String(item.paragraphNo ?? '')}
        maxLength={6}
        error={wrong === null ? undefined : words.paragraphNoWrong}
        onChange={(text) => {
          const value = text.replace('§', '').trim();
          const valid = value === '' || /^[1-9]\d{0,4}$/.test(value);
          setWrong(valid ? null : text);
          if (valid) type(words.paragraphNo, at('items', item.id, 'paragraphNo'), value === '' ? null : Number(value));
        }}
        onBlur={() => setWrong(null)}
      />
      <TextField
        label={words.caseNumber}
        value={item.caseNumber}
        maxLength={60}
        onChange={(text) => type(words.caseNumber, at('items', item.id, 'caseNumber'), text)}
      />
    </div>
  );
}

/** What is only seldom touched: what the item is about, when it was taken up, and initials typed in faithful copies of old minutes. */
export function SeldomFields({ item, wanted }: { item: AgendaItem; wanted: ReadonlySet<PartName> }) {
  const { change, type } = useDesk();
  const initials = sv.meeting.formal.initials;
  return (
    <>
      {wanted.has('kind') && (
        <div data-anchor={`item:${item.id}/kind`}>
          <Select
            label={words.kind}
            help={words.kindHelp}
            value={item.kind}
            options={optionsOf(sv.terms.itemKind)}
            onChange={(kind) => change(words.label.kind, set(at('items', item.id, 'kind'), kind))}
          />
        </div>
      )}
      {(item.startedAt !== null || wanted.has('started')) && (
        <div className="fields-time" data-anchor={`item:${item.id}/started`}>
          <TimeField
            label={words.startedAt}
            help={words.startedAtHelp}
            value={item.startedAt}
            onChange={(time) =>
              time !== item.startedAt && type(words.startedAt, at('items', item.id, 'startedAt'), time)
            }
          />
        </div>
      )}
      {(item.initials !== '' || wanted.has('initials')) && (
        <div data-anchor={`item:${item.id}/initials`}>
          <TextField
            label={initials.title}
            help={initials.help}
            value={item.initials}
            maxLength={60}
            onChange={(text) => type(initials.title, at('items', item.id, 'initials'), text)}
          />
        </div>
      )}
    </>
  );
}
