/** One council to a colleague, and one from a colleague. */
export const handover = {
  pack: 'Lämna över',
  packed: (name: string) =>
    `Organet är packat i ${name}. Ge filen till din kollega, och ta bort den när den är mottagen.`,
  packHelp:
    'Organets ledamöter med kontaktuppgifter, mallar, möten och historik packas i en fil. Skicka den på ett säkert sätt.',
  take: 'Ta emot ett organ',
  title: 'Ta emot ett organ',
  choose: 'Välj fil …',
  chooseHelp: 'Din kollega väljer Lämna över på organets sida och ger dig filen, som slutar på .justera.',
  from: (municipality: string, when: string) => `Från ${municipality}, packat ${when}`,
  contents: 'I filen finns',
  seats: (n: number) => (n === 1 ? '1 plats i organet' : `${n} platser i organet`),
  persons: (known: number, fresh: number) =>
    known === 0
      ? `${fresh === 1 ? '1 person' : `${fresh} personer`}, alla nya här`
      : fresh === 0
        ? `${known === 1 ? '1 person' : `${known} personer`}, alla finns redan här`
        : `${known + fresh} personer, varav ${known} redan finns här (samma namn och organisation)`,
  templates: (names: string) => `Mallar: ${names}`,
  newMeetings: (n: number) => (n === 1 ? '1 nytt möte' : `${n} nya möten`),
  sameMeetings: (n: number) => (n === 1 ? '1 möte som du redan har likadant' : `${n} möten som du redan har likadana`),
  council: 'Organet finns redan hos dig',
  councilHelp: 'Vilka uppgifter, stående punkter och ledamöter ska gälla?',
  councilChoices: {
    theirs: { label: 'De i filen', help: 'Dina ledamöter som inte finns i filen är kvar.' },
    mine: { label: 'Mina', help: 'Bara mötena tas emot.' },
  },
  differs: 'Möten som är olika hos er',
  differsHelp: 'Välj för vart och ett. Det som ändrats senast är förvalt.',
  meeting: (date: string) => `Mötet ${date}`,
  noDate: 'utan datum',
  choices: {
    theirs: (when: string) => `Filens, ändrat ${when}`,
    mine: (when: string) => `Mitt, ändrat ${when}`,
    both: 'Båda; filens blir ett eget möte',
  },
  submit: 'Ta emot',
  explain: 'Allt du har nu sparas först som en säkerhetskopia. Du kan ångra.',
  done: (council: string) => `${council} är mottaget.`,
  undone: 'Mottagandet är ångrat.',
} as const;
