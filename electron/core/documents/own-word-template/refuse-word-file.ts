import { JusteraError } from '../../errors.ts';

/** The error of a Word file that cannot be used as a template: what is wrong with it, and the way out. */
export function refusal(message: string, detail?: string): JusteraError {
  return new JusteraError('import-unreadable', message, { field: 'file', ...(detail === undefined ? {} : { detail }) });
}

export const SAVE_ANEW = 'Öppna den i Word, spara den som Word-dokument (.docx) och välj den nya filen.';

/** A file Word itself would not have written. */
export const damaged = (detail: string): JusteraError =>
  refusal(`Filen är skadad eller inte skriven av Word. ${SAVE_ANEW}`, detail);

/** A file beyond the limits: usually made to fill the memory. */
export const tooLarge = (what: string): JusteraError =>
  refusal(`Filen är för stor för en mall: ${what}. Gör mallen mindre och välj den igen.`);

/** ISO 29500 Strict: the same words under other names. */
export const strictFile = (): JusteraError =>
  refusal(
    'Filen är sparad som ”Strict Open XML-dokument”. Öppna den i Word, välj Spara som och filtypen Word-dokument (.docx).',
  );
