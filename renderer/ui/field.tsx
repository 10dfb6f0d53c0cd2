import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { sv } from '../text/sv.ts';
import './field.css';
import { Icon } from './icon.tsx';

/** What every field has in common. `error` is shown in words under the field and tied to it. */
export interface FieldProps {
  label: string;
  /** One sentence of help under the label. */
  help?: ReactNode;
  error?: string | undefined;
  /** Marks the field as one that may be left empty, where most others may not. */
  optional?: boolean;
}

export function FieldLabel({ label, optional }: { label: string; optional?: boolean | undefined }) {
  return (
    <Label className="field-label">
      {label}
      {optional && <span className="field-optional"> {sv.ui.optional}</span>}
    </Label>
  );
}

export function FieldFoot({ help, error }: { help?: ReactNode; error?: string | undefined }) {
  return (
    <>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">
        {error && (
          <>
            <Icon name="error" size={16} />
            <span>{error}</span>
          </>
        )}
      </FieldError>
    </>
  );
}
