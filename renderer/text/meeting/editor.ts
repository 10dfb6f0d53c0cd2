/** Words of the text editor and its phrases. */
export const editor = {
  toolbar: 'Textverktyg',
  bold: 'Fet',
  italic: 'Kursiv',
  heading1: 'Rubrik 1',
  heading2: 'Rubrik 2',
  bullets: 'Punkter',
  numbers: 'Nummer',
  table: 'Tabell',
  phrases: 'Fraser',
  tableTools: 'Tabellverktyg',
  rowBelow: 'Ny rad',
  columnAfter: 'Ny kolumn',
  deleteRow: 'Ta bort rad',
  deleteColumn: 'Ta bort kolumn',
  deleteTable: 'Ta bort tabellen',
  pictures: (count: number) =>
    count === 1
      ? 'En bild följde inte med. Text kan inte innehålla bilder.'
      : `${count} bilder följde inte med. Text kan inte innehålla bilder.`,
  tooLarge: 'Det du klistrar in är för stort. Dela upp det och klistra in en del i taget; det ligger kvar i urklipp.',
} as const;

export const phrases = {
  title: 'Fraser',
  search: 'Sök fras',
  none: 'Ingen fras stämmer.',
  hint: 'Pil ner väljer, Retur lägger in, Esc stänger',
} as const;
