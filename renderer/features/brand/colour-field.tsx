import { useState } from 'react';
import { TextField as AriaTextField, Group, Input } from 'react-aria-components';
import { Colour } from '../../../shared/domain/brand.ts';
import { contrast } from '../../../shared/domain/contrast.ts';
import { sv } from '../../text/sv.ts';
import { FieldFoot, FieldLabel, type FieldProps } from '../../ui/field.tsx';
import './colour-field.css';

const words = sv.brand;
const PAPER = '#ffffff';

export interface ColourFieldProps extends FieldProps {
  value: string;
  onChange: (colour: string) => void;
  /** The colour is used for text, so tell whether it can be read on paper. */
  forText?: boolean;
}

/** A colour as "#rrggbb", typed or picked. */
export function ColourField({ label, help, error, value, onChange, forText = false }: ColourFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const read = Colour.safeParse((typed ?? value).trim());
  const fault = read.success ? error : read.error.issues[0]?.message;

  return (
    <AriaTextField
      className="field colour-field"
      value={typed ?? value}
      onChange={(text) => {
        setTyped(text);
        const colour = Colour.safeParse(text.trim());
        if (colour.success) onChange(colour.data);
      }}
      onBlur={() => read.success && setTyped(null)}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} />
      <Group className="input input-group">
        <input
          type="color"
          className="colour-well"
          aria-label={words.pick(label)}
          value={value}
          onChange={(event) => {
            setTyped(null);
            onChange(event.target.value);
          }}
        />
        <Input maxLength={7} spellCheck={false} autoComplete="off" />
      </Group>
      <FieldFoot help={forText && read.success ? `${help} ${contrastWords(value)}` : help} error={fault} />
    </AriaTextField>
  );
}

function contrastWords(colour: string): string {
  const ratio = contrast(colour, PAPER);
  const shown = (Math.floor(ratio * 10) / 10).toLocaleString('sv-SE', { minimumFractionDigits: 1 });
  return ratio >= 4.5 ? words.contrastGood(shown) : words.contrastMended(shown);
}
