import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What a figure means nothing without: processor, cores, memory, load, Node and commit, a line each. */
export function machine(): string {
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  return [
    `machine  ${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, ${gigabytes} GiB, ${process.platform} ${process.arch}`,
    `load     ${loadavg().map((load) => load.toFixed(2)).join(' ')}`, // prettier-ignore
    `node     ${process.version}, V8 ${process.versions.v8}`,
    `commit   ${commit()}`,
  ].join('\n');
}

/** The commit, marked when files have been changed since; 'unknown' outside a checkout. */
function commit(): string {
  try {
    const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8', stdio: 'pipe' }).trim();
    return (
      git('rev-parse', '--short=12', 'HEAD') + (git('status', '--porcelain', '-uno') === '' ? '' : ', with changes')
    );
  } catch {
    return 'unknown';
  }
}
