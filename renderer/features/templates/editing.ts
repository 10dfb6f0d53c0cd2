import { createContext, useContext } from 'react';
import type { MinutesTemplate, TemplateBlock } from '../../../shared/domain/template.ts';
import type { Patch } from '../../api/draft.ts';
import { toast } from '../../ui/toast.tsx';
import { changed, keyOf } from './keys.ts';

/** A template in the editor: as it stands, how to change it, and what is wrong where. */
export type Editing = {
  template: MinutesTemplate;
  set: (patch: Patch<MinutesTemplate>) => void;
  /** What keeps it from being saved, by path: "blocks.1.rows.0.value". */
  faults: ReadonlyMap<string, string>;
};

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error('no template is being edited');
  return editing;
}

/** One block of the template being edited. A function is given the block as it then stands, for changes made later ("Ångra"). */
export function useBlock<B extends TemplateBlock>(block: B) {
  const { template, set, faults } = useEditing();
  const at = template.blocks.indexOf(block);
  const key = keyOf(block);
  return {
    set: (patch: Partial<B> | ((now: B) => Partial<B>)) =>
      set(({ blocks }) => ({
        blocks: blocks.map((one) =>
          keyOf(one) === key ? changed(one as B, typeof patch === 'function' ? patch(one as B) : patch) : one,
        ),
      })),
    fault: (path: string) => faults.get(`blocks.${at}.${path}`),
  };
}

/** `list` with `part` changed in some of it. */
export function patched<T extends object>(list: readonly T[], part: T, patch: Partial<T>): T[] {
  return list.map((one) => (keyOf(one) === keyOf(part) ? changed(one, patch) : one));
}

/** Takes `part` out of its list and offers to put it back where it was. `text` tells what is gone. */
export function removeWithUndo<T extends object>(
  list: readonly T[],
  part: T,
  change: (edit: (now: readonly T[]) => T[]) => void,
  text: string,
): void {
  const at = list.indexOf(part);
  const key = keyOf(part);
  change((now) => now.filter((one) => keyOf(one) !== key));
  toast({
    text,
    undo: () => change((now) => (now.some((one) => keyOf(one) === key) ? [...now] : now.toSpliced(at, 0, part))),
  });
}
