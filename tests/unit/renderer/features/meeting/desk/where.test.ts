// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { focusAnchor } from '../../../../../../renderer/features/meeting/desk/where.ts';

beforeEach(() => {
  document.body.innerHTML = `
    <section data-anchor="item:i/decision:b">
      <header><button id="remove">Ta bort beslutet</button></header>
      <input id="lead-in" />
      <div data-anchor="item:i/decision:b/clause:c"><textarea id="clause"></textarea><button>Mer</button></div>
    </section>
    <section data-anchor="closed"><header><button id="open">Öppna</button></header></section>
    <section data-anchor="summons"><div><header><button id="inner">Lägg till</button></header></div></section>`;
});

it.each([
  ['item:i/decision:b', 'lead-in'],
  ['item:i/decision:b/clause:c', 'clause'],
  ['closed', 'open'],
  ['summons', 'inner'],
])('puts the cursor of %s in %s: not on what would take the part away, when there is anything else', (anchor, id) => {
  expect(focusAnchor(document, anchor)).toBe(true);
  expect(document.activeElement?.id).toBe(id);
});

it('says no of a part that is not on the screen', () => {
  expect(focusAnchor(document, 'item:other')).toBe(false);
});
