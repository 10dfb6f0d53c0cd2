import { useRef } from 'react';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { at, insert, remove, set } from '../../saving/ops.ts';

const words = sv.meeting.summons;
const PATH = 'summons/attachments';
const WHOLE = '-';

/** Papers sent along, by name; each under the item it belongs to. */
export function Attachments() {
  const { change, type, takeAway } = useDesk();
  const attachments = useOpen((open) => open.meeting.summons.attachments);
  const items = useOpen((open) => open.meeting.items);
  const list = useRef<HTMLOListElement>(null);
  const options = [
    { id: WHOLE, label: words.whole },
    ...items.filter(({ heading }) => heading.trim() !== '').map(({ id, heading }) => ({ id, label: heading })),
  ];

  const add = () => {
    const attachment: { id: string } & Record<string, unknown> = { id: crypto.randomUUID(), title: '', itemId: null };
    change(words.label.attachment, insert(PATH, attachments.length, attachment));
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-of-type input')?.focus());
  };

  return (
    <div className="fields">
      {attachments.length > 0 && (
        <ol className="attachments" ref={list}>
          {attachments.map((attachment, index) => (
            <li key={attachment.id} className="attachment">
              <TextField
                label={words.attachment(index + 1)}
                value={attachment.title}
                maxLength={300}
                onChange={(text) => type(words.label.attachment, at(PATH, attachment.id, 'title'), text)}
              />
              <Select
                label={words.belongsTo}
                value={attachment.itemId ?? WHOLE}
                options={options}
                onChange={(id) =>
                  change(words.label.attachment, set(at(PATH, attachment.id, 'itemId'), id === WHOLE ? null : id))
                }
              />
              <Button
                variant="quiet"
                size="small"
                icon="close"
                iconOnly
                onPress={() => takeAway(words.label.remove, words.attachmentRemoved, remove(at(PATH, attachment.id)))}
              >
                {words.removeAttachment(attachment.title || words.attachment(index + 1))}
              </Button>
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button size="small" icon="add" onPress={add}>
          {words.addAttachment}
        </Button>
      </div>
    </div>
  );
}
