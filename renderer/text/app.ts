/** Words of the window around every screen. */
export const app = {
  name: 'Justera',
  skip: 'Till innehållet',
  nav: {
    label: 'Huvudmeny',
    overview: 'Översikt',
    councils: 'Organ',
    decisions: 'Beslut',
    followUps: 'Bevakningar',
    templates: 'Mallar',
    history: 'Historik',
    settings: 'Inställningar',
    help: 'Hjälp',
  },
  pageTitle: (page: string) => `${page} – Justera`,
  coreGone:
    'Justera svarar inte. Det du har skrivit finns kvar här i fönstret. Vänta en stund och försök igen, eller stäng fönstret och starta Justera på nytt.',
  saveFailed: (message: string) => `Det senaste är inte sparat. ${message}`,
  leftUnsaved: (message: string) => `Det sista du skrev sparades inte. ${message}`,
  unexpected: 'Något gick fel i Justera. Försök igen. Händer det på nytt: stäng fönstret och starta Justera igen.',
  notFound: {
    title: 'Sidan finns inte',
    text: 'Det som låg här har flyttats eller tagits bort.',
    home: 'Till översikten',
  },
  screenFailed: {
    title: 'Sidan kunde inte visas',
  },
} as const;
