import { LOGO_HEIGHT, LOGO_SIDES, type LogoPlace } from '../../../shared/domain/logo-place.ts';
import { sv } from '../../text/sv.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import './logo-place-field.css';

const words = sv.brand.logoPlace;

export interface LogoPlaceFieldProps {
  value: LogoPlace;
  onChange: (place: LogoPlace) => void;
}

/** On which side of the header the logo stands, and how high it is. */
export function LogoPlaceField({ value, onChange }: LogoPlaceFieldProps) {
  return (
    <div className="logo-place-field">
      <Select
        label={words.side}
        value={value.side}
        onChange={(side) => onChange({ ...value, side })}
        options={LOGO_SIDES.map((id) => ({ id, label: words.sides[id] }))}
      />
      <NumberField
        label={words.height}
        value={value.height}
        onChange={(height) => onChange({ ...value, height })}
        {...LOGO_HEIGHT}
      />
    </div>
  );
}
