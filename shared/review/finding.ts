import type { Anchor } from '../minutes/document-tree.ts';

export type WizardStep = 'mote' | 'narvaro' | 'arenden' | 'nasta-mote' | 'underskrifter' | 'fardigstall';

/** Something in a meeting worth a look before the minutes are made. */
export type Finding = {
  /** The rule's id, stable over versions: "date-missing". */
  rule: string;
  /** `error`: the minutes would be wrong; `warning`: probably forgotten; `hint`: worth knowing. Nothing blocks a draft. */
  severity: 'error' | 'warning' | 'hint';
  /** One Swedish sentence: what is so, and what to do. */
  message: string;
  step: WizardStep;
  /** Where in the form to go. */
  anchor: Anchor;
};
