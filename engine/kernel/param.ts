/** A number or a choice that a file may set, with everything a reader, a schema or a slider needs to know about it. */

export type Grade = 'measured' | 'published' | 'calculated' | 'remembered' | 'calibrated' | 'assumed';

export interface NumberParam {
  readonly kind: 'number';
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  readonly unit: string;
  readonly title: string;
  readonly source: string;
  readonly grade: Grade;
  /** The value at which the thing changes nothing; rules only. */
  readonly neutral?: number;
}

export interface ChoiceParam {
  readonly kind: 'choice';
  readonly value: string;
  readonly options: readonly string[];
  readonly title: string;
  readonly source: string;
  readonly grade: Grade;
  readonly neutral?: string;
}

/** All of the options, in an order of one's own. */
export interface OrderParam {
  readonly kind: 'order';
  readonly value: readonly string[];
  readonly options: readonly string[];
  readonly title: string;
  readonly source: string;
  readonly grade: Grade;
  readonly neutral?: readonly string[];
}

export type Param = NumberParam | ChoiceParam | OrderParam;
export type Params = Readonly<Record<string, Param>>;
export type Value = number | string | readonly string[];
/** The values a set of params resolves to, by the same keys. */
export type Values<P extends Params> = { readonly [K in keyof P]: P[K]['value'] };

type About = { title: string; source: string; grade: Grade };

export function param(
  value: number,
  about: About & { min: number; max: number; unit: string; integer?: boolean; neutral?: number },
): NumberParam {
  return { kind: 'number', integer: false, ...about, value };
}

export function choice(value: string, about: About & { options: readonly string[]; neutral?: string }): ChoiceParam {
  return { kind: 'choice', ...about, value };
}

export function order(
  value: readonly string[],
  about: About & { options: readonly string[]; neutral?: readonly string[] },
): OrderParam {
  return { kind: 'order', ...about, value };
}

/** The default value of every param. */
export function defaults<P extends Params>(params: P): Values<P> {
  return Object.fromEntries(Object.entries(params).map(([key, { value }]) => [key, value])) as Values<P>;
}
