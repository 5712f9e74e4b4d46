import { counted, type Finding } from '../../experiments/audit/check.ts';
import { plain } from '../../experiments/analyse/numbers.ts';
import type { Table } from '../../experiments/analyse/tables.ts';
import type { AuditAnswer } from '../audit.ts';
import { wrap } from './lines.ts';
import type { Paint } from './paint.ts';
import { printTable } from './table.ts';

const INDENT = '    ';

/** The audit for a terminal of 80 columns, ending with a line end. */
export function printAudit(answer: AuditAnswer, findings: readonly Finding[], title: string, paint: Paint): string {
  const sections = [
    head(answer, title, paint),
    findings.flatMap((finding) => checked(finding, paint)),
    ...findings.flatMap(({ tables }) => tables.map((table) => printTable(table, paint, { label: labelWidth(table) }))),
    wrap(conclusion(findings)).map(paint.heading),
    wrap('What each check means, and what none of them can see: docs/AUDIT.md').map(paint.quiet),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Room for the longest label; tables with short ones have room for one column more. */
function labelWidth({ rows }: Table): number {
  return Math.max(20, ...rows.map(({ label }) => label.length + 1));
}

function head({ people, years, warmUp, replications, seed, engine }: AuditAnswer, title: string, paint: Paint) {
  const size = `${plain(people, 0)} people, ${counted(years, 'year')} after ${warmUp} of warm-up, ${replications} pairs; seed "${seed}"; formwork ${engine}.`;
  return [...wrap(`Is any form given anything? ${title}`).map(paint.heading), ...wrap(size)];
}

function checked({ name, passed, gated, detail }: Finding, paint: Paint): string[] {
  const verdict = gated ? (passed ? 'passed' : 'FAILED') : 'reported';
  const heading = `${verdict.padEnd(9)} ${name.replaceAll('_', ' ')}`;
  return [passed ? heading : paint.heading(heading), ...wrap(detail, INDENT)];
}

function conclusion(findings: readonly Finding[]): string {
  const gated = findings.filter((finding) => finding.gated);
  const failed = gated.filter(({ passed }) => !passed).map(({ name }) => name.replaceAll('_', ' '));
  if (failed.length === 0) return `All ${gated.length} gated checks passed.`;
  return `${failed.length} of ${gated.length} gated checks FAILED: ${failed.join(', ')}.`;
}
