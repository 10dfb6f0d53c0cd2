import { TEXT_SIZES, type TextSize } from '../../../shared/domain/text-size.ts';
import { sv } from '../../text/sv.ts';
import { Select } from '../../ui/select.tsx';

const words = sv.brand.textSize;

export interface TextSizeFieldProps {
  value: TextSize;
  onChange: (size: TextSize) => void;
}

/** The size of the running text in points. */
export function TextSizeField({ value, onChange }: TextSizeFieldProps) {
  return (
    <Select
      label={words.title}
      help={words.help}
      value={String(value)}
      onChange={(id) => onChange(TEXT_SIZES.find((size) => String(size) === id) ?? value)}
      options={TEXT_SIZES.map((size) => ({ id: String(size), label: words.points(size) }))}
    />
  );
}
