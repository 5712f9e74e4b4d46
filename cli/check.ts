import path from 'node:path';
import { readDocument } from '../scenarios/library.ts';
import { clip, Refusal } from '../scenarios/refusal.ts';
import { resolveComparison } from '../scenarios/resolve.ts';
import { packageRoot, shippedFile, shippedNames } from '../scenarios/shipped.ts';
import type { Io } from './io.ts';

interface Verdict {
  readonly file: string;
  readonly kind: string;
  readonly name: string;
}

const KINDS = ['place', 'regime', 'scenario'] as const;

/** Lines of a message leave room for one another. */
const LONGEST_LINE = 500;
const LONGEST_MESSAGE = 1_800;

/** One line a file. With a refused file among them the refusals go to stderr, nothing to stdout, and the code is 2. */
export function check(files: readonly string[], { json }: { json?: boolean }, io: Io): number {
  const verdicts: Verdict[] = [];
  const refused: string[] = [];
  const own = files.length > 0;
  for (const file of own ? files : shippedFiles()) {
    try {
      verdicts.push(verdictOn(file, own ? io.cwd : packageRoot()));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(clip(error.message, LONGEST_LINE));
    }
  }
  if (refused.length > 0) io.stderr.write(refusals(refused, verdicts.length));
  else io.stdout.write(json ? `${JSON.stringify(verdicts, null, 2)}\n` : verdicts.map(line).join(''));
  return refused.length > 0 ? 2 : 0;
}

/** Reads the file and, for a scenario, looks up every name in it. */
function verdictOn(file: string, folder: string): Verdict {
  const document = readDocument(file, folder);
  if (document.kind === 'place') return { file, kind: 'place', name: document.place.name };
  if (document.kind === 'regime') return { file, kind: 'regime', name: document.regime.name };
  return { file, kind: 'scenario', name: resolveComparison(file, {}, folder).place.name };
}

function line({ file, kind, name }: Verdict): string {
  return `${file}: ok, ${kind === 'scenario' ? `scenario of ${name}` : `${kind} ${name}`}\n`;
}

function refusals(refused: readonly string[], accepted: number): string {
  const shown: string[] = [];
  for (const message of refused) {
    if (shown.join('\n').length + message.length > LONGEST_MESSAGE) break;
    shown.push(message);
  }
  const left = refused.length - shown.length;
  const rest = left === 0 ? '' : `and ${left} more refused\n`;
  const good = accepted === 0 ? '' : `${accepted} accepted\n`;
  return `${shown.join('\n')}\n${rest}${good}`;
}

function shippedFiles(): string[] {
  const files = KINDS.flatMap((kind) => shippedNames(kind).map((name) => shippedFile(kind, name)!));
  return files.map((file) => path.relative(packageRoot(), file));
}
