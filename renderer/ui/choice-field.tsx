import { Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components';
import './choice-field.css';
import type { FieldProps } from './field.tsx';
import { FieldFoot } from './field.tsx';
import type { Option } from './select.tsx';

export interface ChoiceFieldProps<T extends string> extends FieldProps {
  value: T;
  onChange: (value: T) => void;
  options: readonly Option<T>[];
}

/** One of two to five, all in sight. */
export function ChoiceField<T extends string>({ label, help, error, value, onChange, options }: ChoiceFieldProps<T>) {
  return (
    <RadioGroup
      className="field choice-field"
      value={value}
      onChange={(v) => onChange(v as T)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      <div className="choice-options">
        {options.map((option) => (
          <RadioField key={option.id} value={option.id} className="choice">
            <RadioButton className="choice-button">
              <span className="choice-dot" aria-hidden />
              <span>{option.label}</span>
            </RadioButton>
            {option.help && (
              <Text slot="description" className="field-help choice-help">
                {option.help}
              </Text>
            )}
          </RadioField>
        ))}
      </div>
      <FieldFoot help={help} error={error} />
    </RadioGroup>
  );
}
