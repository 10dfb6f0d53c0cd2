/** What can be taken out of a template: the words for one and for several, and why it goes. */
const WORDS = {
  external: [
    'extern koppling borttagen',
    'externa kopplingar borttagna',
    'Dokumentet hämtade något utifrån när det öppnades.',
  ],
  links: [
    'länk till annat än webb och e-post ersatt av sin text',
    'länkar till annat än webb och e-post ersatta av sin text',
    'Sådana länkar kan starta program eller öppna filer på läsarens dator.',
  ],
  macros: ['makrodel borttagen', 'makrodelar borttagna', 'Ett protokoll ska inte kunna köra program.'],
  embedded: ['inbäddat objekt borttaget', 'inbäddade objekt borttagna', 'De öppnas i andra program än Word.'],
  inserted: ['infogad fil borttagen', 'infogade filer borttagna', 'Innehållet syns först när Word har öppnat filen.'],
  fields: [
    'fält ersatt av sin text',
    'fält ersatta av sin text',
    'Fältet räknas om när filen öppnas och kan då säga något annat. Sidnummer är kvar.',
  ],
  bindings: [
    'innehållskontroll frikopplad från dolda data',
    'innehållskontroller frikopplade från dolda data',
    'Word hade annars skrivit över det som fylls i.',
  ],
  comments: ['kommentar borttagen', 'kommentarer borttagna', 'De hade följt med i varje protokoll.'],
  tracked: [
    'spårad ändring godkänd',
    'spårade ändringar godkända',
    'Mallens utkast hade annars synts i varje protokoll.',
  ],
  images: [
    'bild som inte går att använda borttagen',
    'bilder som inte går att använda borttagna',
    'Bilden är skadad eller av ett slag som inte kan visas säkert. Sätt in den som PNG eller JPEG.',
  ],
  protection: ['skrivskydd borttaget', 'skrivskydd borttagna', 'Protokollet ska kunna ändras efteråt.'],
  mailMerge: [
    'koppling till utskicksdata borttagen',
    'kopplingar till utskicksdata borttagna',
    'Word hade frågat efter en datakälla som inte finns.',
  ],
  fonts: [
    'inbäddat teckensnitt borttaget',
    'inbäddade teckensnitt borttagna',
    'Texten visas med typsnittet som är installerat på datorn.',
  ],
  properties: [
    'dokumentegenskap (författare, företag) borttagen',
    'dokumentegenskaper (författare, företag) borttagna',
    'Justera skriver protokollets egna.',
  ],
  otherParts: [
    'del som mallen inte behöver borttagen',
    'delar som mallen inte behöver borttagna',
    'Bara delar av kända slag tas med.',
  ],
} as const;

export type Removal = keyof typeof WORDS;

/** "3 externa kopplingar borttagna", and why. */
export type RemovalLine = { what: string; why: string };

/** Counts what is taken out while a file is cleaned. */
export class RemovalReport {
  readonly #counts = new Map<Removal, number>();
  readonly #fields = new Set<string>();

  add(what: Removal, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  /** A field by the first word of its code; `name` is shown, so only plain letters of it are kept. */
  addField(name: string): void {
    this.add('fields');
    const letters = name
      .replace(/[^A-Za-z]/g, '')
      .slice(0, 20)
      .toUpperCase();
    if (letters !== '') this.#fields.add(letters);
  }

  /** Most harmful first. */
  lines(): RemovalLine[] {
    return (Object.keys(WORDS) as Removal[]).flatMap((removal) => {
      const count = this.#counts.get(removal);
      if (count === undefined) return [];
      const [one, several, why] = WORDS[removal];
      const names = removal === 'fields' && this.#fields.size > 0 ? ` (${[...this.#fields].sort().join(', ')})` : '';
      return [{ what: `${count} ${count === 1 ? one : several}${names}`, why }];
    });
  }
}
