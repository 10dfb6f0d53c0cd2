/** The first start. */
export const welcome = {
  title: 'Välkommen till Justera',
  lead: 'Här gör du protokoll och anteckningar för kommunens organ: från deltagare och ärenden till färdig Word-fil och PDF. Allt ligger på den här datorn.',
  own: {
    title: 'Lägg in min kommun',
    text: 'Börja med namnet. Resten – logotyp, organ och ledamöter – lägger du in när du vill.',
    name: 'Kommunens namn',
    namePlaceholder: 'Exempelby kommun',
    shortName: 'Kort namn',
    signPlace: 'Ort',
    signPlaceHelp: 'Står framför datumet där ni skriver under: ”Exempelby den 6 mars”.',
    start: 'Kom igång',
  },
  example: {
    title: 'Prova först',
    text: 'Titta runt i en påhittad kommun med organ, ledamöter och färdiga möten. Du kan lägga in din egen kommun efteråt.',
    start: 'Prova med exempelkommunen',
  },
} as const;
