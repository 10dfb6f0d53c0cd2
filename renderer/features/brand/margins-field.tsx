import { MARGIN_LIMITS, type PageMargins } from '../../../shared/domain/page-margins.ts';
import { sv } from '../../text/sv.ts';
import { NumberField } from '../../ui/number-field.tsx';
import './margins-field.css';

const words = sv.brand.margins;
const SIDES = ['top', 'bottom', 'left', 'right'] as const;

export interface MarginsFieldProps {
  value: PageMargins;
  onChange: (margins: PageMargins) => void;
}

/** The four margins of a page in millimetres. */
export function MarginsField({ value, onChange }: MarginsFieldProps) {
  return (
    <fieldset className="margins-field">
      <legend className="field-label">{words.title}</legend>
      <div className="margins-sides">
        {SIDES.map((side) => (
          <NumberField
            key={side}
            label={words[side]}
            value={value[side]}
            onChange={(millimetres) => onChange({ ...value, [side]: millimetres })}
            {...MARGIN_LIMITS[side]}
          />
        ))}
      </div>
      <p className="field-help">{words.help}</p>
    </fieldset>
  );
}
