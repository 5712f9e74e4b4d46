import { param, type Grade, type NumberParam } from '../kernel/param.ts';
import type { Domain } from './vocabulary.ts';

/** A partner service as data: what it does, for whom, with how many minutes. One file a service. */
export interface ServiceDefinition {
  /** Name in files, kebab-case. */
  readonly id: string;
  /** Name in columns and JSON, snake_case. */
  readonly key: string;
  readonly title: string;
  readonly about: string;
  /** Domains it treats: chance that one kept session of standard length clears one level. Others: none. */
  readonly clears: { readonly [D in Domain]?: NumberParam };
  /** Referral preference of those who pass people on, by domain and level (index 0 is level 1); 0 never, higher first. */
  readonly preferred: { readonly [D in Domain]?: readonly [number, number, number] };
  readonly params: {
    /** Client-facing minutes a person of the place and year. */
    readonly minutes: NumberParam;
    /** Length of a session. */
    readonly session: NumberParam;
    /** Days between sessions of a course. */
    readonly interval: NumberParam;
    /** Days from a referral to the start it promises. */
    readonly promise: NumberParam;
    /** Pounds a paid hour. */
    readonly hour_cost: NumberParam;
  };
}

export function defineService<const S extends ServiceDefinition>(service: S): S {
  return service;
}

const START = 'start value of the design';

/** Chance that a kept session clears a level of a domain. */
export const clears = (value: number, domain: Domain): NumberParam =>
  param(value, {
    title: `chance that a session clears a level, ${domain}`,
    min: 0,
    max: 1,
    unit: 'chance a kept session of standard length',
    source: `within ±40 % of the ${START}, at its lower end for services; docs/ASSUMPTIONS.md#clearing`,
    grade: 'assumed',
  });

/** Client-facing minutes a person and year. */
export const minutes = (value: number): NumberParam =>
  param(value, {
    title: 'client-facing minutes',
    min: 0,
    max: 1000,
    unit: 'minutes a person of the place and year',
    source: `${START}, to meet published waits; docs/ASSUMPTIONS.md#capacity`,
    grade: 'calibrated',
  });

const whole = (value: number, min: number, max: number, title: string, unit: string, grade: Grade = 'assumed') =>
  param(value, { title, min, max, integer: true, unit, source: START, grade });

/** Length of a session, minutes. */
export const session = (value: number): NumberParam => whole(value, 5, 240, 'length of a session', 'minutes');

/** Days from a referral to the start that a service promises, the same under every regime. */
export const promise = (value: number): NumberParam =>
  param(value, {
    title: 'from a referral to the start it promises',
    min: 1,
    max: 365,
    integer: true,
    unit: 'days',
    source: 'docs/ASSUMPTIONS.md#promises',
    grade: 'assumed',
  });

/** Days from one session to the next. */
export const interval = (value: number): NumberParam => whole(value, 1, 28, 'from one session to the next', 'days');

/** Pounds a paid hour. */
export const hourCost = (value: number, grade: Grade): NumberParam =>
  param(value, {
    title: 'cost of a paid hour',
    min: 0,
    max: 1000,
    unit: '£ an hour',
    source: 'unit costs of health and social care from memory, ±20 %; docs/ASSUMPTIONS.md#cost',
    grade,
  });
