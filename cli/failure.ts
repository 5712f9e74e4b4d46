import { CommanderError } from 'commander';
import { clip, escaped, Refusal } from '../scenarios/refusal.ts';

/** A message longer than this is not read, and may fill a log. */
const LONGEST = 1_980;

export interface Failure {
  /** 2 for what the caller wrote, 1 for runs that failed. */
  readonly code: 1 | 2;
  /** One message without a stack. */
  readonly message: string;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) return { code: 2, message: said(error.message, error.choices) };
  if (error instanceof CommanderError) return { code: 2, message: said(withoutBreaks(error.message)) };
  return { code: 1, message: said(`failed: ${reasonOf(error)}`) };
}

function said(message: string, choices: readonly string[] = []): string {
  const lines = [`formwork: ${escaped(message)}`, ...choices.map((choice) => `  ${escaped(choice)}`)];
  return clip(lines.join('\n'), LONGEST);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.split('\n    at ')[0] : String(error);
}

/** Commander's messages in our form: no prefix, its suggestion on the same line, where to read more. */
function withoutBreaks(message: string): string {
  const [, text = '', meant] = /^(?:error: )?(.*?)(?:\n\(Did you mean (.*)\?\))?$/s.exec(message) ?? [];
  const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
  return `${clip(text, 300)}${hint}; see formwork --help`;
}
