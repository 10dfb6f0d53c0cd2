import { FONT_FAMILIES, type FontFamily } from '../../../shared/domain/brand.ts';
import type { OwnFont } from '../../../shared/domain/own-font.ts';
import { sv } from '../../text/sv.ts';
import { Select } from '../../ui/select.tsx';
import { OwnFontField } from './own-font-field.tsx';

const words = sv.brand;

export interface TypefaceFieldProps {
  councilId?: string | null;
  font: FontFamily;
  onFont: (font: FontFamily) => void;
  ownFont: OwnFont | null;
}

/** Which font the papers are set in: one that ships, or the municipality's own with one that ships behind it. */
export function TypefaceField({ councilId = null, font, onFont, ownFont }: TypefaceFieldProps) {
  return (
    <>
      <Select
        label={ownFont ? words.reserveFont : words.font}
        help={ownFont ? words.reserveHelp : undefined}
        value={font}
        onChange={onFont}
        options={FONT_FAMILIES.map((id) => ({ id, ...words.fonts[id] }))}
      />
      <OwnFontField councilId={councilId} font={ownFont} />
    </>
  );
}
