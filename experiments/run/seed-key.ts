import alea from 'seedrandom/lib/alea.js';

/** The 32-bit key of a seed phrase: any text is a seed, and the same text is the same key on every machine. */
export function seedKey(phrase: string): number {
  return alea(phrase).int32() >>> 0;
}
