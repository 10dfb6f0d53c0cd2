import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paletteOf } from '../../../../../electron/core/documents/palette.ts';
import { contrast } from '../../../../../shared/domain/contrast.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

// WCAG 2.2, 1.4.3: text has 4.5:1 against what it stands on
test('every text can be read on its surface, on paper and on a dark screen, whatever the brand', () => {
  fc.assert(
    fc.property(colour, colour, fc.constantFrom('light', 'dark'), (primary, secondary, surface) => {
      const palette = paletteOf({ primary, secondary }, surface);
      for (const ink of ['text', 'heading', 'quiet', 'link'] as const) {
        expect(contrast(palette[ink], palette.paper)).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(palette.text, palette.tableHead)).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 1000 },
  );
});
