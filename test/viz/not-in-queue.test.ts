import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../experiments/analyse/comparison.ts';
import {
  cellsByFifth,
  cellsByGroup,
  countsUnseen,
  crossTable,
  FEW,
  queueTable,
  queueTitle,
} from '../../experiments/analyse/not-in-queue.ts';
import { notInQueue } from '../../experiments/report/figures/not-in-queue.ts';
import { NEED_GROUPS } from '../../engine/index.ts';
import { plantedFinding } from './planted.ts';

type Counts = { needing: number; unseen: number };
const NOBODY: Counts = { needing: 0, unseen: 0 };

/** Counts by group and fifth, by form; all else is nobody. */
function planted(by: Readonly<Record<string, Readonly<Record<string, Counts>>>>): Comparison {
  const names = Object.keys(by);
  const { comparison } = plantedFinding(Object.fromEntries(names.map((name) => [name, { burden: [1, 1] }])));
  const withoutContact = (name: string) =>
    Object.fromEntries(
      NEED_GROUPS.map((group) => [
        group,
        Object.fromEntries(['1', '2', '3', '4', '5'].map((fifth) => [fifth, by[name][`${group} ${fifth}`] ?? NOBODY])),
      ]),
    );
  const regimes = names.map((name) => [name, { ...comparison.regimes[name], withoutContact: withoutContact(name) }]);
  return { ...comparison, regimes: Object.fromEntries(regimes) as Comparison['regimes'] };
}

const counts = (needing: number, unseen: number): Counts => ({ needing, unseen });
const UNDER = {
  'ordinary 1': counts(2_000, 100),
  'ordinary 5': counts(1_000, 100),
  'frail 1': counts(1_000, 20),
  'young_in_distress 1': counts(FEW - 1, 250),
};

describe('people without contact', () => {
  const comparison = planted({ 'status-quo': UNDER, network: { ...UNDER, 'ordinary 1': counts(2_000, 140) } });

  test('are summed over fifths for a need group, and over groups for a fifth', () => {
    const [ordinary, , frail] = cellsByGroup(comparison);
    expect(ordinary.forms.map(({ needing, unseen }) => [needing, unseen])).toEqual([[3_000, 200], [3_000, 240]]); // prettier-ignore
    expect(frail.forms[0]).toMatchObject({ regime: 'status-quo', needing: 1_000, unseen: 20 });
    const [most, second, , , least] = cellsByFifth(comparison);
    expect([most.label, least.label]).toEqual(['Fifth 1, most deprived', 'Fifth 5, least deprived']);
    expect(most.forms[0]).toMatchObject({ needing: 3_499, unseen: 370 });
    expect(second.forms[0]).toMatchObject(NOBODY);
  });

  test('few person-years say nothing in the title, and say so in the table', () => {
    expect(queueTitle(cellsByGroup(comparison), 'By need group')).toBe(
      'By need group, of 2 with person-years enough, without contact most often under every form: ordinary, 6.7 to 8.0 %',
    );
    const { rows } = queueTable(cellsByGroup(comparison), 'Table');
    expect(rows[0]).toEqual({ label: 'Ordinary', unit: 'status-quo', cells: ['6.7 %', '200', '3,000', ''] });
    expect(rows.at(-1)!.cells).toEqual(['50.1 %', '250', '499', 'few']);
    expect(crossTable(comparison, 'network').rows.map(({ cells }) => cells[0])).toEqual([
      '7.0 % of 2,000',
      'nobody',
      '2.0 % of 1,000',
      'nobody',
      'few: 250 of 499',
    ]);
  });

  test('a mark that would lie beyond the scale is not drawn; its numbers are', () => {
    const cells = cellsByGroup(comparison);
    const svg = notInQueue({ id: 'a', title: 'a', description: 'a', cells });
    expect(svg).toContain('few: 250 of 499');
    expect(svg).toContain('200 of 3,000: 6.7 %');
    expect(svg).toContain('nobody with need');
    expect(svg).not.toContain('fill="#ffffff"');
  });
});

test('which kind is missed most may differ from form to form; one kind, or none, is said plainly', () => {
  const other = { ...UNDER, 'frail 1': counts(1_000, 300) };
  const title = (of: Parameters<typeof planted>[0]) => queueTitle(cellsByGroup(planted(of)), 'By need group');
  expect(title({ 'status-quo': UNDER, network: other })).toMatch(/differs from form to form: ordinary, frail$/);
  expect(title({ 'status-quo': { 'frail 1': counts(900, 9) } })).toBe(
    'By need group: only of frail are there person-years enough to say: 1.0 %',
  );
  expect(title({ 'status-quo': {} })).toBe('By need group: too few person-years with need to say anything');
});

test('an answer made before they were counted is known for it', () => {
  const comparison = planted({ 'status-quo': UNDER });
  expect(countsUnseen(comparison)).toBe(true);
  const { withoutContact: _, ...before } = comparison.regimes['status-quo'];
  expect(countsUnseen({ ...comparison, regimes: { 'status-quo': before } } as unknown as Comparison)).toBe(false);
});

test('more forms than there are shapes are numbered in the key and at every row', () => {
  const names = ['status-quo', 'hierarchy', 'network', 'hybrid', 'group-model', 'key-worker', 'link-workers', 'community-led']; // prettier-ignore
  const svg = (of: readonly string[]) =>
    notInQueue({
      id: 'a',
      title: 'a',
      description: 'a',
      cells: cellsByGroup(planted(Object.fromEntries(of.map((name) => [name, UNDER])))),
    });
  expect(svg(names)).toContain('>8 community-led<');
  expect(svg(names).match(/>8</g)).toHaveLength(NEED_GROUPS.length);
  expect(svg(names.slice(0, 6))).not.toContain('>6 key-worker<');
});
