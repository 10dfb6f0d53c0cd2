import { expect, test } from 'vitest';
import { shortNameOf } from '../../../../../renderer/features/welcome/short-name.ts';

// names of municipalities as they write them themselves
test.each([
  ['Köpings kommun', 'Köping'],
  ['Finspångs kommun', 'Finspång'],
  ['Arboga kommun', 'Arboga'],
  ['Växjö kommun', 'Växjö'],
  ['Borås Stad', 'Borås'],
  ['Höganäs kommun', 'Höganäs'],
  ['Degerfors kommun', 'Degerfors'],
  ['Grums kommun', 'Grums'],
  ['Kils kommun', 'Kil'],
  ['Exempelby', 'Exempelby'],
  ['', ''],
])('%s is %s for short', (name, short) => {
  expect(shortNameOf(name)).toBe(short);
});
