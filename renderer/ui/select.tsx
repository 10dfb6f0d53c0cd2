import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue, Text } from 'react-aria-components';
import { FieldFoot, FieldLabel, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import './select.css';

export interface Option<T extends string> {
  id: T;
  label: string;
  help?: string;
}

export interface SelectProps<T extends string> extends FieldProps {
  value: T;
  onChange: (value: T) => void;
  options: readonly Option<T>[];
  isDisabled?: boolean;
}

/** One of few. For many, or for words that may be new, use ComboField. */
export function Select<T extends string>({
  label,
  help,
  error,
  optional,
  value,
  onChange,
  options,
  isDisabled,
}: SelectProps<T>) {
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(key) => key !== null && onChange(key as T)}
      isInvalid={error !== undefined}
      isDisabled={isDisabled ?? false}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      <Button className="input select-button">
        <SelectValue className="select-value" />
        <Icon name="down" size={16} />
      </Button>
      <FieldFoot help={help} error={error} />
      <Popover className="popover">
        <ListBox className="list-box" items={options}>
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

export function OptionRow<T extends string>({ option }: { option: Option<T> }) {
  return (
    <ListBoxItem className="list-option" id={option.id} textValue={option.label}>
      {({ isSelected }) => (
        <>
          <span className="list-option-words">
            <Text slot="label">{option.label}</Text>
            {option.help && (
              <Text slot="description" className="field-help">
                {option.help}
              </Text>
            )}
          </span>
          {isSelected && <Icon name="check" size={16} />}
        </>
      )}
    </ListBoxItem>
  );
}
