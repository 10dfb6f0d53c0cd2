import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, SwitchButton, SwitchField, Text } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './switch.css';

export interface ToggleProps {
  label: string;
  /** Said instead of the label where several have the same; begins with what it is about and ends with the label. */
  name?: string;
  help?: ReactNode;
  value: boolean;
  onChange: (on: boolean) => void;
  isDisabled?: boolean;
}

/** On or off, in force at once. */
export function Switch({ label, name, help, value, onChange, isDisabled }: ToggleProps) {
  return (
    <SwitchField
      className="toggle"
      isSelected={value}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
      {...(name === undefined ? {} : { 'aria-label': name })}
    >
      <SwitchButton className="toggle-button">
        <span className="switch-track" aria-hidden>
          <span className="switch-knob" />
        </span>
        <span>{label}</span>
      </SwitchButton>
      {help && (
        <Text slot="description" className="field-help toggle-help">
          {help}
        </Text>
      )}
    </SwitchField>
  );
}

/** One choice among several that go together, or one that counts when a form is sent. */
export function Checkbox({ label, help, value, onChange, isDisabled }: ToggleProps) {
  return (
    <CheckboxField className="toggle" isSelected={value} onChange={onChange} isDisabled={isDisabled ?? false}>
      <CheckboxButton className="toggle-button">
        <span className="checkbox-box" aria-hidden>
          <Icon name="check" size={14} />
        </span>
        <span>{label}</span>
      </CheckboxButton>
      {help && (
        <Text slot="description" className="field-help checkbox-help">
          {help}
        </Text>
      )}
    </CheckboxField>
  );
}
