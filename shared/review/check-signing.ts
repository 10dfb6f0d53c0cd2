import { isPresent } from '../domain/attendance.ts';
import type { SignerRole } from '../domain/council.ts';
import { Signer } from '../domain/meeting.ts';
import type { Op } from '../domain/meeting-change.ts';
import { signerNames } from '../minutes/compose-signatures.ts';
import { longDate } from '../swedish/dates.ts';
import type { Found, Place, Rule, Subject } from './rule.ts';

const WORDS = { ordforande: 'ordföranden', sekreterare: 'sekreteraren', justerare: 'justeraren' } as const;
const BLOCK: Place = { step: 'underskrifter', anchor: 'signatures', path: 'signing' };

const lines = ({ meeting }: Subject, role: SignerRole) => meeting.signing.signers.filter((one) => one.role === role);

function addLine({ meeting }: Subject, role: SignerRole): Op {
  const taken = new Set(meeting.signing.signers.map(({ id }) => id));
  const id = [role, `${role}-2`, `${role}-3`, `${role}-4`, `${role}-5`].find((one) => !taken.has(one)) ?? `${role}-6`;
  return {
    op: 'insert',
    path: 'signing/signers',
    index: meeting.signing.signers.length,
    value: Signer.parse({ id, role }),
  };
}

/** KL 5 kap. 69 §: the chair and at least one member, in fullmäktige two; the council's own rules may ask for more. */
const adjustersWanted = ({ council }: Subject): number =>
  Math.max(council.adjusters, council.klApplies ? (council.kind === 'fullmaktige' ? 2 : 1) : 0);

/** Who signs, and what stands above the lines. */
export const signingRules: readonly Rule[] = [
  {
    id: 'adjuster-missing',
    refs: 'R5, W7',
    says: 'Protokollet har så många justerare som organet ska ha, minst en i en nämnd och två i fullmäktige.',
    source: 'KL 5 kap. 69 §; organets reglemente',
    kl: 'block',
    others: 'warn',
    find: (subject) => {
      const { attendance, documentKind } = subject.meeting;
      const chosen = attendance.filter((row) => row.roles.includes('justerare')).length;
      const most = adjustersWanted(subject);
      if (documentKind !== 'protokoll' || chosen >= most) return [];
      const wanted = most === 1 ? 'en justerare' : `${most} justerare`;
      return [
        {
          ...BLOCK,
          message: `Organet ska ha ${wanted}, men ${chosen === 0 ? 'ingen' : chosen} är vald. Välj bland dem som är närvarande.`,
        },
      ];
    },
  },
  {
    id: 'nobody-signs',
    refs: 'R5, W6',
    says: 'Någon skriver under.',
    source: 'KL 5 kap. 69 §; kommunernas mallar',
    kl: 'block',
    others: 'info',
    find: (subject) => {
      const { signing, documentKind } = subject.meeting;
      if (signing.signers.length > 0) return [];
      const what = documentKind === 'protokoll' ? 'Protokollet' : 'Anteckningarna';
      const roles: SignerRole[] = ['ordforande', 'sekreterare'];
      const first = addLine(subject, 'ordforande');
      const second = addLine(subject, 'sekreterare');
      return [
        {
          ...BLOCK,
          message: `${what} har ingen underskrift. Lägg till dem som ska skriva under.`,
          mend: {
            label: `Lägg till rader för ${roles.map((role) => WORDS[role]).join(' och ')}`,
            ops: [first, second.op === 'insert' ? { ...second, index: 1 } : second],
          },
        },
      ];
    },
  },
  {
    id: 'chair-not-signing',
    refs: 'R5, W6',
    says: 'Ordföranden skriver under.',
    source: 'KL 5 kap. 69 §',
    kl: 'block',
    others: 'info',
    find: (subject) => missingLine(subject, 'ordforande'),
  },
  {
    id: 'secretary-not-signing',
    refs: 'W6',
    says: 'Sekreteraren skriver under.',
    source: 'kommunernas mallar för protokoll',
    kl: 'info',
    others: 'info',
    find: (subject) => missingLine(subject, 'sekreterare'),
  },
  {
    id: 'adjuster-not-signing',
    refs: 'W7',
    says: 'Varje justerare har en rad att skriva under på.',
    source: 'KL 5 kap. 69 §',
    kl: 'block',
    others: 'warn',
    find: (subject) => {
      const chosen = subject.meeting.attendance.filter((row) => row.roles.includes('justerare'));
      const without = chosen[lines(subject, 'justerare').length];
      if (without === undefined || subject.meeting.signing.signers.length === 0) return [];
      return [
        {
          ...BLOCK,
          message: `Justeraren ${without.name} har ingen rad att skriva under på. Lägg till en.`,
          mend: { label: 'Lägg till en rad för justeraren', ops: [addLine(subject, 'justerare')] },
        },
      ];
    },
  },
  {
    id: 'signer-unnamed',
    refs: 'W7',
    says: 'Varje underskriftsrad har ett namn.',
    source: 'KL 5 kap. 69 §',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting }) => {
      const names = signerNames(meeting);
      return meeting.signing.signers
        .filter((signer) => names.get(signer.id) === '')
        .map((signer) => ({
          ...BLOCK,
          anchor: `signer:${signer.id}`,
          path: `signing/signers/${signer.id}`,
          message: `Underskriftsraden för ${WORDS[signer.role]} har inget namn. Välj vem, eller ta bort raden.`,
          mend: { label: 'Ta bort raden', ops: [{ op: 'remove' as const, path: `signing/signers/${signer.id}` }] },
        }));
    },
  },
  {
    id: 'signer-absent',
    refs: 'R6',
    says: 'Den som skriver under var med på mötet.',
    source: 'KL 5 kap. 69 §',
    kl: 'block',
    others: 'warn',
    find: ({ meeting }) =>
      meeting.signing.signers.flatMap((signer): Found[] => {
        const row = meeting.attendance.find((one) => one.id === signer.attendanceId);
        if (row === undefined || isPresent(row)) return [];
        return [
          {
            ...BLOCK,
            anchor: `signer:${signer.id}`,
            path: `signing/signers/${signer.id}/attendanceId`,
            message: `${row.name} ska skriva under men var inte med på mötet. Välj en annan, eller ändra närvaron.`,
          },
        ];
      }),
  },
  {
    id: 'signer-twice',
    refs: 'W7',
    says: 'Ingen skriver under två gånger.',
    source: 'KL 5 kap. 69 §',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting }) => {
      const names = signerNames(meeting);
      const seen = new Set<string>();
      return meeting.signing.signers.flatMap((signer): Found[] => {
        const name = names.get(signer.id) ?? '';
        const again = name !== '' && seen.has(name);
        seen.add(name);
        return again
          ? [
              {
                ...BLOCK,
                anchor: `signer:${signer.id}`,
                path: `signing/signers/${signer.id}`,
                message: `${name} står på två underskriftsrader. Välj någon annan på den ena.`,
              },
            ]
          : [];
      });
    },
  },
  {
    id: 'adjuster-not-elected',
    refs: 'R6, W7',
    says: 'Det framgår av ett ärende vem som utsågs att justera.',
    source: 'Göteborgs handbok, val av justerare',
    kl: 'warn',
    others: 'info',
    find: (subject) => {
      const chosen = subject.meeting.attendance.filter((row) => row.roles.includes('justerare'));
      if (chosen.length === 0 || subject.meeting.documentKind !== 'protokoll') return [];
      const said = subject.meeting.items.some(
        (item, i) =>
          item.kind === 'adjuster-election' ||
          subject.passages.some((p) => p.item === i && /juster(are|a\b|ingen|ing\b)/i.test(p.text)),
      );
      return said
        ? []
        : [
            {
              step: 'arenden',
              anchor: 'items',
              path: 'items',
              message: `Inget ärende säger att ${chosen.map((row) => row.name).join(' och ')} utsågs att justera. Lägg till punkten Val av justerare.`,
            },
          ];
    },
  },
  {
    id: 'elected-adjuster-differs',
    refs: 'W7',
    says: 'Den som utsågs att justera är den som står som justerare.',
    source: 'Göteborgs handbok, val av justerare',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting, passages }) =>
      meeting.items.flatMap((item, i): Found[] => {
        if (item.kind !== 'adjuster-election') return [];
        const text = passages
          .filter((p) => p.item === i && p.kind !== 'heading')
          .map((p) => p.text)
          .join(' ');
        const named = meeting.attendance.filter((row) => text.includes(row.name) && !/ersättare/i.test(text));
        const wrong = named.find((row) => !row.roles.includes('justerare'));
        const anyRight = named.some((row) => row.roles.includes('justerare'));
        if (wrong === undefined || anyRight || wrong.roles.includes('ordforande')) return [];
        return [
          {
            ...BLOCK,
            message: `${wrong.name} utses till justerare i ”${item.heading}” men är inte vald som justerare. Välj, eller rätta texten.`,
            mend: {
              label: `Gör ${wrong.name} till justerare`,
              ops: [{ op: 'set', path: `attendance/${wrong.id}/roles`, value: [...wrong.roles, 'justerare'] }],
            },
          },
        ];
      }),
  },
  {
    id: 'sign-date-blank',
    refs: 'W8',
    says: 'Raden med ort och datum har en dag, eller plats att skriva den för hand.',
    source: 'vanligt i kommuners protokoll',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting, passages }) => {
      const passage = passages.find(({ path }) => path === 'signing/verbatim');
      const blank = passage && /^(.*?)\s*\bden\s*(?=\d{4}\b)/.exec(passage.text);
      if (!passage || !blank) return [];
      return [
        {
          ...BLOCK,
          path: 'signing/verbatim',
          message: `I raden ”${passage.text}” saknas dag och månad. Skriv dem, eller lämna en linje att fylla i för hand.`,
          words: { passage, from: 0, to: passage.text.length },
          mend: {
            label: 'Lämna en linje att fylla i för hand',
            ops: [
              { op: 'set', path: 'signing/verbatim', value: null },
              { op: 'set', path: 'signing/placeDateLine', value: true },
              { op: 'set', path: 'signing/place', value: meeting.signing.place || (blank[1] ?? '').trim() },
            ],
          },
        },
      ];
    },
  },
  {
    id: 'signed-before-meeting',
    refs: 'R4',
    says: 'Underskrifterna är inte daterade före mötet.',
    source: 'rimlighet',
    kl: 'block',
    others: 'warn',
    find: ({ meeting: { signing, date } }) =>
      signing.date !== null && date !== null && signing.date < date
        ? [
            {
              ...BLOCK,
              path: 'signing/date',
              message: `Underskrifterna är daterade ${longDate(signing.date)}, före mötet. Rätta datumet.`,
            },
          ]
        : [],
  },
];

function missingLine(subject: Subject, role: 'ordforande' | 'sekreterare'): Found[] {
  const { meeting } = subject;
  const named = meeting.attendance.some((row) => row.roles.includes(role));
  if (meeting.signing.signers.length === 0 || lines(subject, role).length > 0 || !named) return [];
  return [
    {
      ...BLOCK,
      message: `${role === 'ordforande' ? 'Ordföranden' : 'Sekreteraren'} har ingen rad att skriva under på. Ska det vara så?`,
      mend: { label: `Lägg till en rad för ${WORDS[role]}`, ops: [addLine(subject, role)] },
    },
  ];
}
