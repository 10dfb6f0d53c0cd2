/** How Justera itself is, for her and for whoever looks after the program. */
export const diagnostics = {
  title: 'Felsökning',
  help: 'Versioner, databasens hälsa och säkerhetskopiorna. Rapporten innehåller inga namn och inget av det ni har skrivit.',
  look: 'Undersök på nytt',
  looking: 'Undersöker databasen …',
  allGood: 'Allt är som det ska.',
  toLookAt: (count: number) => (count === 1 ? 'En sak behöver ses över.' : `${count} saker behöver ses över.`),
  good: 'Som det ska',
  bad: 'Behöver ses över',
  report: 'Rapporten i sin helhet',
  reportHelp: 'Det här är allt som sparas. Läs igenom det innan du skickar det till någon.',
  save: 'Spara rapporten',
  copy: 'Kopiera',
  copied: 'Rapporten är kopierad',
  saved: (name: string) => `Sparad som ${name}`,
} as const;
