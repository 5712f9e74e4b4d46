import { choice, param, type Params } from '../../kernel/param.ts';

const START = 'start value of the design';
const OWN = 'docs/ASSUMPTIONS.md#attention';
const number = (value: number, min: number, max: number, unit: string, title: string, source: string) =>
  param(value, { title, min, max, unit, source, grade: 'assumed' });

export const ATTENTION_WORLD = {
  attention: choice('off', {
    title: 'what is measured draws attention, and records may be made to fit',
    options: ['on', 'off'],
    source: 'off: people are followed up alike, and records are honest; docs/ASSUMPTIONS.md#attention',
    grade: 'assumed',
  }),
  attention_sharpness: number(3, 0, 10, 'softmax of payoffs of 0–1', 'how sharply time follows what pays', `${START}, β 1–10`),
  attention_unrewarded: number(0.1, 0, 1, 'weight, own purpose 1 less it', 'weight on what is measured where nothing follows from it', START),
  discretion: number(0.2, 0, 1, 'share of minutes that are for people', 'time of which staff themselves say what it is for', OWN),
  gaming_minutes: number(2, 0.1, 10, 'minutes a record', 'making a record fit', `${START}, 0–10`),
  inquiry_minutes: number(20, 0, 240, 'minutes a record that was found out', 'answering for a record that did not hold', OWN),
  token_minutes: param(5, { title: 'a promised start that is opened empty', min: 1, max: 60, integer: true, unit: 'minutes, its first session', source: OWN, grade: 'assumed' }),
  short_slot: number(0.5, 0.1, 1, 'share of its usual minutes', 'length of a same-day contact that is cut short', OWN),
} satisfies Params; // prettier-ignore
