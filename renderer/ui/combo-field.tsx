import { ComboBox, Group, Input, ListBox, Popover } from 'react-aria-components';
import { sv } from '../text/sv.ts';
import { Button } from './button.tsx';
import { FieldFoot, FieldLabel, type FieldProps } from './field.tsx';
import { type Option, OptionRow } from './select.tsx';

export interface ComboFieldProps extends FieldProps {
  /** The text as typed; need not be one of the options. */
  value: string;
  onChange: (text: string) => void;
  /** Told when one of the options was chosen, after onChange. */
  onPick?: (id: string) => void;
  options: readonly Option<string>[];
  placeholder?: string;
  autoFocus?: boolean;
}

/** Free text with suggestions from what is already known. */
export function ComboField({
  label,
  help,
  error,
  optional,
  value,
  onChange,
  onPick,
  options,
  placeholder,
  autoFocus,
}: ComboFieldProps) {
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="input"
      inputValue={value}
      onInputChange={onChange}
      onChange={(key) => {
        if (key !== null) onPick?.(String(key));
      }}
      defaultItems={options}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      autoFocus={autoFocus ?? false}
    >
      <FieldLabel label={label} optional={optional} />
      <Group className="input input-group">
        <Input placeholder={placeholder ?? ''} autoComplete="off" spellCheck={false} />
        <Button variant="quiet" size="small" icon="down" iconOnly>
          {sv.ui.showSuggestions}
        </Button>
      </Group>
      <FieldFoot help={help} error={error} />
      <Popover className="popover">
        <ListBox className="list-box">{(option: Option<string>) => <OptionRow option={option} />}</ListBox>
      </Popover>
    </ComboBox>
  );
}
