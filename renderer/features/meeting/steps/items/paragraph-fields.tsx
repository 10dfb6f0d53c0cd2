import { useState } from 'react';
import type { AgendaItem } from '../../../../../shared/domain/agenda-item.ts';
import { sv } from '../../../../text/sv.ts';
import { TextField } from '../../../../ui/text-field.tsx';
import { useDesk } from '../../desk/desk.ts';
import { at } from '../../saving/ops.ts';

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
