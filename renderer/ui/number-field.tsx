import { NumberField as AriaNumberField, Group, Input } from 'react-aria-components';
import { sv } from '../text/sv.ts';
import { Button } from './button.tsx';
import { FieldFoot, FieldLabel, type FieldProps } from './field.tsx';
import './number-field.css';

export interface NumberFieldProps extends FieldProps {
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
}

export function NumberField({ label, help, error, optional, value, onChange, min, max }: NumberFieldProps) {
  return (
    <AriaNumberField
      className="field number-field"
      value={value}
      minValue={min}
      maxValue={max}
      onChange={(n) => Number.isInteger(n) && onChange(n)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      <Group className="input input-group">
        <Input />
        <Button slot="decrement" variant="quiet" size="small" icon="minus" iconOnly>
          {sv.ui.fewer}
        </Button>
        <Button slot="increment" variant="quiet" size="small" icon="add" iconOnly>
          {sv.ui.more}
        </Button>
      </Group>
      <FieldFoot help={help} error={error} />
    </AriaNumberField>
  );
}
