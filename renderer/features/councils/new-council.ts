import { Council, isBoundByKommunallagen, type LegalKind } from '../../../shared/domain/council.ts';

/** Words that tell what a body is, the most telling first: "Brottsförebyggande rådet", "Socialnämndens arbetsutskott". */
const TELLING: readonly [RegExp, LegalKind][] = [
  [/utskott/i, 'utskott'],
  [/beredning/i, 'beredning'],
  [/styrgrupp/i, 'styrgrupp'],
  [/arbetsgrupp|projektgrupp|samverkansgrupp/i, 'arbetsgrupp'],
  [/fullmäktige/i, 'fullmaktige'],
  [/styrelse/i, 'styrelse'],
  [/nämnd/i, 'namnd'],
  [/råd/i, 'rad'],
];

/** What kind of body a name speaks of; null when it does not tell. */
export function guessKind(name: string): LegalKind | null {
  return TELLING.find(([word]) => word.test(name))?.[1] ?? null;
}

/** A council with the usual values for its kind: bodies bound by kommunallagen have § numbers and one justerare. */
export function newCouncil(id: string, municipalityId: string, name: string, kind: LegalKind): Council {
  const bound = isBoundByKommunallagen(kind);
  return Council.parse({
    id,
    municipalityId,
    name,
    kind,
    klApplies: bound,
    numbering: bound ? 'paragraph-per-year' : 'item',
    adjusters: bound ? 1 : 0,
    signingOrder: bound ? ['sekreterare', 'ordforande', 'justerare'] : ['sekreterare', 'ordforande'],
  });
}
