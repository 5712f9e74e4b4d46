import type { NumberParam } from '../kernel/param.ts';
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
  };
}

export function defineService<const S extends ServiceDefinition>(service: S): S {
  return service;
}
