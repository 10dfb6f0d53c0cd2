import { signerNames } from '../minutes/compose-signatures.ts';
import type { Rule } from './check-meeting.ts';
import type { Finding } from './finding.ts';

const ROLE_WORDS = { ordforande: 'ordföranden', sekreterare: 'sekreteraren', justerare: 'justeraren' } as const;

/** As many justerare as the council asks for (R5, domain.md W7). */
const tooFewAdjusters: Rule = ({ attendance, documentKind }, council) => {
  const chosen = attendance.filter((row) => row.roles.includes('justerare')).length;
  if (documentKind !== 'protokoll' || chosen >= council.adjusters) return [];
  const wanted = council.adjusters === 1 ? 'en justerare' : `${council.adjusters} justerare`;
  return [
    {
      rule: 'adjuster-missing',
      severity: 'warning',
      message: `Organet ska ha ${wanted}, men ${chosen === 0 ? 'ingen' : chosen} är vald. Välj bland dem som är närvarande.`,
      step: 'underskrifter',
      anchor: 'signatures',
    },
  ];
};

const unnamedSigner: Rule = (meeting) => {
  const names = signerNames(meeting);
  return meeting.signing.signers.flatMap((signer): Finding[] =>
    names.get(signer.id) === ''
      ? [
          {
            rule: 'signer-unnamed',
            severity: 'warning',
            message: `Underskriftsraden för ${ROLE_WORDS[signer.role]} har inget namn.`,
            step: 'underskrifter',
            anchor: `signer:${signer.id}`,
          },
        ]
      : [],
  );
};

const nobodySigns: Rule = ({ signing, documentKind }) =>
  signing.signers.length === 0 && documentKind === 'protokoll'
    ? [
        {
          rule: 'nobody-signs',
          severity: 'warning',
          message: 'Protokollet har ingen underskrift. Lägg till dem som ska skriva under.',
          step: 'underskrifter',
          anchor: 'signatures',
        },
      ]
    : [];

export const signingRules: readonly Rule[] = [tooFewAdjusters, unnamedSigner, nobodySigns];
