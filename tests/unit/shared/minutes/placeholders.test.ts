import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MinutesTemplate } from '../../../../shared/domain/template.ts';
import { composeMinutes } from '../../../../shared/minutes/compose-minutes.ts';
import { PLACEHOLDERS, patternFault, templateFaults } from '../../../../shared/minutes/placeholders.ts';
import { builtInTemplate, recordOf, soundMeeting } from '../../../builders/record.ts';

const ids = readdirSync(new URL('../../../../resources/templates/', import.meta.url)).map((name) =>
  name.replace('.json', ''),
);
const asked = (names: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(names).flatMap(([name, forms]) => [`{${name}}`, ...forms.map((form) => `{${name}:${form}}`)]);
/** A pattern holds 500 characters. */
const inPatterns = (names: Readonly<Record<string, readonly string[]>>) => {
  const all = asked(names);
  return Array.from({ length: Math.ceil(all.length / 20) }, (_, i) => all.slice(i * 20, i * 20 + 20).join(' '));
};

/** A template that asks for everything that is said to be there. */
function everything(): MinutesTemplate {
  const base = builtInTemplate('protokoll-rad');
  return MinutesTemplate.parse({
    ...base,
    furniture: {
      first: { header: inPatterns(PLACEHOLDERS.page).map((left) => ({ left })) },
      other: {},
    },
    profile: { ...base.profile, numberPattern: asked(PLACEHOLDERS.number).join(' ') },
    blocks: [
      ...inPatterns(PLACEHOLDERS.meeting).map((pattern) => ({ type: 'title' as const, pattern })),
      { type: 'text', text: asked(PLACEHOLDERS.meeting).join(' ') },
      { type: 'notice', text: asked(PLACEHOLDERS.meeting).join('\n') },
      {
        type: 'attendance',
        sections: [
          { label: 'Alla', presence: ['present'], layout: 'lines', entry: asked(PLACEHOLDERS.person).join(' ') },
        ],
      },
      ...inPatterns(PLACEHOLDERS.meeting).map((entry) => ({ type: 'next-meeting' as const, entry })),
      { type: 'items' },
    ],
  });
}

describe('placeholders', () => {
  it('that are offered can all be filled by the one who composes', () => {
    const meeting = soundMeeting({ nextMeetings: [{ id: 'n', date: '2026-12-01' }] });
    expect(templateFaults(everything())).toEqual([]);
    expect(() => composeMinutes(recordOf(meeting), everything())).not.toThrow();
  });

  it.each(ids)('in %s are all among those offered', (id) => {
    expect(templateFaults(builtInTemplate(id))).toEqual([]);
  });

  it('that do not exist, or not there, are named', () => {
    expect(patternFault('{orgn}', 'meeting')).toContain('{orgn}');
    expect(patternFault('{namn}', 'meeting')).toContain('{namn}');
    expect(patternFault('{sida}', 'meeting')).toContain('{sida}');
    expect(patternFault('{sida}', 'page')).toBeNull();
    expect(patternFault('{datum:sen}', 'meeting')).toContain('iso, lång, dag, Dag, utanår');
    expect(patternFault('{organ:iso}', 'meeting')).toContain('{organ}');
    expect(patternFault('{datum:iso:lång}', 'meeting')).toContain('{datum:iso:lång}');
    expect(patternFault('{toString}', 'person')).toContain('{toString}');
  });

  it('inside a part that may be left out are looked at too', () => {
    expect(patternFault('{organ}[, {fel}]', 'meeting')).toContain('{fel}');
  });

  it('whose bracket is not closed are told of', () => {
    expect(patternFault('{organ}[ {datum}', 'meeting')).toContain('Varje [ ska ha en ]');
    expect(patternFault('{organ}[, [{datum}]]', 'meeting')).toContain('Varje [ ska ha en ]');
    expect(patternFault('\\[{organ}]', 'meeting')).toContain('Varje [ ska ha en ]');
    expect(patternFault('{sida}\\[{sidor}\\]', 'page')).toBeNull();
    for (const half of ['{organ', 'organ}', '{', '{}', '{organ}[, {tid]'])
      expect(patternFault(half, 'meeting')).toContain('Varje { ska ha en }');
  });
});

describe('a template with a fault', () => {
  const base = builtInTemplate('protokoll-rad');

  it('names the row the fault stands in', () => {
    const template = structuredClone(base);
    const fields = template.blocks.find((block) => block.type === 'fields')!;
    fields.rows[1]!.value = 'kl. {tiden}';
    template.furniture.other.footer[0]!.right = '{sidnummer}';
    expect(templateFaults(template)).toEqual([
      { path: 'blocks.1.rows.1.value', message: expect.stringContaining('Raden ”Tid”') },
      { path: 'furniture.other.footer.0.right', message: expect.stringContaining('Sidfoten på följande sidor, rad 1') },
    ]);
  });

  it('is one without items, or with them twice: nothing may be left out of the minutes or stand twice', () => {
    const without = { ...base, blocks: base.blocks.filter(({ type }) => type !== 'items') };
    expect(templateFaults(without)).toEqual([{ path: 'blocks', message: expect.stringContaining('Ärenden saknas') }]);
    const twice = { ...base, blocks: [...base.blocks, base.blocks.find(({ type }) => type === 'items')!] };
    expect(templateFaults(twice)).toEqual([{ path: 'blocks', message: expect.stringContaining('mer än en gång') }]);
  });
});
