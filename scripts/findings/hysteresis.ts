import { interval } from '../../experiments/analyse/interval.ts';
import { plain } from '../../experiments/analyse/numbers.ts';
import type { Finding } from './finding.ts';
import { over, quarterly } from './quarters.ts';
import { ELSEWHERE, HOME, made, shipped } from './run.ts';

const YEARS = 10;
const TRUST = [0.2, 0.4, 0.8];
const SETTING = { ...HOME, people: ELSEWHERE[0].people, pairs: 6 };
const yearOf = (pairs: Parameters<typeof over>[0], measure: string, year: number) =>
  over(pairs, measure, 4 * year - 4, 4 * year);
const said = (values: readonly number[], digits: number) => {
  const { mean, low, high } = interval(values)!;
  return `${plain(mean, digits)} (${plain(low, digits)} to ${plain(high, digits)})`;
};

/** Do the means of two sets of pairs differ by more than luck? */
function apart(one: readonly number[], other: readonly number[]): boolean {
  const { low, high } = interval(one.map((value, pair) => value - other[pair]))!;
  return low > 0 || high < 0;
}

export const HYSTERESIS: Finding = {
  title: 'Does the beginning stay?',
  reported: 'The speed of trust: where organisations begin decides where they end (claimed).',
  ran: `network from the same people with a first trust of ${TRUST.join(', ')}, ${YEARS} years; and network at once against five years of hierarchy before it; ${SETTING.people.toLocaleString('en-GB')} people, ${SETTING.pairs} pairs. First trust is a prior that never goes away, only weighs less: that trust stays apart is partly built in, that burden does is not.`,
  ranges: true,
  look: async () => {
    const rows: string[][] = [];
    const found = TRUST.map((trust) => {
      const question = { columns: [shipped('network')], years: YEARS, world: { trust } };
      const [network] = quarterly(question, SETTING);
      rows.push([`trust, begun at ${trust}`, ...[1, 5, YEARS].map((year) => said(yearOf(network, 'trust', year), 2))]);
      rows.push([`burden, trust begun at ${trust}`, ...[1, 5, YEARS].map((year) => said(yearOf(network, 'burden', year), 0))]);
      return { burden: yearOf(network, 'burden', YEARS), trust: yearOf(network, 'trust', YEARS) };
    });
    const network = shipped('network');
    const late = { ...made('hierarchy', 'hierarchy-then-network'), changes: [{ day: 5 * 365, rules: network.rules }] };
    const [atOnce, after] = quarterly({ columns: [network, late], years: YEARS }, SETTING);
    rows.push(['burden, network at once', ...[1, 5, YEARS].map((year) => said(yearOf(atOnce, 'burden', year), 0))]);
    rows.push(['burden, hierarchy for five years first', ...[1, 5, YEARS].map((year) => said(yearOf(after, 'burden', year), 0))]);
    const [least, , most] = found;
    return {
      columns: ['', 'year 1', 'year 5', `year ${YEARS}`],
      rows,
      parts: [
        { what: 'trust still differs after ten years', shown: apart(least.trust, most.trust) },
        { what: 'burden still differs after ten years', shown: apart(least.burden, most.burden) },
        { what: 'five years of hierarchy still tell five years later', shown: apart(yearOf(atOnce, 'burden', YEARS), yearOf(after, 'burden', YEARS)) },
      ],
    };
  },
  objections: [
    'For management: nothing here is lost for good by having been managed first, if nothing is.',
    'For networks: people who have learned not to trust are not in it, only organisations that count what was kept.',
  ],
}; // prettier-ignore
