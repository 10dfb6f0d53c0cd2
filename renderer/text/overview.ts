/** What waits. */
export const overview = {
  title: 'Översikt',
  newMeeting: 'Nytt möte',
  drafts: {
    title: 'Att göra klart',
    empty: 'Inget väntar på dig. Möten som inte är klara visas här, med hur långt vart och ett har kommit.',
  },
  coming: {
    title: 'Kommande möten',
    empty:
      'Inga kommande möten är inlagda. Skapa nästa möte redan nu, så är deltagare och punkter ifyllda när det börjar.',
  },
  councils: {
    title: 'Organ',
    empty: 'Börja med ett organ',
    emptyText:
      'Ett organ är ett råd, en nämnd, en styrelse eller en grupp som du skriver protokoll för. När det finns kan du lägga in ledamöterna och skapa det första mötet.',
    add: 'Lägg till organ',
    latest: (date: string) => `Senaste mötet ${date}`,
    noMeeting: 'Inget möte ännu',
    newMeetingFor: (name: string) => `Nytt möte för ${name}`,
  },
  backup: (when: string) => `Senaste kontrollerade säkerhetskopia: ${when}`,
  noBackup: 'Senaste kontrollerade säkerhetskopia: ingen ännu',
} as const;
