import { numbersUnder, pageText, rowsUnder } from './document-tables.ts';

/*
 * M1 built anew from docs/model/needs.md alone: its tables and its equations. Nothing of the engine is imported, so that who has
 * only the document gets the same rates.
 */

export const PAGE = pageText('model/needs.md');
const DOMAINS = ['physical', 'mental', 'social', 'functional'] as const;
/** [physical, mental, social, functional] */
export type Levels = readonly number[];

const adjacency = numbersUnder(PAGE, 'A', ...DOMAINS);
const [reliefDays, escalation, crises] = numbersUnder(PAGE, 'by domain', ...DOMAINS);
const [weight, reliefBy, crisesBy] = numbersUnder(PAGE, 'by level', '0', '1', '2', '3');

export interface Dials {
  readonly coupling: number;
  readonly form: 'contact' | 'linear' | 'none';
  readonly linear: number;
  readonly relief: readonly number[];
  readonly escalation: readonly number[];
  readonly crises: number;
}
const ONES = [1, 1, 1, 1];
export const SHIPPED: Dials = {
  coupling: 0.007,
  form: 'contact',
  linear: 0.066,
  relief: ONES,
  escalation: ONES,
  crises: 1,
};

export interface Happening {
  readonly domain: number;
  readonly what: 'worse' | 'relief' | 'crisis';
  /** A day. */
  readonly rate: number;
}

export function pressure(levels: Levels, d: number, { coupling, form, linear }: Dials): number {
  if (form === 'none') return 0;
  const others = [0, 1, 2, 3].filter((j) => j !== d);
  const sum = others.reduce((left, j) => left + adjacency[j][d] * (form === 'linear' ? linear : weight[levels[j]]), 0);
  return coupling * sum;
}

/** What may happen in a state, in the order of the document; rates a day, above 0. */
export function happenings(levels: Levels, dials: Dials): Happening[] {
  const all = levels.flatMap((level, domain): Happening[] => {
    const p = pressure(levels, domain, dials);
    if (level === 0) return [{ domain, what: 'worse', rate: p }];
    const worse = level < 3 ? escalation[domain] * dials.escalation[domain] + p : 0;
    return [
      { domain, what: 'worse', rate: worse },
      { domain, what: 'relief', rate: (1 / reliefDays[domain]) * reliefBy[level] * dials.relief[domain] },
      { domain, what: 'crisis', rate: crises[domain] * crisesBy[level] * dials.crises },
    ];
  });
  return all.filter(({ rate }) => rate > 0);
}

export const totalOf = (levels: Levels, dials: Dials): number =>
  happenings(levels, dials).reduce((sum, { rate }) => sum + rate, 0);

/** What a uniform picks. */
export function picked(levels: Levels, dials: Dials, u: number): Happening {
  const all = happenings(levels, dials);
  const target = u * totalOf(levels, dials);
  let sum = 0;
  return all.find(({ rate }) => (sum += rate) > target) ?? all[all.length - 1];
}

export const named = ({ domain, what }: Happening): string => `${DOMAINS[domain]} ${what}`;

/** Treatments to clear two domains g days apart, by the formula of the document. */
export const treatments = (kappa: number, a: number, w: number, g: number): number => 1 + Math.exp(kappa * a * w * g);

export interface OutsideDials {
  readonly events: readonly number[];
  readonly gradient: number;
  readonly gradientSocial: number;
  readonly injuries: number;
  readonly reviews: number;
}

const groups = rowsUnder(PAGE, 'life events a year', ...DOMAINS, 'reviews');
const events = groups.map(([, ...cells]) => cells.map(Number));
const [byAge, functionalByAge, injuriesByAge, reviewsByAge] = numbersUnder(PAGE, 'by age', '0–4');
const [injuriesByFifth] = numbersUnder(PAGE, 'by fifth, 1 the most deprived', '1');

/** Rates a year from outside for a need group, an age band and a fifth (0 the most deprived), without the person's factor. */
export function outside(group: number, band: number, fifth: number, dials: OutsideDials) {
  const life = DOMAINS.map((name, d) => {
    const age = name === 'physical' ? byAge[band] : name === 'functional' ? functionalByAge[band] : 1;
    const gradient = name === 'social' ? dials.gradientSocial : dials.gradient;
    return events[group][d] * dials.events[d] * age * (1 + gradient * (3 - (fifth + 1)));
  });
  return {
    life,
    injuries: dials.injuries * injuriesByAge[band] * injuriesByFifth[fifth],
    reviews: events[group][4] * dials.reviews * reviewsByAge[band],
  };
}
