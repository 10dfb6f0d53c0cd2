/** What can be taken out of a template, with the words for one and for several. */
const WORDS = {
  external: ['extern koppling borttagen', 'externa kopplingar borttagna'],
  links: [
    'länk till annat än webb och e-post ersatt av sin text',
    'länkar till annat än webb och e-post ersatta av sin text',
  ],
  macros: ['makrodel borttagen', 'makrodelar borttagna'],
  embedded: ['inbäddat objekt borttaget', 'inbäddade objekt borttagna'],
  inserted: ['infogad fil borttagen', 'infogade filer borttagna'],
  fields: ['fält ersatt av sin text', 'fält ersatta av sin text'],
  bindings: ['innehållskontroll frikopplad från dolda data', 'innehållskontroller frikopplade från dolda data'],
  comments: ['kommentar borttagen', 'kommentarer borttagna'],
  tracked: ['spårad ändring godkänd', 'spårade ändringar godkända'],
  images: ['bild som inte går att använda borttagen', 'bilder som inte går att använda borttagna'],
  protection: ['skrivskydd borttaget', 'skrivskydd borttagna'],
  mailMerge: ['koppling till utskicksdata borttagen', 'kopplingar till utskicksdata borttagna'],
  fonts: ['inbäddat teckensnitt borttaget', 'inbäddade teckensnitt borttagna'],
  properties: [
    'dokumentegenskap (författare, företag) borttagen',
    'dokumentegenskaper (författare, företag) borttagna',
  ],
  otherParts: ['del som mallen inte behöver borttagen', 'delar som mallen inte behöver borttagna'],
} as const;

export type Removal = keyof typeof WORDS;

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

  /** "3 externa kopplingar borttagna", most harmful first. */
  lines(): string[] {
    return (Object.keys(WORDS) as Removal[]).flatMap((what) => {
      const count = this.#counts.get(what);
      if (count === undefined) return [];
      const names = what === 'fields' && this.#fields.size > 0 ? ` (${[...this.#fields].sort().join(', ')})` : '';
      return [`${count} ${WORDS[what][count === 1 ? 0 : 1]}${names}`];
    });
  }
}
