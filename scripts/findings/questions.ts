import { plain } from '../../experiments/analyse/numbers.ts';
import type { Comparison } from '../../experiments/analyse/comparison.ts';
import { TOO_SMALL } from '../../experiments/analyse/pairs.ts';
import { verdict, VERDICT_WORDS, type Verdict } from '../../experiments/analyse/reading.ts';
import type { Finding, Look } from './finding.ts';
import { ask, made, PANDEMIC, shipped, yearly, type Question, type Setting } from './run.ts';

/** Which way a form lies from the first, as every answer has it. */
function way(answer: Comparison, measure: string, regime: string): Verdict {
  const pair = answer.paired.find((each) => each.measure === measure && each.regime === regime)!;
  return verdict(pair, answer.regimes[pair.against].measures[measure].mean);
}
const WAY_WORDS: Readonly<Record<Verdict, string>> = { ...VERDICT_WORDS, too_small: 'same' };

const mean = (answer: Comparison, measure: string, regime: string): number =>
  answer.regimes[regime].measures[measure].mean!;
const figure = (value: number): string => plain(value, Math.abs(value) < 3 ? 3 : Math.abs(value) < 30 ? 1 : 0);
const percent = (value: number): string => `${plain(100 * value, 1)} %`;

/** A row a measure: the mean under each form, and which way the others lie from the first. */
function table(answer: Comparison, measures: readonly string[]): Pick<Look, 'rows' | 'columns'> {
  const names = Object.keys(answer.regimes);
  const cells = (measure: string) =>
    names.map(
      (name, at) =>
        `${figure(mean(answer, measure, name))}${at === 0 ? '' : ` (${WAY_WORDS[way(answer, measure, name)]})`}`,
    );
  return { columns: ['', ...names], rows: measures.map((measure) => [measure, ...cells(measure)]) };
}

const reportedOf = (answer: Comparison, name: string, regime: string) => answer.regimes[regime].reported[name];
const givenBy = (answer: Comparison, domain: string, regime: string): number =>
  answer.regimes[regime].treatments['practice'][domain].given;

/** The same question over 1, 2, … years. */
async function overYears(question: Omit<Question, 'years'>, years: number, at: Setting): Promise<Comparison[]> {
  const answers: Comparison[] = [];
  for (let year = 1; year <= years; year++) answers.push(await ask({ ...question, years: year }, at));
  return answers;
}

const R4_NONE = { same_day_target: 0, physical_care_target: 0, starts_target: 0, consequence: 'none' } as const;
/** Counted, and no longer a target: the least there can be. */
const COUNTED = { physical_care_target: 0.01, consequence: 'none' } as const;

/** Directions that the literature reports. */
export const DIRECTIONS: readonly Finding[] = [
  {
    title: 'An access target',
    reported: 'Reported achievement runs ahead of what people experience; booking ahead and continuity fall (evidence section 8b-2).',
    ran: 'status-quo without indicators, against the same with a same-day target of .55 under performance management (R4 alone differs), 5 years.',
    look: async (at) => {
      const columns = [
        made('status-quo', 'no-target', { indicators: R4_NONE }),
        made('status-quo', 'access-target', { indicators: { ...R4_NONE, same_day_target: 0.55, consequence: 'performance_management' } }),
      ];
      const answer = await ask({ columns, years: 5 }, at);
      const { value } = reportedOf(answer, 'same_day_appointments', 'access-target');
      const held = mean(answer, 'wait_practice_same_day', 'access-target');
      const { columns: head, rows } = table(answer, ['burden', 'wait_practice_same_day', 'wait_practice_over_21', 'contacts_planned', 'continuity', 'told_to_ring_back']);
      return {
        columns: head,
        rows: [...rows, ['reported same-day share', '–', percent(value!)]],
        parts: [
          { what: 'more is held on the day', shown: way(answer, 'wait_practice_same_day', 'access-target') === 'more' },
          { what: 'the report is ahead of what is so', shown: value! > held + 0.005 },
          { what: 'continuity falls', shown: way(answer, 'continuity', 'access-target') === 'less' },
          { what: 'planned contacts fall', shown: way(answer, 'contacts_planned', 'access-target') === 'less' },
        ],
      };
    },
    objections: [
      'For management: the figure moved, and need did not suffer for it.',
      'For networks: nobody here loses the doctor who knows them by being moved to another day; continuity is a chance, not a relationship.',
    ],
  },
  {
    title: 'Incentives for measured care, and their end',
    reported: 'Incentivised indicators jump, then level off; care that is not measured drifts down by the third year; when incentives stop, records fall more than what is so (Doran 2011; Minchin 2018; Morales 2023).',
    ran: 'status-quo without indicators, against the same with a target of 1 for care of known physical needs under performance management with weight 1, ended after two years: no target and no consequence then, and still counted; year by year over four. That a record which nobody makes fit any longer falls is built in.',
    look: async (at) => {
      const paid = { indicators: { ...R4_NONE, physical_care_target: 1, consequence: 'performance_management', weight: 1, lag: 28 } };
      const incentive = made('status-quo', 'incentive', paid);
      const after = { day: 2 * 365 + 5, rules: { ...incentive.rules, indicators: { ...incentive.rules['indicators'], ...COUNTED } } };
      const columns = [
        made('status-quo', 'counted', { indicators: { ...paid.indicators, ...COUNTED } }),
        { ...incentive, changes: [after] },
      ];
      const answers = await overYears({ columns }, 4, at);
      const byYear = (read: (answer: Comparison) => number) => yearly(answers.map(read));
      const of = (name: string, key: 'value' | 'truth') => byYear((answer) => reportedOf(answer, 'physical_care', name)[key]!);
      const care = (domain: string, name: string) => byYear((answer) => givenBy(answer, domain, name) / answer.years);
      const [value, truth, usual] = [of('incentive', 'value'), of('incentive', 'truth'), of('counted', 'truth')];
      const mental = care('mental', 'incentive').map((given, year) => given / care('mental', 'counted')[year]);
      return {
        columns: ['', 'year 1', 'year 2', 'year 3, ended', 'year 4'],
        rows: [
          ['reported, incentive', ...value.map(percent)],
          ['so, incentive', ...truth.map(percent)],
          ['so, only counted', ...usual.map(percent)],
          ['practice work on mental need, against only counted', ...mental.map(percent)],
        ],
        parts: [
          { what: 'the report jumps in the first year', shown: value[0] > usual[0] + 0.02 },
          { what: 'and levels off', shown: Math.abs(value[1] - value[0]) < value[0] - usual[0] },
          { what: 'care that is not measured falls', shown: mental[1] < 0.98 },
          { what: 'at the end the record falls more than what is so', shown: value[1] - value[2] > truth[1] - truth[2] + 0.005 },
        ],
      };
    },
    objections: [
      'For management: what is so rose as well, if it did.',
      'For networks: nine in ten known physical needs are under care already as things are here; there is little to jump.',
    ],
  },
  {
    title: 'Known solutions',
    reported: 'For measurable work with a known solution, targets and management have done well.',
    ran: 'hierarchy, network and status-quo with one good plan for every set of needs (no interactions, no drift) and no coupling, 5 years.',
    look: async (at) => {
      const columns = [shipped('status-quo'), shipped('hierarchy'), shipped('network')];
      const answer = await ask({ columns, years: 5, world: { plan_interactions: 0, plan_drift_weeks: 0, coupling: 0 } }, at);
      const pair = (name: string) => mean(answer, 'burden', name);
      return {
        ...table(answer, ['burden', 'plan_quality', 'unmet_need_days', 'minutes_direct']),
        parts: [
          { what: 'the hierarchy leaves less burden than the network, by 5 % or more', shown: pair('hierarchy') < pair('network') * (1 - TOO_SMALL) },
          { what: 'the network does not do better by 5 % or more', shown: pair('network') >= pair('hierarchy') * (1 - TOO_SMALL) },
        ],
      };
    },
    objections: ['For management: speed of roll-out is not in burden over five years.', 'For networks: nothing here is complex, so nothing of theirs is needed.'],
  },
  {
    title: 'Integration of several organisations',
    reported: 'No gain in emergency admissions in the first year, a few per cent by the third, fading when facilitation stops.',
    ran: 'status-quo against network whose meetings end after three years; year by year over five.',
    look: async (at) => {
      const network = shipped('network');
      const alone = { day: 3 * 365 + 5, rules: { ...network.rules, meetings: { every: 0 } } };
      const columns = [shipped('status-quo'), { ...network, changes: [alone] }];
      const answers = await overYears({ columns }, 5, at);
      const by = (measure: string, name: string) => yearly(answers.map((answer) => mean(answer, measure, name)));
      const change = by('admissions', 'network').map((value, year) => value / by('admissions', 'status-quo')[year] - 1);
      const burden = by('burden', 'network').map((value, year) => value / by('burden', 'status-quo')[year] - 1);
      return {
        columns: ['', 'year 1', 'year 2', 'year 3', 'year 4, no meetings', 'year 5'],
        rows: [['admissions', ...change.map(percent)], ['burden', ...burden.map(percent)]],
        parts: [
          { what: 'no gain in the first year', shown: change[0] > -0.01 },
          { what: 'one per cent or more by the third', shown: change[2] <= -0.01 },
          { what: 'less of it after meetings end', shown: change[2] <= -0.01 && change[4] > change[2] },
        ],
      };
    },
    objections: ['For management: a gain that needs eight pairs to be seen is not one that a leader would notice.', 'For networks: ties fade slowly here, by .02 a week, and what was learned stays.'],
  },
  {
    title: 'A managed network with some autonomy',
    reported: 'Managed networks with local autonomy do well on measurable tasks (Tower Hamlets).',
    ran: 'network, network-managed-as-hierarchy and hierarchy, tower-hamlets-network-7, 5 years.',
    look: async (at) => {
      const columns = [shipped('network'), shipped('network-managed-as-hierarchy'), shipped('hierarchy')];
      const answer = await ask({ columns, years: 5, place: 'tower-hamlets-network-7' }, at);
      const managed = reportedOf(answer, 'physical_care', 'network-managed-as-hierarchy');
      const command = reportedOf(answer, 'physical_care', 'hierarchy');
      const { columns: head, rows } = table(answer, ['burden', 'unmet_need_days', 'wait_practice_same_day', 'agreements_kept']);
      return {
        columns: head,
        rows: [...rows, ['known physical needs under care: reported', '–', percent(managed.value!), percent(command.value!)], ['so', '–', percent(managed.truth!), percent(command.truth!)]],
        parts: [
          { what: 'as good on measured care as the hierarchy', shown: managed.truth! >= command.truth! - 0.01 },
          { what: 'no more burden than the network by 5 %', shown: mean(answer, 'burden', 'network-managed-as-hierarchy') <= 1.05 * mean(answer, 'burden', 'network') },
        ],
      };
    },
    objections: ['For management: the managed network is a real one with a real lead in Tower Hamlets; here it is rules.', 'For networks: complex need was never what was measured there.'],
  },
  {
    title: 'Link workers',
    reported: 'The effect on the population is near zero (Mercer 2019, Kiely 2022).',
    ran: 'status-quo, link-workers and community-led, 5 years: R15 alone differs.',
    look: async (at) => {
      const columns = [shipped('status-quo'), shipped('link-workers'), shipped('community-led')];
      const answer = await ask({ columns, years: 5 }, at);
      return {
        ...table(answer, ['burden', 'unmet_need_days', 'contacts_practice', 'helpers', 'hours_volunteers']),
        parts: [
          { what: 'link workers: within 5 % in burden', shown: way(answer, 'burden', 'link-workers') === 'too_small' },
          { what: 'link workers: within 5 % in practice contacts', shown: way(answer, 'contacts_practice', 'link-workers') === 'too_small' },
        ],
      };
    },
    objections: ['For link workers: in the trials their posts came on top; here they come out of everybody’s minutes, 3 % of them.', 'Against: nobody becomes dependent here.'],
  },
  {
    title: 'When what works changes',
    reported: 'Not among the directions of the literature; claimed for networks: they adapt (Source4Networks).',
    ran: 'what befalls in the shipped pandemic: a surge, absence, and what works for several needs drawn anew in week 26; 5 years.',
    look: async (at) => {
      const columns = [shipped('status-quo'), shipped('hierarchy'), shipped('network'), shipped('hybrid')];
      const answer = await ask({ columns, years: 5, shocks: PANDEMIC }, at);
      const still = await ask({ columns, years: 5, shocks: PANDEMIC.filter(({ what }) => what !== 'new_landscapes') }, at);
      const { columns: head, rows } = table(answer, ['burden', 'plan_quality', 'unmet_need_days', 'admissions']);
      const without = table(still, ['burden', 'plan_quality']).rows.map(([name, ...cells]) => [`${name}, what works unchanged`, ...cells]);
      return {
        columns: head,
        rows: [...rows, ...without],
        parts: [
          { what: 'the network leaves less burden than the hierarchy, by 5 % or more', shown: mean(answer, 'burden', 'network') < 0.95 * mean(answer, 'burden', 'hierarchy') },
          { what: 'and not where what works stays as it was', shown: !(mean(still, 'burden', 'network') < 0.95 * mean(still, 'burden', 'hierarchy')) },
        ],
      };
    },
    objections: ['For management: an executive with more than 600 minutes a week, or a code that learns faster, may find as much as peers.', 'For networks: a crisis is when meetings are cancelled first; here they are kept.'],
  },
]; // prettier-ignore
