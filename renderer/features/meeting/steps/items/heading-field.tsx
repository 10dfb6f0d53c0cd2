import { memo } from 'react';
import { sv } from '../../../../text/sv.ts';
import { TextField } from '../../../../ui/text-field.tsx';
import { useDesk } from '../../desk/desk.ts';
import { at } from '../../saving/ops.ts';

const words = sv.meeting.items;

/** The item's heading; Enter goes on to the text. */
export const HeadingField = memo(function HeadingField(props: { id: string; heading: string; onEnter: () => void }) {
  const { id, heading, onEnter } = props;
  const { type } = useDesk();
  return (
    <div data-anchor={`item:${id}/heading`}>
      <TextField
        label={words.heading}
        placeholder={words.headingPlaceholder}
        value={heading}
        maxLength={500}
        onChange={(text) => type(words.label.heading, at('items', id, 'heading'), text)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onEnter();
        }}
      />
    </div>
  );
});
