/** The help. */
export const help = {
  title: 'Hjälp',
  contents: 'Innehåll',
} as const;
