import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MECHANISMS, RULES, WORLD } from '../../engine/index.ts';
import { PURPOSE } from '../../engine/model/purposes.ts';
import { splitTime } from '../../engine/model/attention/split.ts';
import { ROOT } from '../house/source.ts';
import { numbersUnder, pageText } from './document-tables.ts';

const MODEL = pageText('MODEL.md');
const PAGES = readdirSync(path.join(ROOT, 'docs/model'));
const submodels = PAGES.map((page) => pageText(`model/${page}`)).join('\n');

/** Calls of a method that name a part and what it does, in order: `founding.settle`, `meet`. */
function callsIn(body: string): string[] {
  const calls = [...body.matchAll(/this\.((?:\w+\??\.)?\w+)\(/g)].map(([, call]) => call.replace('?', ''));
  return calls.filter((call) => !call.startsWith('decisions.'));
}

function orderInCode(): string[] {
  const source = readFileSync(path.join(ROOT, 'engine/model/arena.ts'), 'utf8');
  return callsIn(/\n {2}step\(\): void \{\n([\s\S]*?)\n {2}\}/.exec(source)![1]);
}

function orderIn(text: string): string[] {
  const list = /<!-- order of a day -->([\s\S]*?)<!-- end -->/.exec(text)![1];
  return [...list.matchAll(/`(\w+(?:\.\w+)?)`/g)].map(([, call]) => call);
}

test('the numbered order of a day is that of the code', () => {
  expect(orderIn(MODEL)).toEqual(orderInCode());
  const swapped = MODEL.replace('`practices.settle`', '`practices.see`');
  expect(orderIn(swapped)).not.toEqual(orderInCode());
});

test('ODD 2020: seven elements and eleven design concepts, in their order', () => {
  const elements = [...MODEL.matchAll(/^## (\d)\. (.*)$/gm)].map(([, , title]) => title).slice(0, 7);
  expect(elements).toEqual([
    'Purpose and patterns',
    'Entities, state variables and scales',
    'Process overview and scheduling',
    'Design concepts',
    'Initialization',
    'Input data',
    'Submodels',
  ]);
  const concepts = [...MODEL.matchAll(/^- \*\*([A-Z][a-z ]+)\.\*\*/gm)].map(([, concept]) => concept);
  expect(concepts).toEqual([
    'Basic principles',
    'Emergence',
    'Adaptation',
    'Objectives',
    'Learning',
    'Prediction',
    'Sensing',
    'Interaction',
    'Stochasticity',
    'Collectives',
    'Observation',
  ]);
});

test('every mechanism has a page, linked from the table and headed by its code', () => {
  for (const code of Object.keys(MECHANISMS)) {
    const link = new RegExp(`^\\| ${code} \\| \\[[^\\]]+\\]\\(model/([\\w-]+\\.md)\\)`, 'm').exec(MODEL);
    expect([code, link && pageText(`model/${link[1]}`).startsWith(`# ${code} `)]).toEqual([code, true]);
  }
  for (const page of PAGES) expect([page, MODEL.includes(`(model/${page})`)]).toEqual([page, true]);
});

/** A service's own inputs are written with KEY and DOMAIN in place of names. */
const generic = (name: string): string =>
  name
    .replace(/^(community_nursing|mental_health|social_care|voluntary)_/, 'KEY_')
    .replace(/^KEY_clears_\w+$/, 'KEY_clears_DOMAIN');

test('every input of the world and every purpose of a draw is named on a page of a submodel', () => {
  const named = (name: string) => submodels.includes(`\`${name}\``);
  expect(Object.keys(WORLD).filter((name) => !named(name) && !named(generic(name)))).toEqual([]);
  expect(Object.keys(PURPOSE).filter((purpose) => !named(purpose))).toEqual([]);
});

test('every rule is named on a page of a submodel, and no input or rule that does not exist', () => {
  for (const { code } of RULES) expect([code, new RegExp(`\\b${code}\\b`).test(submodels)]).toEqual([code, true]);
  const codes = new Set<string>(RULES.map(({ code }) => code));
  expect([...submodels.matchAll(/\bR\d+\b/g)].map(([code]) => code).filter((code) => !codes.has(code))).toEqual([]);
  const lists = [...submodels.matchAll(/\*\*Inputs\.\*\* ([\s\S]*?)(?=\n\*\*|\n\n|\*\*Rules)/g)].map(([, list]) => list).join(' '); // prettier-ignore
  const inputs = [...lists.matchAll(/`([a-z_]+)`/g)].map(([, name]) => name);
  expect(inputs.length).toBeGreaterThan(100);
  expect(inputs.filter((name) => !Object.hasOwn(WORLD, name))).toEqual([]);
});

test('every file and page that the documents point to is there', () => {
  const texts = ['MODEL.md', 'STRESS-ABS.md', 'PARAMETERS.md', 'GLOSSARY.md', ...PAGES.map((page) => `model/${page}`)];
  for (const text of texts)
    for (const [, to] of pageText(text).matchAll(/\]\((?!http)([^)#]+)(?:#[^)]*)?\)/g)) {
      const file = path.join(ROOT, 'docs', path.dirname(text), to);
      expect([text, to, existsSync(file)]).toEqual([text, to, true]);
    }
});

const split = (own: number[], measured: number[], weight: number): number[] => {
  const shares = new Float64Array(own.length);
  splitTime(own, measured, weight, 3, shares);
  return [...shares];
};

test('numbers to check against: attention, breach, ties and strain', () => {
  const attention = numbersUnder(pageText('model/measuring.md'), 'check: four care tasks, own 1, and records, own 0; β = 3, w = .3, physical short by .5, records too'); // prettier-ignore
  const shares = split([1, 1, 1, 1, 0], [0.5, 0, 0, 0, 0.5], 0.3);
  [shares[0], shares[1], shares[4]].forEach((share, at) => expect(attention[0][at]).toBeCloseTo(share, 3));

  const [days] = numbersUnder(pageText('model/collective.md'), 'check: b, w = .3, sharpness 3');
  [0, 0.25, 0.5, 1].forEach((b, at) => expect(days[at]).toBeCloseTo(2 * split([1, 1], [0, b], 0.3)[1] - 1, 3));

  const [exponential, power] = numbersUnder(pageText('model/ties.md'), 'check: weeks without contact from σ = 1');
  [1, 10, 52].forEach((weeks, at) => {
    expect(exponential[at]).toBeCloseTo((1 - Number(WORLD['tie_decay'].value)) ** weeks, 3);
    expect(power[at]).toBeCloseTo((1 / (weeks + 1)) ** Number(WORLD['tie_decay_power'].value), 3);
  });

  const [strain] = numbersUnder(pageText('model/workforce.md'), 'check, k₁ = .02, k₃ = .01, no breach, s at first 0');
  const after = (weeks: number): number => (weeks === 0 ? 0 : ((s) => s + 0.02 * (1 - s) - 0.01 * s)(after(weeks - 1)));
  [1, 52, 2000].forEach((weeks, at) => expect(strain[at]).toBeCloseTo(after(weeks), 3));
});
