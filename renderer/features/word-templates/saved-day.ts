/** "21 november 2026", for a time as the core tells it. */
export const dayOf = (at: string): string =>
  new Date(at).toLocaleDateString('sv-SE', { day: 'numeric', month: 'long', year: 'numeric' });
