/**
 * Style ids as a Swedish Word writes them. Word's own styles carry their English name in the file ("heading 1") and are shown
 * in the user's language ("Rubrik 1"); styles of ours have the Swedish name the user sees.
 */
export const STYLE = {
  headings: ['Rubrik1', 'Rubrik2', 'Rubrik3', 'Rubrik4'],
  decision: 'Beslut',
  leadIn: 'Beslutsmening',
  clause: 'Beslutssats',
  body: 'Brdtext',
  label: 'Etikettrad',
  listLine: 'Listrad',
  field: 'Uppgift',
  fieldHanging: 'Uppgifthngande',
  fieldMore: 'Uppgiftfortsttning',
  bullets: 'Punktlista',
  numbers: 'Numreradlista',
  listMore: 'Listafortstt',
  cell: 'Tabelltext',
  caption: 'Beskrivning',
  placeDate: 'Ortochdatum',
  signature: 'Underskrift',
  signatureRole: 'Underskriftroll',
  initials: 'Initialer',
  notice: 'Upplysning',
  header: 'Sidhuvud',
  footer: 'Sidfot',
  initialsLabel: 'Signaturruta',
  separator: 'Mellantabeller',
  link: 'Hyperlnk',
} as const;

/** Table styles by the role of the table, so that each can be restyled on its own, and told apart when read back. */
export const TABLE_STYLE = {
  attendance: 'Nrvarolista',
  log: 'Uppfljningslogg',
  votes: 'Omrstning',
  body: 'Tabellrutnt',
  fields: 'Uppgiftstabell',
  signatures: 'Underskrifter',
  layout: 'Normaltabell',
} as const;
