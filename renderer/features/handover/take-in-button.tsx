import { useState } from 'react';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { TakeInDialog } from './take-in-dialog.tsx';

/** Takes in a council that a colleague has packed. */
export function TakeInButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="download" onPress={() => setOpen(true)}>
        {sv.handover.take}
      </Button>
      <TakeInDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
