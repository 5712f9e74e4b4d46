import { SERVICES, worldWith, type Value, type World } from '../../engine/index.ts';
import { USUAL_WORLD } from '../../scenarios/usual-world.ts';
import { interval, type Interval } from '../analyse/interval.ts';
import { HOSPITAL_ROWS } from '../analyse/main-measures.ts';
import type { Batch } from '../run/batch.ts';
import type { Design } from '../run/design.ts';
import { OVERHEAD } from './equal-effort.ts';
import { burdens, designOn, type Form, type Ground, type Live } from './live.ts';
import { ratio } from './rival.ts';
import { secant } from './secant.ts';

/** What may be made equal, in the order of the report. A person-year, mean over the replications. */
export const QUANTITIES = ['pounds', 'total_hours', 'care_minutes'] as const;
export type Quantity = (typeof QUANTITIES)[number];
export type Amounts = Readonly<Record<Quantity, number>>;

/**
 * How near is near enough. Pounds are good to two figures, and a single admission moves them, so that they do not change smoothly
 * with capacity.
 */
export const WITHIN: Readonly<Record<Quantity, number>> = { pounds: 0.0025, total_hours: 0.0005, care_minutes: 0.0005 };
/** How many worlds may be tried to come there. */
export const MOST_STEPS = 5;
const [LEAST, MOST] = [0.25, 4];

export interface EqualRequest {
  readonly ground: Ground;
  /** The first is the reference. */
  readonly forms: readonly Form[];
}

/** One form with its capacity scaled until a quantity is the reference's. */
export interface Equalised {
  readonly quantity: Quantity;
  /** Times the minutes of practices and partners. */
  readonly capacity: number;
  /** Quantity ÷ the reference's − 1. */
  readonly residual: number;
  readonly worlds: number;
  /** Burden ÷ the reference's − 1, pair by pair. */
  readonly difference: Interval;
}

export interface FormAtPar {
  readonly name: string;
  readonly amounts: Amounts;
  /** Burden a person-year with the capacity as shipped. */
  readonly burden: Interval;
  /** Null for the reference. */
  readonly plain: Interval | null;
  readonly equalised: readonly Equalised[];
}

/** Columns that `atPar` lives at most. */
export const mostColumnsAtPar = ({ forms }: EqualRequest): number =>
  forms.length + (forms.length - 1) * QUANTITIES.length * MOST_STEPS;

/** Every form against the reference: as they are, and with each quantity made equal by scaling the form's capacity. */
export async function atPar({ ground, forms }: EqualRequest, live: Live): Promise<FormAtPar[]> {
  const design = designOn(ground, forms);
  const batch = await live(design);
  const burden = burdens(batch, design);
  const amounts = forms.map((_, column) => amountsOf(batch, design, column));
  const found: FormAtPar[] = [];
  for (const [at, form] of forms.entries()) {
    const plain = at === 0 ? null : ratio(burden[at], burden[0]);
    const equalised: Equalised[] = [];
    for (const quantity of at === 0 ? [] : QUANTITIES)
      equalised.push(await equalise(form, quantity, { own: amounts[at], target: amounts[0][quantity], burden: burden[at], reference: burden[0] }, ground, live)); // prettier-ignore
    found.push({ name: form.name, amounts: amounts[at], burden: interval(burden[at])!, plain, equalised });
  }
  return found;
}

interface Known {
  readonly own: Amounts;
  readonly target: number;
  /** With the capacity as shipped, one a replication. */
  readonly burden: readonly number[];
  readonly reference: readonly number[];
}

async function equalise(form: Form, quantity: Quantity, known: Known, ground: Ground, live: Live): Promise<Equalised> {
  const lived = new Map([[1, known.burden]]);
  const of = async (factor: number): Promise<number> => {
    const design = designOn(ground, [form], { world: scaledCapacity(factor) });
    const batch = await live(design);
    lived.set(factor, burdens(batch, design)[0]);
    return amountsOf(batch, design, 0)[quantity];
  };
  const from = { at: 1, value: known.own[quantity] };
  const root = await secant(of, known.target, {
    from,
    within: WITHIN[quantity],
    most: MOST_STEPS,
    low: LEAST,
    high: MOST,
  });
  const difference = ratio(lived.get(root.at)!, known.reference);
  return { quantity, capacity: root.at, residual: root.residual, worlds: root.asked, difference };
}

/** Minutes of practices and of partners, times a factor; the hospital's beds and cover stand ready whatever the form. */
export function scaledCapacity(factor: number): Partial<World> {
  const names = ['practice_minutes', ...SERVICES.map(({ key }) => `${key}_minutes`)];
  const usual: Readonly<Record<string, Value>> = worldWith(USUAL_WORLD);
  return { ...USUAL_WORLD, ...Object.fromEntries(names.map((name) => [name, Number(usual[name]) * factor])) };
}

/**
 * Pounds as the model prices them. Total hours: paid minutes of all organisations, people's own and volunteers' hours.
 * where there are any. Care minutes: paid by practices and partners, less what the form spends there on itself.
 */
export function amountsOf({ tally }: Batch, { people, years, replications }: Design, column: number): Amounts {
  const rows = Object.entries(tally.minutes(column));
  const sum = (some: typeof rows, headings: readonly string[]) =>
    some.reduce((all, [, row]) => all + headings.reduce((part, heading) => part + (row[heading] ?? 0), 0), 0) /
    (people * years * replications);
  const community = rows.filter(([organisation]) => !HOSPITAL_ROWS.includes(organisation));
  const mean = (measure: string) => interval(tally.measure(column, measure))?.mean ?? 0;
  return {
    pounds: mean('cost'),
    total_hours: sum(rows, ['paid']) / 60 + mean('hours_own') + mean('hours_volunteers'),
    care_minutes: sum(community, ['paid']) - sum(community, OVERHEAD),
  };
}
