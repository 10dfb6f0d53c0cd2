import { useState } from 'react';
import type { StandingItem } from '../../../shared/domain/council.ts';
import { optionsOf } from '../../text/options.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFoot } from '../../ui/dialog.tsx';
import { SaveState, type SaveStatus } from '../../ui/save-state.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { plainTextOf, richTextOf } from './plain-text.ts';

const words = sv.councils.standing;

export interface StandingItemPanelProps {
  item: StandingItem | undefined;
  status: SaveStatus;
  savedAt: Date | undefined;
  trouble: string | undefined;
  headingError: string | undefined;
  onChange: (item: StandingItem) => void;
  onClose: () => void;
}

export function StandingItemPanel({
  item,
  status,
  savedAt,
  trouble,
  headingError,
  onChange,
  onClose,
}: StandingItemPanelProps) {
  return (
    <Dialog isOpen={item !== undefined} onClose={onClose} title={words.editTitle} shape="panel">
      {item && (
        <>
          <DialogBody>
            <TextField
              label={words.heading}
              value={item.heading}
              onChange={(heading) => onChange({ ...item, heading })}
              error={headingError}
              maxLength={300}
            />
            <Select
              label={words.kind}
              help={words.kindHelp}
              value={item.kind}
              onChange={(kind) => onChange({ ...item, kind })}
              options={optionsOf(sv.terms.itemKind)}
            />
            <StandingText key={item.id} item={item} onChange={onChange} />
          </DialogBody>
          <DialogFoot>
            <Button onPress={onClose}>{sv.ui.done}</Button>
            <SaveState status={status} at={savedAt} why={trouble} />
          </DialogFoot>
        </>
      )}
    </Dialog>
  );
}

/** The lines as typed stay in the field: as paragraphs an empty line in the middle would be lost under the fingers. */
function StandingText({ item, onChange }: { item: StandingItem; onChange: (item: StandingItem) => void }) {
  const stored = plainTextOf(item.text);
  const [typed, setTyped] = useState(stored ?? '');
  return (
    <>
      {stored === null && <Banner tone="info">{words.richText}</Banner>}
      <TextField
        label={words.text}
        help={words.textHelp}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          onChange({ ...item, text: richTextOf(text) });
        }}
        multiline
      />
    </>
  );
}
