import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Folders of the program itself; tests and scripts stand outside its laws of layering. */
export const SOURCE_FOLDERS = ['engine', 'scenarios', 'experiments', 'cli', 'server', 'viz', 'bench'];

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** A node of the syntax tree, as the parser gives it. */
export interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

const CODE = /\.(?:ts|tsx|mjs|cjs|js)$/;

/** Every code file under the folders that exist, and `index.ts` at the root. */
export function sourceFiles(folders: readonly string[] = SOURCE_FOLDERS): SourceFile[] {
  const top = readdirSync(ROOT);
  const found = folders.filter((folder) => top.includes(folder)).flatMap((folder) => listing(folder));
  const all = top.includes('index.ts') ? [...found, 'index.ts'] : found;
  return all.map((file) => ({ path: file, text: readFileSync(path.join(ROOT, file), 'utf8') }));
}

function listing(folder: string): string[] {
  const names = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => CODE.test(name)).map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`);
}

export function parse({ path: name, text }: SourceFile): SyntaxNode {
  return parseAst(text, { lang: name.endsWith('x') ? 'tsx' : 'ts' }, name) as unknown as SyntaxNode;
}

const holdsNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

/** Visits every node with its parent and the key under which the parent holds it. */
export function visit(
  tree: SyntaxNode,
  see: (node: SyntaxNode, parent: SyntaxNode | undefined, key: string) => void,
  parent?: SyntaxNode,
  key = '',
): void {
  see(tree, parent, key);
  for (const [name, value] of Object.entries(tree)) {
    for (const child of Array.isArray(value) ? value : [value]) if (holdsNode(child)) visit(child, see, tree, name);
  }
}

/** Line numbers start at 1. */
export function lineOf(text: string, node: SyntaxNode): number {
  return text.slice(0, node['start'] as number).split('\n').length;
}
