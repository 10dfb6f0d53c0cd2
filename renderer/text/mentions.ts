/** Where a person is named: for one who asks what is known of her. */
export const mentions = {
  title: 'Personuppgifter',
  help: 'Sök på ett namn i allt som finns i Justera: register, möten, protokollens versioner, bevakningar och fraser. Listan kan lämnas ut till den som frågar.',
  name: 'Namn',
  nameHelp: 'Som det är skrivet i protokollen. Sök gärna också på bara efternamnet.',
  find: 'Sök',
  finding: 'Söker igenom allt …',
  none: (name: string) => `”${name}” finns ingenstans i Justera.`,
  found: (name: string, count: number) =>
    count === 1 ? `”${name}” finns på ett ställe.` : `”${name}” finns på ${count} ställen.`,
  list: 'Var namnet finns',
  columns: { where: 'Var', place: 'Del', text: 'Ord' },
  open: 'Öppna mötet',
  notes: 'Det här visas inte i listan',
  saveWord: 'Spara som Word',
  savePdf: 'Spara som PDF',
  saved: (name: string) => `Listan är sparad som ${name}`,
} as const;
