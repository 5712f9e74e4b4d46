import { expect, test } from 'vitest';
import { readPlace, writePlace } from '../../viz/state/own-place.ts';

const practices = [
  { code: 'OWN1', name: 'Ærø & Sons “Surgery”', people: 5_000, imd: 30.5 },
  { code: 'OWN2', name: 'The other', people: 100, imd: 0 },
];

test('a place of one’s own comes back from the address as it was', () => {
  const word = writePlace({ title: 'Mine', practices });
  expect(readPlace(word)).toEqual({ name: 'own-place', title: 'Mine', practices });
  expect(readPlace(decodeURIComponent(encodeURIComponent(word))).practices).toHaveLength(2);
});

test('a shipped place is found by its name, another refused with the nearest', () => {
  expect(readPlace('fleetwood').practices).toHaveLength(3);
  expect(() => readPlace('fletwood')).toThrow('did you mean "fleetwood"');
  expect(() => readPlace('constructor')).toThrow('unknown place "constructor"');
});

test.each([
  ['~', 'title'],
  ['~{}', 'title'],
  ['~["A",["OWN1","x",-5,3]]', 'people'],
  ['~["A",["OWN1","x",5000,300]]', 'imd'],
  ['~["A",7]', 'code'],
])('what cannot be a place is refused: %s', (word, where) => {
  expect(() => readPlace(word)).toThrow(where);
});
