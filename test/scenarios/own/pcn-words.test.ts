import { expect, test } from 'vitest';
import { joinPublications } from '../../../scenarios/official/join.ts';
import { pcnsNamed, placeOfPcn } from '../../../scenarios/own/pcn-words.ts';
import { placeSchema } from '../../../scenarios/schema/place.ts';
import { nation } from '../official/published.ts';

const { pcns, account } = joinPublications(nation());
const found = (word: string) => pcnsNamed(word, pcns).map(({ code }) => code);

test.each([
  ['U00002', ['U00002']],
  ['u00002', ['U00002']],
  [' U00002 ', ['U00002']],
  ['HILLTOP PCN', ['U00003']],
  ['hilltop', ['U00003']],
  ['hill', ['U00003']],
  ['south marsh and fen', ['U00002']],
  ['Marsh, & Fen', ['U00002']],
  ['marsh', ['U00001', 'U00002']],
  ['U0000', []],
  ['', []],
  [' -, ', []],
  ['constructor', []],
])('"%s"', (word, codes) => expect(found(word)).toEqual(codes));

test('a whole name goes before a part of another', () => {
  const two = [pcns[0], { ...pcns[1], name: 'NORTH MARSH WEST PCN' }];
  expect(pcnsNamed('north marsh', two).map(({ code }) => code)).toEqual(['U00001']);
});

test('as a place it says which scores are not its own', () => {
  const places = pcns.map((pcn) => placeSchema.parse(placeOfPcn(pcn, account)));
  expect(places[0]).toMatchObject({ name: 'u00001', title: 'NORTH MARSH PCN', region: 'Nowhere', pcn_code: 'U00001' });
  expect(places[0].source).toContain("no score for Z00003: mean of the PCN's other practices used");
  expect(places[1].source).not.toContain('no score');
  expect(places[2].source).toContain(`no score for Z00005: national mean ${account.national_imd} used`);
  expect(places[0].attribution).toContain('Open Government Licence');
});
