import { interval } from '../../experiments/analyse/interval.ts';
import { plain } from '../../experiments/analyse/numbers.ts';
import type { Finding } from './finding.ts';
import { over, quarterly } from './quarters.ts';
import { ask, capacity, ELSEWHERE, HOME, shipped } from './run.ts';

/** Capacity against that of the findings' world, from scarce to plenty. */
const CAPACITIES = [0.8, 0.9, 1, 1.15, 1.4];
const PARTS = [['first half-year', 0, 2], ['second', 2, 4], ['year 2', 4, 8], ['year 3', 8, 12]] as const; // prettier-ignore
const SETTING = { ...HOME, people: ELSEWHERE[0].people };

type Pairs = Parameters<typeof over>[0];

/** Difference of two series of pairs over some quarters, as a share of the second's mean. */
function difference(one: Pairs, other: Pairs, from: number, to: number) {
  const [mine, theirs] = [over(one, 'burden', from, to), over(other, 'burden', from, to)];
  const all = interval(theirs)!.mean;
  return interval(mine.map((value, pair) => (value - theirs[pair]) / all))!;
}

export const DIP: Finding = {
  title: 'A dip after founding',
  reported:
    'Networks take time to pay: relationships cost before they bring (claimed; no founding dip appeared in the design’s prototype).',
  ran: `network founded where status-quo had been, against status-quo going on, at five capacities (${CAPACITIES.join(', ')} of that of the findings’ world); ${SETTING.people.toLocaleString('en-GB')} people, ${SETTING.pairs} pairs, burden quarter by quarter. A dip: more burden in the first half-year by more than luck, and less than that in year 3.`,
  ranges: true,
  look: async () => {
    const columns = [shipped('status-quo'), shipped('network')];
    const rows: string[][] = [];
    const parts: { what: string; shown: boolean }[] = [];
    for (const times of CAPACITIES) {
      const question = { columns, years: 3, world: capacity(times) };
      const [before, network] = quarterly(question, SETTING);
      const answer = await ask(question, SETTING);
      const idle = answer.regimes['status-quo'].measures['minutes_idle'].mean!;
      const spent = answer.regimes['status-quo'].measures['minutes_direct'].mean!;
      const [first, , , third] = PARTS.map(([, from, to]) => difference(network, before, from, to));
      const cells = PARTS.map(([, from, to]) => {
        const { mean, low, high } = difference(network, before, from, to);
        return `${plain(100 * mean, 1)} % (${plain(100 * low, 1)} to ${plain(100 * high, 1)})`;
      });
      rows.push([`${times}`, `${plain(100 * (spent / (spent + idle)), 0)} %`, ...cells]);
      parts.push({ what: `at capacity ${times}`, shown: first.low > 0 && third.mean < first.mean });
    }
    return { columns: ['capacity', 'minutes with people, of those and idle ones', ...PARTS.map(([name]) => name)], rows, parts };
  },
  objections: [
    'For management: a half-year of somewhat more need is not nothing to those who have it.',
    'For networks: founding here is minutes, and trust; nobody is afraid of losing a post.',
  ],
}; // prettier-ignore
