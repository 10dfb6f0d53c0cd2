/** Every meeting there is. */
export const history = {
  title: 'Historik',
  lead: 'Alla möten, de senaste först.',
  council: 'Organ',
  all: 'Alla organ',
  year: 'År',
  allYears: 'Alla år',
  showRemoved: 'Visa även borttagna',
  importFile: 'Läs in mötesfil',
  imported: (name: string) => `${name} är inläst`,
  empty: 'Inga möten ännu',
  emptyText:
    'Möten som du skapar hamnar här, år för år. Du kan också läsa in en mötesfil (.json) som sparats från Justera.',
  noHit: 'Inget möte passar ditt urval.',
} as const;
