import { z } from 'zod';
import { Id } from './ids.ts';

export const MunicipalityKind = z.enum(['kommun', 'region', 'kommunalforbund']);

export const Municipality = z.strictObject({
  id: Id,
  /** "Exempelby kommun" */
  name: z.string().trim().min(1, 'Skriv kommunens namn.').max(200),
  /** "Exempelby" */
  shortName: z.string().trim().max(100).default(''),
  kind: MunicipalityKind.default('kommun'),
  /** Place printed in the line above signatures: "Exempelby den ____ 2026". */
  signPlace: z.string().trim().max(100).default(''),
});
export type Municipality = z.infer<typeof Municipality>;

export const OrganisationKind = z.enum([
  'forvaltning',
  'namnd',
  'kommunalt-bolag',
  'kommunalforbund',
  'statlig-myndighet',
  'region',
  'forening',
  'foretag',
  'trossamfund',
  'skola',
  'annan',
]);

/** A body somebody represents: a department, the police, an association, a municipal company. */
export const Organisation = z.strictObject({
  id: Id,
  name: z.string().trim().min(1, 'Skriv organisationens namn.').max(200),
  shortName: z.string().trim().max(100).default(''),
  kind: OrganisationKind.default('annan'),
  endedOn: z.iso.date().nullable().default(null),
});
export type Organisation = z.infer<typeof Organisation>;
