import { useNavigate } from '@tanstack/react-router';
import type { WordTemplateSummary } from '../../../shared/calls/word-templates.ts';
import { FILE_LIMITS } from '../../../shared/domain/file-limits.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction } from '../../api/queries.ts';
import { readFile } from '../../api/read-file.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { toast } from '../../ui/toast.tsx';

const words = sv.wordTemplates;

export const WORD_FILES = ['.docx', '.dotx'];

/** What has been loaded, in words: a new file, another one, or the one that was there. */
export function tellLoaded({ name, version }: WordTemplateSummary, before: number | undefined): void {
  if (before === undefined) toast({ text: words.loaded(name) });
  else toast({ text: before === version ? words.same(name) : words.newVersion(name, version) });
}

/** Takes in a Word file that is chosen, or dropped here. */
export function LoadWordFile({ known }: { known: readonly WordTemplateSummary[] }) {
  const add = useAction('wordTemplates.add');
  const navigate = useNavigate();

  async function take(file: File): Promise<void> {
    const taken = await add.mutateAsync(await readFile(file, FILE_LIMITS.wordFile)).catch(() => null);
    if (taken === null) return;
    tellLoaded(taken, known.find(({ id }) => id === taken.id)?.version);
    await navigate({ to: '/mallar/word/$wordTemplateId', params: { wordTemplateId: taken.id } });
  }

  return (
    <div className="stack">
      {add.error && <Banner tone="error">{messageOf(add.error)}</Banner>}
      <FileDrop
        label={words.load}
        help={words.drop}
        accept={WORD_FILES}
        isPending={add.isPending}
        onFiles={([file]) => file && void take(file)}
      />
    </div>
  );
}
