import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Council } from '../../../shared/domain/council.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { EndDialog } from '../../ui/end-dialog.tsx';
import { Section } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';

const words = sv.councils.facts;

/** A council with meetings is ended; one without can be taken away. */
export function CouncilEnd({ council, onEnd }: { council: Council; onEnd: (day: string) => void }) {
  const [ending, setEnding] = useState(false);
  const { mutateAsync: remove } = useAction('councils.remove');
  const { mutateAsync: save } = useAction('councils.save');
  const navigate = useNavigate();

  async function takeAway() {
    try {
      await remove({ id: council.id });
    } catch (error) {
      return toast({ text: messageOf(error), tone: 'error' });
    }
    toast({ text: words.removed(council.name), undo: () => void save(council) });
    await navigate({ to: '/organ' });
  }

  return (
    <Section title={words.away} help={words.awayHelp}>
      <div className="row">
        {council.endedOn === null && <Button onPress={() => setEnding(true)}>{words.endNow}</Button>}
        <Button variant="danger" icon="remove" onPress={takeAway}>
          {words.remove}
        </Button>
      </div>
      <EndDialog
        isOpen={ending}
        title={words.endTitle}
        label={words.endDay}
        submit={words.endNow}
        onEnd={async (day) => onEnd(day)}
        onClose={() => setEnding(false)}
      />
    </Section>
  );
}
