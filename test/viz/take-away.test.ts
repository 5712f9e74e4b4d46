import { describe, expect, test } from 'vitest';
import { sheetOf } from '../../experiments/report/figures/frame.ts';
import { onePage, onePageFile } from '../../experiments/report/one-page.ts';
import { boardOf } from '../../viz/state/board.ts';
import { flipsOf } from '../../viz/state/flips.ts';
import { FIRST_STATE } from '../../viz/state/page-state.ts';
import { askedOf, plantedFinding } from './planted.ts';

const STATUS_QUO = { burden: [100, 101, 99, 100], deaths: [10, 10, 11, 10], unmet_need_days: [50, 51, 50, 49] };
const NETWORK = { ...STATUS_QUO, burden: [110, 111, 109, 110.5] };
const finding = plantedFinding({ 'status-quo': STATUS_QUO, network: NETWORK });
const same = plantedFinding({ 'status-quo': STATUS_QUO, network: { ...STATUS_QUO, burden: [100, 101, 99.5, 100] } });
const asked = askedOf(['status-quo', 'network']);
const NONE = { flipped: [], held: [], unclear: [] };

describe('what flips an answer', () => {
  test('a rule made equal or an input moved, where a reading is another then', () => {
    const tried = [
      { asked: { ...asked, equalise: ['R6'] }, finding: same },
      { asked: { ...asked, world: { trust: 0.2 } }, finding },
    ];
    expect(flipsOf({ asked, finding }, tried)).toEqual({
      flipped: ['With R6 equal: burden of need under network too small to matter, not more.'],
      held: ['trust 0.2'],
      unclear: [],
    });
  });

  test('fewer pairs flip nothing', () => {
    const one = plantedFinding({ 'status-quo': { burden: [100] }, network: { burden: [100] } });
    const found = flipsOf({ asked, finding }, [{ asked: { ...asked, equalise: ['R6'] }, finding: one }]);
    expect(found).toEqual({ flipped: [], held: [], unclear: ['R6 equal'] });
  });

  test('another place, another luck, and the question itself are not trials of it', () => {
    const tried = [
      { asked, finding: same },
      { asked: { ...asked, seed: 'other', equalise: ['R6'] }, finding: same },
      { asked: { ...asked, place: { ...asked.place, name: 'x' }, equalise: ['R6'] }, finding: same },
    ];
    expect(flipsOf({ asked, finding }, tried)).toEqual(NONE);
  });

  test('an answer with a rule equal is flipped by the rule as it is', () => {
    const equal = { ...asked, equalise: ['R6'] };
    const { flipped } = flipsOf({ asked: equal, finding: same }, [{ asked, finding }]);
    expect(flipped).toEqual(['With R6 as it is: burden of need under network more, not too small to matter.']);
  });
});

describe('the page for a board', () => {
  const board = boardOf(asked, finding, NONE, { ...FIRST_STATE, guess: 'network:2' });

  test('has the answer, the deaths beside it, the guess, and that nothing was tried', () => {
    expect(board.answer.join(' ')).toMatch(/Worse: network.*more in 4, within 5 % in 0.*Deaths: /);
    expect(board.guess).toContain('You had expected least unmet need under network');
    expect(board.flips).toEqual([expect.stringContaining('Not looked at')]);
    expect(board.questions).toHaveLength(5);
    expect(board.receipt.command).toContain('--replications 4');
  });

  test('says what was moved and made equal', () => {
    const moved = boardOf({ ...asked, world: { trust: 0.2 }, equalise: ['R6'] }, finding, NONE, FIRST_STATE);
    expect(moved.settings).toContainEqual(['Moved', 'trust 0.2']);
    expect(moved.settings).toContainEqual(['Made equal', 'R6']);
    expect(moved.guess).toBeUndefined();
  });

  test('is a file that asks nothing of a network, and holds names as text', () => {
    const hostile = { ...asked, place: { ...asked.place, title: '<img src=x onerror=alert(1)>' } };
    const html = onePageFile(boardOf(hostile, finding, NONE, FIRST_STATE), sheetOf(700));
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(html).not.toMatch(/<img|<script|<link|@import|url\(|https?:/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<h3|NaN|undefined|\b(final|proven|optimal|will|confidence)\b/i);
  });

  test('in the page it has no style attribute and begins at the second level', () => {
    const markup = onePage(board, sheetOf(358));
    expect(markup).not.toMatch(/ style=|<h1|<style/);
    expect(markup.match(/<svg /g)).toHaveLength(1);
  });
});
