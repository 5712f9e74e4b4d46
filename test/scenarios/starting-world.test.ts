import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bestWorlds } from '../../scenarios/accepted-worlds.ts';
import { resolveComparison } from '../../scenarios/resolve.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'formwork-starting-'));
afterAll(() => rmSync(folder, { recursive: true }));

const asked = (scenario: object) => {
  writeFileSync(path.join(folder, 'asked.json'), JSON.stringify({ place: 'fleetwood', ...scenario }));
  return resolveComparison('asked.json', {}, folder).world;
};

test('a scenario may start from the best accepted world, and changes single inputs of it', () => {
  expect(asked({ starting_world: 'accepted' })).toEqual(bestWorlds(1)[0]);
  const changed = asked({ starting_world: 'accepted', world: { workforce: 'off' } });
  expect(changed).toEqual({ ...bestWorlds(1)[0], workforce: 'off' });
});

test('without saying so it starts from what ships', () => {
  expect(asked({ world: { workforce: 'on' } })).toEqual({ workforce: 'on' });
  expect(asked({ starting_world: 'as_shipped' })).toEqual({});
});

test('another word is refused, with the nearest and where it stands', () => {
  expect(() => asked({ starting_world: 'acepted' })).toThrow(/starting_world: found "acepted".*accepted/);
});
