import { beforeEach, expect, test } from 'vitest';
import { createQuietHistory } from '../../../../renderer/app/quiet-history.ts';

beforeEach(() => window.history.replaceState(null, '', '#/'));

const settled = () => new Promise((later) => setTimeout(later));

test('what is searched for is in the address for the window, and in none that the browser sees', async () => {
  const history = createQuietHistory();
  history.push('/sok?q=%C3%85sa%20%C3%96rnklo');
  await settled();
  expect(history.location).toMatchObject({ pathname: '/sok', search: '?q=%C3%85sa%20%C3%96rnklo' });
  expect(location.hash).toMatch(/^#\/sok\?q=~\w+-0$/);
  history.push('/mote/m1/arenden?plats=item%3A1&ord=%C3%96rnklo');
  await settled();
  expect(history.location.search).toBe('?plats=item%3A1&ord=%C3%96rnklo');
  expect(location.hash).not.toContain('rnklo');
  expect(location.hash).toContain('plats=item%3A1');
  expect(history.createHref('/sok?q=Bo')).not.toContain('Bo');
  history.destroy();
});

test('back finds the words again; after the page is loaded anew the place is left and the words are gone', async () => {
  const history = createQuietHistory();
  history.push('/sok?q=Bo');
  await settled();
  const there = location.hash;
  history.push('/organ');
  await settled();
  window.history.replaceState(null, '', there);
  window.dispatchEvent(new PopStateEvent('popstate'));
  await settled();
  expect(history.location.search).toBe('?q=Bo');
  history.destroy();
  await new Promise((later) => setTimeout(later, 2));
  const again = createQuietHistory();
  expect(again.location).toMatchObject({ pathname: '/sok', search: '?q=' });
  again.destroy();
});

test('every other address is as it was, also one given from outside', async () => {
  window.history.replaceState(null, '', '#/mote/m1/mote?plats=place');
  const history = createQuietHistory();
  expect(history.location).toMatchObject({ pathname: '/mote/m1/mote', search: '?plats=place' });
  window.history.replaceState(null, '', '#/sok?q=utifr%C3%A5n');
  window.dispatchEvent(new PopStateEvent('popstate'));
  await settled();
  expect(history.location.search).toBe('?q=utifr%C3%A5n');
  expect(history.createHref('/organ/a')).toBe('/#/organ/a');
  history.destroy();
});
