import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { messageOf } from '../api/api-error.ts';
import { submit } from '../api/submit.ts';
import { sv } from '../text/sv.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { DialogBody, DialogFoot } from './dialog.tsx';

export interface DialogFormProps {
  /** On Enter or the button. What the core refuses is left to the action that met it, and shown as `trouble`. */
  onSubmit: () => unknown;
  /** The word on the button that does it. */
  submitLabel: string;
  onClose: () => void;
  /** Why it could not be done, when that is no field's fault. */
  trouble?: Error | string | null;
  isPending?: boolean;
  isDisabled?: boolean;
  /** Another way to do it, beside the button: "Lägg till och fortsätt". */
  otherWay?: ReactNode;
  children: ReactNode;
}

/** The inside of a dialog that asks for something: fields, the button that does it, and the way out. */
export function DialogForm({
  onSubmit,
  submitLabel,
  onClose,
  trouble,
  isPending = false,
  isDisabled = false,
  otherWay,
  children,
}: DialogFormProps) {
  return (
    <Form onSubmit={submit(async () => onSubmit())}>
      <DialogBody>
        {trouble && <Banner tone="error">{typeof trouble === 'string' ? trouble : messageOf(trouble)}</Banner>}
        {children}
      </DialogBody>
      <DialogFoot>
        <Button variant="primary" type="submit" isPending={isPending} isDisabled={isDisabled}>
          {submitLabel}
        </Button>
        {otherWay}
        <Button onPress={onClose}>{sv.ui.cancel}</Button>
      </DialogFoot>
    </Form>
  );
}
