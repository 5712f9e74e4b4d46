import { lineOf, parse, visit, type SourceFile } from './source.ts';

/** Every text written in the code, templates without holes included; comments are no code. */
export function literals(file: SourceFile): { text: string; line: number }[] {
  const found: { text: string; line: number }[] = [];
  visit(parse(file), (node) => {
    const cooked = node.type === 'TemplateElement' ? (node['value'] as { cooked?: unknown }).cooked : undefined;
    const value = node.type === 'Literal' ? node['value'] : cooked;
    if (typeof value === 'string') found.push({ text: value, line: lineOf(file.text, node) });
  });
  return found;
}

/** One line for each place where code writes a forbidden name as a text. */
export function namesWritten(file: SourceFile, forbidden: ReadonlySet<string>): string[] {
  const hits = literals(file).filter(({ text }) => forbidden.has(text));
  return hits.map(({ text, line }) => `${file.path}:${line} asks for "${text}" by name`);
}
