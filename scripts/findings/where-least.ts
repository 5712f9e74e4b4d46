import { plain } from '../../experiments/analyse/numbers.ts';
import { latinHypercube, type Inputs } from '../../experiments/calibrate/latin-hypercube.ts';
import type { PlaceName } from '../../scenarios/bundled.ts';
import type { Finding } from './finding.ts';
import { ask, capacity, HOME, shipped, WHOLE, type Setting } from './run.ts';

const FORMS = ['hierarchy', 'network', 'hybrid', 'lead-organisation'] as const;
type Form = (typeof FORMS)[number];

const PLACES: readonly PlaceName[] = ['average-pcn', 'affluent-suburb', 'deprived-city', 'national-mix', 'rural'];
const SAMPLE = 40;
const SEEDS = { sample: 'formwork where', screen: 'formwork screens', confirm: 'formwork confirms' };
const range = (input: string, low: number, high: number) => ({ input, low, high });
const RANGES = [
  range('place', 0, PLACES.length),
  range('capacity', 0.85, 1.3),
  range('coupling', 0, 0.014),
  range('plan_interactions', 0, 8),
  range('plan_drift_weeks', 13, 156),
  range('plan_drift_keep', 0.2, 0.9),
  range('trust', 0.2, 0.8),
];

function settingOf(inputs: Inputs): Setting {
  const { place, capacity: times, plan_interactions, plan_drift_weeks, ...others } = inputs;
  const whole = { plan_interactions: Math.floor(plan_interactions), plan_drift_weeks: Math.round(plan_drift_weeks) };
  const world = { ...WHOLE, ...capacity(times), ...others, ...whole };
  return { ...HOME, name: wordsFor(inputs), place: PLACES[Math.floor(place)], people: 3_000, pairs: 3, seed: SEEDS.screen, world };
} // prettier-ignore

const wordsFor = ({ place, capacity: times, coupling, plan_interactions, plan_drift_weeks, plan_drift_keep, trust }: Inputs): string =>
  `${PLACES[Math.floor(place)]}, capacity ${plain(times, 2)}, coupling ${plain(coupling, 4)}, ${Math.floor(plan_interactions)} interactions, drift every ${Math.round(plan_drift_weeks)} weeks keeping ${plain(plan_drift_keep, 2)}, trust ${plain(trust, 2)}`; // prettier-ignore

const burdens = async (setting: Setting, years: number): Promise<Record<Form, number>> => {
  const { regimes } = await ask({ columns: FORMS.map(shipped), years }, setting);
  return Object.fromEntries(FORMS.map((form) => [form, regimes[form].measures['burden'].mean!])) as Record<Form, number>;
}; // prettier-ignore

/** How far a form is ahead of the best of the others, as a share; below 0 it leaves least. */
export function behind(burden: Record<Form, number>, form: Form): number {
  const best = Math.min(...FORMS.filter((other) => other !== form).map((other) => burden[other]));
  return burden[form] / best - 1;
}

/** The same setting at full size under fresh luck: is every other form behind by more than luck? */
async function confirmed(setting: Setting, form: Form) {
  const others = FORMS.filter((other) => other !== form);
  const at = { ...setting, people: HOME.people, pairs: HOME.pairs, seed: SEEDS.confirm };
  const { regimes, paired } = await ask({ columns: [form, ...others].map(shipped), years: 5 }, at);
  const pairs = paired.filter(({ measure }) => measure === 'burden');
  const burden = regimes[form].measures['burden'].mean!;
  const least = pairs.every(({ low }) => low !== null && low > 0);
  const leads = pairs.map(({ regime, difference, low, high }) => `${regime} ${plain((100 * difference!) / burden, 1)} % (${plain((100 * low!) / burden, 1)} to ${plain((100 * high!) / burden, 1)})`);
  return { burden, least, leads };
} // prettier-ignore

export const WHERE_LEAST: Finding = {
  title: 'Where each form leaves least burden',
  reported:
    'Networks suit complex problems, hierarchies known solutions (Malby); a lead organisation did best in one study of four (Provan and Milward 1995).',
  ran: `${SAMPLE} settings (Latin hypercube over place, capacity, coupling, interactions and drift of plans, first trust; seed "${SEEDS.sample}"), each form as shipped, 3,000 people, 3 pairs, 3 years (seed "${SEEDS.screen}"); for each form the setting in which it was furthest ahead of the best of the others is lived again by ${HOME.people.toLocaleString('en-GB')} people in ${HOME.pairs} pairs over 5 years under fresh luck (seed "${SEEDS.confirm}"). Shown: every other form leaves more by an interval that leaves out nought. The best of ${SAMPLE} is lucky; the fresh luck says how much.`,
  ranges: true,
  look: async () => {
    const settings = latinHypercube(SAMPLE, RANGES, SEEDS.sample).map(settingOf);
    const screened: Record<Form, number>[] = [];
    for (const setting of settings) screened.push(await burdens(setting, 3));
    const rows: string[][] = [];
    const parts: { what: string; shown: boolean }[] = [];
    for (const form of FORMS) {
      const lead = screened.map((burden) => behind(burden, form));
      const at = lead.indexOf(Math.min(...lead));
      const { burden, least, leads } = await confirmed(settings[at], form);
      const first = lead.filter((share) => share < 0).length;
      rows.push([form, `${first} of ${SAMPLE}`, `${plain(100 * lead[at], 1)} %`, settings[at].name, plain(burden, 0), leads.join('; ')]);
      parts.push({ what: `a setting in which ${form} leaves least`, shown: least });
    }
    return { columns: ['', 'least in the screen', 'best screened, against the next', 'that setting', 'burden under fresh luck', 'the others, against it'], rows, parts };
  },
  objections: [
    'For management: a hierarchy with its best free rules was not looked for; the strongest rival is in the audit.',
    'For networks: forty points in seven dimensions leave most of the room unseen.',
  ],
}; // prettier-ignore
