import { messageOf } from '../../api/api-error.ts';
import { useAction } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';

const words = sv.handover;

/** Packs a council in a file for a colleague. */
export function PackButton({ councilId }: { councilId: string }) {
  const pack = useAction('handover.pack');
  return (
    <Button
      icon="upload"
      isPending={pack.isPending}
      onPress={() =>
        pack.mutateAsync({ councilId }).then(
          (made) => made && toast({ text: words.packed(made.path.split(/[\\/]/).at(-1) ?? '') }),
          (error: unknown) => toast({ text: messageOf(error), tone: 'error' }),
        )
      }
    >
      {words.pack}
    </Button>
  );
}
