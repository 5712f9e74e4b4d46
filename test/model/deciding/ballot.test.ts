import { expect, test } from 'vitest';
import { StateBlock } from '../../../engine/kernel/state-block.ts';
import { ApprovalQueue } from '../../../engine/model/deciding/approval-queue.ts';
import { Ballot, type Quorum } from '../../../engine/model/deciding/ballot.ts';
import { Luck } from '../../support/luck.ts';
import { agreement } from '../../support/agreement.ts';
import { expectation, plus, poisson, stationary } from '../../support/stationary.ts';

const said = (quorum: Quorum, ...answers: boolean[]) => {
  const ballot = new Ballot(quorum);
  return answers.map((accepts, member) => ballot.answer(member, accepts));
};

test('two of three: adopted with the second yes, rejected with the second no', () => {
  const quorum = { members: 3, needed: 2 };
  expect(said(quorum, true, false, true)).toEqual(['open', 'open', 'adopted']);
  expect(said(quorum, true, true)).toEqual(['open', 'adopted']);
  expect(said(quorum, false, false)).toEqual(['open', 'rejected']);
});

test('a lead alone decides; where all must accept, one no is enough', () => {
  expect(said({ members: 1, needed: 1 }, false)).toEqual(['rejected']);
  expect(said({ members: 4, needed: 4 }, true, false)).toEqual(['open', 'rejected']);
});

test('where everybody is heard first, nothing is said before', () => {
  const quorum = { members: 3, needed: 3, hearsAll: true };
  expect(said(quorum, false, true, true)).toEqual(['open', 'open', 'rejected']);
});

test('revised, all are asked again and the round is counted', () => {
  const ballot = new Ballot({ members: 1, needed: 1 });
  ballot.answer(0, false);
  ballot.revise();
  expect([ballot.standing, ballot.rounds, ballot.answer(0, true)]).toEqual(['open', 2, 'adopted']);
  expect(() => ballot.answer(0, true)).toThrow('answered already');
});

test.each([
  { members: 3, needed: 4 },
  { members: 3, needed: 0 },
])('$needed of $members is refused', (quorum) => {
  expect(() => new Ballot(quorum)).toThrow(RangeError);
});

test('a decision that a day has no minutes left for goes on the next, first come first served', () => {
  const desk = new ApprovalQueue(4, 6, new StateBlock());
  const decided: number[] = [];
  const work = (minutes: number) => desk.work(minutes, (proposal) => decided.push(proposal));
  [2, 0, 3].forEach((proposal) => desk.submit(proposal));
  expect([work(10), decided.join(), desk.waiting]).toEqual([10, '2', 2]);
  expect([work(2), decided.join()]).toEqual([2, '2,0']);
  expect([work(60), decided.join(), desk.waiting]).toEqual([6, '2,0,3', 0]);
});

test('one that is withdrawn takes the minutes spent on it with it', () => {
  const desk = new ApprovalQueue(2, 6, new StateBlock());
  const decided: number[] = [];
  [0, 1].forEach((proposal) => desk.submit(proposal));
  desk.work(5, (proposal) => decided.push(proposal));
  desk.withdraw(0);
  desk.work(5, (proposal) => decided.push(proposal));
  expect(decided).toEqual([]);
  desk.work(1, (proposal) => decided.push(proposal));
  expect(decided).toEqual([1]);
});

test('with Poisson proposals its list is that of Q′ = max(0, Q + A − c)', () => {
  const [rate, slots, days] = [3.2, 4, 10_000];
  const chain = stationary(200, (before) => {
    const left = new Float64Array(before.length);
    plus(before, poisson(rate)).forEach((p, n) => (left[Math.max(0, n - slots)] += p));
    return left;
  });
  const lists = Array.from({ length: 40 }, (_, run) => {
    const luck = new Luck(`desk ${run}`);
    const desk = new ApprovalQueue(2_000, 6, new StateBlock());
    const free = Array.from({ length: 2_000 }, (_item, proposal) => proposal);
    let sum = 0;
    for (let day = -200; day < days; day++) {
      for (let came = luck.poisson(rate); came > 0; came--) desk.submit(free.pop()!);
      desk.work(6 * slots, (proposal) => free.push(proposal));
      if (day >= 0) sum += desk.waiting;
    }
    return sum / days;
  });
  expect(agreement(lists, expectation(chain, (n) => n))).toBe('agrees'); // prettier-ignore
});
