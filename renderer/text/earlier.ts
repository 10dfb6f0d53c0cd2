/** How the open meeting stood before. */
export const earlier = {
  open: 'Tidigare lydelser',
  title: 'Tidigare lydelser',
  help: 'Lydelser sparas varje minut du skriver i ett dygn, och sedan en om dagen i trettio dagar.',
  none: 'Det finns ingen tidigare lydelse ännu. Den första sparas när du ändrar något.',
  list: 'Lydelser, den senaste överst',
  until: (when: string) => `Före ändringen ${when}`,
  changed: 'Ändrat sedan dess',
  same: 'Ingenting är ändrat sedan dess.',
  bringBack: 'Ta tillbaka den här lydelsen',
  back: 'Mötet är som det var. Ångra finns kvar.',
} as const;
