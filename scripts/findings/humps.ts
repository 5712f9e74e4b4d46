import { plain } from '../../experiments/analyse/numbers.ts';
import { TOO_SMALL } from '../../experiments/analyse/pairs.ts';
import type { Finding } from './finding.ts';
import { each, ELSEWHERE, HOME, PANDEMIC, shipped } from './run.ts';

const SETTING = { ...HOME, people: ELSEWHERE[0].people, pairs: 30 };
/** Both ends have at least a fifth of the pairs, and each more than the middle. */
export const isTwoHumped = ([less, same, more]: readonly number[]): boolean =>
  Math.min(less, more) >= 0.2 && same < Math.min(less, more);

/** Share of pairs in which the first has less by over 5 %, neither, more. */
export function shares(one: readonly number[], other: readonly number[]): number[] {
  const kinds = one.map((value, pair) => {
    const share = (value - other[pair]) / other[pair];
    return share < -TOO_SMALL ? 0 : share > TOO_SMALL ? 2 : 1;
  });
  return [0, 1, 2].map((kind) => kinds.filter((what) => what === kind).length / kinds.length);
}

export const HUMPS: Finding = {
  title: 'Two kinds of outcome',
  reported: 'In complex work the same form succeeds here and fails there: a mean hides two humps (claimed).',
  ran: `network, hybrid and lead-organisation against hierarchy, 5 years, ${SETTING.people.toLocaleString('en-GB')} people, ${SETTING.pairs} pairs: the share of pairs with less burden by over 5 %, neither, more; as things are, where what works drifts twice as often, and in the pandemic. Two humps: both ends have a fifth or more, and each more than the middle.`,
  ranges: true,
  look: async () => {
    const names = ['hierarchy', 'network', 'hybrid', 'lead-organisation'] as const;
    const columns = names.map(shipped);
    const worlds = [
      ['as things are', {}],
      ['drift twice as often', { world: { plan_drift_weeks: 26 } }],
      ['pandemic', { shocks: PANDEMIC }],
    ] as const;
    const rows: string[][] = [];
    let humped = false;
    for (const [title, changed] of worlds) {
      const burden = await each({ columns, years: 5, ...changed }, SETTING, 'burden');
      names.slice(1).forEach((name, at) => {
        const found = shares(burden[at + 1], burden[0]);
        humped ||= isTwoHumped(found);
        rows.push([`${name}, ${title}`, ...found.map((share) => `${plain(100 * share, 0)} %`), isTwoHumped(found) ? 'two' : 'one']);
      });
    }
    return {
      columns: ['', 'less than the hierarchy', 'within 5 %', 'more', 'humps'],
      rows,
      parts: [{ what: 'two humps anywhere', shown: humped }],
    };
  },
  objections: [
    'For management: a form that leaves less need on the mean and more in some places is a risk somebody has to carry.',
    'For networks: one small place under other luck is not another place.',
  ],
}; // prettier-ignore
