/** What a reader expects: a regime by name, `none`, or nothing yet; and how sure, by position in SURE_WORDS. */
export interface Guess {
  readonly regime: string;
  readonly sure: number;
}

export const SURE_WORDS = ['A guess', 'Rather sure', 'Sure', 'I would bet on it'] as const;

export function readGuess(written: string): Guess {
  const [regime, sure] = written.split(':');
  return { regime: regime ?? '', sure: Number(sure ?? 0) };
}

export const writeGuess = ({ regime, sure }: Guess): string => (regime === '' ? '' : `${regime}:${sure}`);
