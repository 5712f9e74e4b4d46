import path from 'node:path';
import { parse, visit, type SourceFile } from './source.ts';

/** Who may import whom. A layer that is not listed here may not exist. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'engine/kernel': ['engine/kernel'],
  'engine/model': ['engine/kernel', 'engine/model'],
  'engine/services': ['engine/kernel', 'engine/model', 'engine/services'],
  'engine/rules': ['engine/kernel', 'engine/model', 'engine/services', 'engine/rules'],
  engine: ['engine/kernel', 'engine/model', 'engine/services', 'engine/rules', 'engine'],
  scenarios: ['engine', 'scenarios'],
  experiments: ['engine', 'scenarios', 'experiments'],
  // The command line starts the server; nothing else joins the three.
  cli: ['engine', 'scenarios', 'experiments', 'cli', 'server'],
  server: ['engine', 'scenarios', 'experiments', 'server'],
  viz: ['engine', 'scenarios', 'experiments', 'viz'],
  // A benchmark runs what is shipped, and so bundles it alike.
  bench: ['engine', 'engine/kernel', 'scenarios', 'experiments', 'scripts', 'bench'],
  index: ['engine', 'scenarios', 'experiments'],
};

/** What a file imports, in any form: static, re-export, dynamic with a literal, or as a type. */
export function importsOf(file: SourceFile): string[] {
  return imports(file, IMPORTING);
}

/** What is loaded with a file, before any of it runs. */
export function staticImportsOf(file: SourceFile): string[] {
  return imports(file, new Set([...IMPORTING].filter((type) => type !== 'ImportExpression')));
}

function imports(file: SourceFile, kinds: ReadonlySet<string>): string[] {
  const found: string[] = [];
  visit(parse(file), (node) => {
    const source = node.type === 'TSImportType' ? (node['argument'] ?? node['source']) : node['source'];
    const literal = source as { value?: unknown; literal?: { value?: unknown } } | undefined;
    const value = literal?.value ?? literal?.literal?.value;
    if (kinds.has(node.type) && typeof value === 'string') found.push(value);
  });
  return found;
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** `engine/kernel`, `engine` for its own files, else the top folder; `index` for the root's front door. */
export function layerOf(file: string): string {
  const [top, second, ...rest] = file.split('/');
  if (second === undefined) return path.basename(file, path.extname(file));
  return top === 'engine' && rest.length > 0 ? `${top}/${second}` : top;
}

/** One line for each import that runs the wrong way. */
export function wrongDirections(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => importsOf(file).flatMap((name) => wrong(file.path, name) ?? []));
}

function wrong(from: string, name: string): string | undefined {
  const layer = layerOf(from);
  const bare = !name.startsWith('.');
  if (bare) return layer.startsWith('engine') ? `${from} imports ${name}: the engine imports no package` : undefined;
  const to = path.posix.join(path.posix.dirname(from), name);
  const allowed = MAY_IMPORT[layer] ?? [];
  return allowed.includes(layerOf(to)) ? undefined : `${from} imports ${to}: ${layer} may not import ${layerOf(to)}`;
}
