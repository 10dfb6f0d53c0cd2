import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentOf } from '../../../../renderer/app/accent.ts';
import { contrast } from '../../../../shared/domain/contrast.ts';

const halves = (primary: string) => {
  const [, light = '', dark = ''] = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(accentOf(primary)) ?? [];
  return { light, dark };
};

test('any colour of a municipality becomes an accent that can be read in both themes (WCAG 1.4.3: 4.5:1)', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colour, (primary) => {
      const { light, dark } = halves(primary);
      // the grounds of ui/tokens.css, and the words on a button filled with the accent
      for (const ground of ['#faf9f6', '#f3f1ec', '#ffffff'])
        expect(contrast(light, ground)).toBeGreaterThanOrEqual(4.5);
      for (const ground of ['#15191a', '#101415', '#1c2122', '#10191a'])
        expect(contrast(dark, ground)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('a colour that can already be read is kept as it is', () => {
  expect(halves('#1d4f5c').light).toBe('#1d4f5c');
});
