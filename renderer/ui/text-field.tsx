import type { FocusEventHandler, KeyboardEventHandler, Ref } from 'react';
import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components';
import { FieldFoot, FieldLabel, type FieldProps } from './field.tsx';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: FocusEventHandler;
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  placeholder?: string;
  /** Several lines; grows with what is typed. */
  multiline?: boolean;
  type?: 'text' | 'email' | 'tel';
  maxLength?: number;
  autoFocus?: boolean;
  isDisabled?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  /** Name in a form, so that a fault found by the core finds its field. */
  name?: string;
}

export function TextField({
  label,
  help,
  error,
  optional,
  multiline,
  placeholder,
  onKeyDown,
  inputRef,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField {...rest} className="field" isInvalid={error !== undefined} validationBehavior="aria">
      <FieldLabel label={label} optional={optional} />
      {multiline ? (
        <TextArea className="input" placeholder={placeholder ?? ''} rows={3} />
      ) : (
        <Input
          className="input"
          placeholder={placeholder ?? ''}
          {...(onKeyDown && { onKeyDown })}
          {...(inputRef && { ref: inputRef })}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <FieldFoot help={help} error={error} />
    </AriaTextField>
  );
}
