import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { WORLD } from '../../engine/index.ts';
import { bestWorlds } from '../../scenarios/accepted-worlds.ts';
import { WORLD_PARAMS } from '../../scenarios/engine-terms.ts';
import { resolveComparison } from '../../scenarios/resolve.ts';
import { USUAL_WORLD } from '../../scenarios/usual-world.ts';
import { namedThings } from '../../server/requests/named.ts';
import { wholeScenario } from '../../server/requests/question.ts';
import { submittedFrom } from '../../server/requests/submitted.ts';
import { designOf } from '../../viz/runs/asked.ts';
import { askedOf } from '../viz/planted.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'formwork-starting-'));
afterAll(() => rmSync(folder, { recursive: true }));

const asked = (scenario: object) => {
  writeFileSync(path.join(folder, 'asked.json'), JSON.stringify({ place: 'fleetwood', ...scenario }));
  return resolveComparison('asked.json', {}, folder);
};
const worldOf = (scenario: object) => asked(scenario).world;

test('a question is asked in the best accepted world, said or not, and a scenario changes single inputs of it', () => {
  expect(USUAL_WORLD).toEqual(bestWorlds(1)[0]);
  expect(worldOf({})).toEqual(USUAL_WORLD);
  expect(worldOf({ starting_world: 'accepted' })).toEqual(USUAL_WORLD);
  const changed = asked({ world: { workforce: 'off' } });
  expect(changed.world).toEqual({ ...USUAL_WORLD, workforce: 'off' });
  expect(changed.ownWorld).toEqual({ workforce: 'off' });
});

test('or it starts from the start values of the engine', () => {
  expect(worldOf({ starting_world: 'start_values' })).toEqual({});
  expect(worldOf({ starting_world: 'start_values', world: { workforce: 'on' } })).toEqual({ workforce: 'on' });
});

test('command line, library, server and page mean the same world', () => {
  const named = namedThings(false);
  const whole = (scenario: object) => wholeScenario(submittedFrom({ place: 'fleetwood', ...scenario }), named).world;
  for (const own of [{}, { workforce: 'off' }, { trust: 0.2 }] as const) {
    const { world } = asked({ world: own });
    expect(whole({ world: own })).toEqual(world);
    expect(designOf(askedOf(['hierarchy'], { world: own })).world).toEqual(world);
  }
  expect(whole({ starting_world: 'start_values' })).toEqual({});
});

test('what is shown of an input is its value in the usual world, in four digits, from the calibration', () => {
  const { value, grade, source } = WORLD_PARAMS['practice_minutes'];
  expect(value).toBeCloseTo(USUAL_WORLD.practice_minutes as number, 2);
  expect(grade).toBe('calibrated');
  expect(source).toContain('docs/CALIBRATION.md');
  expect(WORLD_PARAMS['attention'].value).toBe('on');
  expect(WORLD_PARAMS['trust']).toBe(WORLD['trust']);
});

test('another word is refused, with the nearest and where it stands', () => {
  expect(() => asked({ starting_world: 'acepted' })).toThrow(/starting_world: found "acepted".*accepted/);
});
