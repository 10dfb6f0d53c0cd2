import { startWitness } from './witness.ts';

/** What was typed by the word it stands after, and the words that must be found. */
export type Typed = { texts: Readonly<Record<string, string>>; must: readonly string[] };
export type SeenTexts = { checked: { docx: string[]; pdf: string[] }; wrong: string[] };

export type TextChecker = {
  /** `pdfText` is the file with what a reader of PDF found in `pdf`, in the order of the tags. */
  look(files: { docx: string; pdf: string; pdfText: string }, typed: Typed): Promise<SeenTexts>;
  stop(): void;
};

export function startTextChecker(): TextChecker {
  const { ask, stop } = startWitness('check_texts');
  return {
    look: (files, { texts, must }) => ask<SeenTexts>(JSON.stringify({ ...files, typed: texts, must })),
    stop,
  };
}
