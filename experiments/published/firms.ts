import type { Form } from '../../engine/index.ts';
import { hint, quote, quoteValue, Refusal } from '../../scenarios/refusal.ts';

/** A firm as it is typed: the letter of its form and what that form uses. */
export interface Firm {
  readonly form: Letter;
  readonly alt?: number;
  readonly prop?: number;
  readonly comp?: number;
  readonly incent?: number;
}

export type Letter = 'D' | 'L' | 'B' | 'H' | 'C';
type Key = 'alt' | 'prop' | 'comp' | 'incent';

/** Two departments of three choices. */
export const DEPARTMENTS = [0b000111, 0b111000];
const ALL = [0b111111];

interface Definition {
  readonly about: string;
  readonly uses: readonly Key[];
  readonly form: (firm: Required<Firm>) => Form;
}

const TOGETHER = {
  adopting: 'together',
  forwarding: 'ranked',
  keeping: true,
  composing: 'at_random',
  accepting: 0,
} as const;

/** The forms of Siggelkow and Rivkin (2005), as settings of one module. */
export const FORMS: Readonly<Record<Letter, Definition>> = {
  D: {
    about: 'decentralised: each department adopts its own best',
    uses: ['alt', 'incent'],
    form: ({ alt }) => ({ ...TOGETHER, adopting: 'apart', alternatives: alt, proposals: 0, composites: 0 }),
  },
  L: {
    about: 'liaison: proposals ranked, composites by rank, veto',
    uses: ['alt', 'prop', 'comp', 'incent'],
    form: ({ alt, prop, comp }) => {
      const joined = { ...TOGETHER, keeping: false, composing: 'by_rank', accepting: DEPARTMENTS.length } as const;
      return { ...joined, alternatives: alt, proposals: prop, composites: comp };
    },
  },
  B: {
    about: 'lateral: proposals unseen, composites drawn, veto',
    uses: ['prop', 'comp', 'incent'],
    form: ({ prop, comp }) => {
      return {
        ...TOGETHER,
        forwarding: 'unseen',
        accepting: DEPARTMENTS.length,
        alternatives: prop,
        proposals: prop,
        composites: comp,
      };
    },
  },
  H: {
    about: 'hierarchy: proposals ranked, composites drawn by a chief executive',
    uses: ['alt', 'prop', 'comp', 'incent'],
    form: ({ alt, prop, comp }) => ({ ...TOGETHER, alternatives: alt, proposals: prop, composites: comp }),
  },
  C: {
    about: 'centralised: the chief executive looks at flips of all choices',
    uses: ['comp'],
    form: ({ comp }) => ({ ...TOGETHER, adopting: 'apart', alternatives: comp, proposals: 0, composites: 0 }),
  },
};

const RANGES: Readonly<Record<Key, readonly [number, number]>> = {
  alt: [1, 3],
  prop: [1, 4],
  comp: [1, 16],
  incent: [0, 1],
};

/** Whose bits are whose: one owner of all where the chief executive decides alone. */
export const ownersIn = ({ form }: Firm): readonly number[] => (form === 'C' ? ALL : DEPARTMENTS);

export function formOf(firm: Firm): Form {
  return FORMS[firm.form].form({ alt: 1, prop: 1, comp: 1, incent: 1, ...firm });
}

/** What a manager gives the other department; a chief executive alone weighs both alike. */
export const incentiveOf = ({ form, incent = 1 }: Firm): number => (form === 'C' ? 1 : incent);

/** Without the keys its form does not use: how two firms are told apart. */
export function essential(firm: Firm): Firm {
  const used = FORMS[firm.form].uses.map((key) => [key, firm[key] ?? 1]);
  return { form: firm.form, ...Object.fromEntries(used) };
}

export const sameFirm = (one: Firm, other: Firm): boolean =>
  JSON.stringify(essential(one)) === JSON.stringify(essential(other));

/** `H 1/2/2/1`: alt, prop, comp, incent, a dash where the form does not use it. */
export function nameOf(firm: Firm): string {
  const { uses } = FORMS[firm.form];
  const shown = (['alt', 'prop', 'comp', 'incent'] as const).map((key) =>
    uses.includes(key) ? (firm[key] ?? 1) : '–',
  );
  return `${firm.form} ${shown.join('/')}`;
}

/** Reads one firm, or a list of them. Throws a Refusal. */
export function firmsFrom(value: unknown): Firm[] {
  if (!Array.isArray(value)) return [firmFrom(value)];
  if (value.length === 0) throw new Refusal('--firm: an empty list, expected a firm');
  return value.map(firmFrom);
}

function firmFrom(value: unknown): Firm {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal(`--firm: found ${quoteValue(value)}, expected an object such as {"form":"C","comp":4}`);
  }
  const firm = value as Record<string, unknown>;
  const letter = firm['form'];
  const letters = Object.keys(FORMS);
  if (typeof letter !== 'string' || !letters.includes(letter)) {
    throw new Refusal(`--firm: form: found ${quoteValue(letter)}, expected one of ${letters.join(', ')}`);
  }
  for (const key of Object.keys(firm)) {
    if (key === 'form' || Object.hasOwn(RANGES, key)) continue;
    throw new Refusal(`--firm: no key ${quote(key)}${hint(key, ['form', ...Object.keys(RANGES)], 'keys')}`);
  }
  for (const key of FORMS[letter as Letter].uses) checkKey(letter, key, firm[key]);
  return firm as unknown as Firm;
}

/** `incent` may be left out: then it is 1. */
function checkKey(letter: string, key: Key, value: unknown): void {
  if (key === 'incent' && value === undefined) return;
  const [min, most] = RANGES[key];
  const max = key === 'prop' && letter === 'B' ? 3 : key === 'comp' && letter === 'C' ? 6 : most;
  const whole = key === 'incent' || Number.isInteger(value);
  if (typeof value === 'number' && whole && value >= min && value <= max) return;
  const wanted = `${key === 'incent' ? 'a number' : 'a whole number'} from ${min} to ${max}`;
  throw new Refusal(`--firm: ${key} of form ${letter}: found ${quoteValue(value)}, expected ${wanted}`);
}
