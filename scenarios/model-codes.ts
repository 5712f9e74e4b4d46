import { MECHANISMS } from '../engine/index.ts';
import { RULE_CARDS } from './engine-terms.ts';

/** Rules of the model description, whether or not this version has them. */
export const MODEL_RULES: Readonly<Record<string, string>> = {
  R1: 'who decides',
  R2: 'proposing and screening',
  R4: 'indicators and their consequence',
  R5: 'how much is reported',
  R6: 'how people are passed on',
  R7: 'who sees which record',
  R8: 'meetings',
  R9: 'learning',
  R10: 'what follows a breach',
  R11: 'whose capacity it is',
  R12: 'scale of each class of work',
  R13: 'how plans are revised',
  R14: 'outreach',
  R15: 'who links people to the community',
  R16: 'when care ends',
  R17: 'eligibility',
  R18: 'order of duties',
  R19: 'one after another or in parallel',
  R20: 'order of waiting lists',
};

/** Mechanisms of the model description, whether or not this version has them. */
export const MODEL_MECHANISMS: Readonly<Record<string, string>> = {
  M1: 'needs re-light one another',
  M2: 'practice minutes are scarce',
  M3: 'trust and ties',
  M4: 'agreements and decisions',
  M5: 'learning',
  M6: 'measuring has consequences',
  M7: 'asking depends on the person',
  M8: 'community',
  M9: 'workforce',
  M10: 'outreach',
  M11: 'shocks',
};

export interface CodeList {
  /** What one of them is called in a message. */
  readonly noun: string;
  readonly here: readonly string[];
  readonly model: Readonly<Record<string, string>>;
}

export const RULE_CODES: CodeList = {
  noun: 'rule',
  here: RULE_CARDS.map(({ code }) => code).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
  model: MODEL_RULES,
};

export const MECHANISM_CODES: CodeList = { noun: 'mechanism', here: Object.keys(MECHANISMS), model: MODEL_MECHANISMS };
