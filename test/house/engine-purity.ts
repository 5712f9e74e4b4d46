import { lineOf, parse, visit, type SourceFile, type SyntaxNode } from './source.ts';

/** Members of Math whose result the language fixes to the bit; the others may differ between engines. */
const EXACT_MATH = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2'.split(' '),
);

/** Clocks, chance, ways out of the language, and what only some hosts have. */
const FORBIDDEN_GLOBALS = new Set([
  'Date',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'crypto',
  'eval',
  'Function',
  'globalThis',
  'console',
  'process',
  'require',
  'fetch',
  'navigator',
  'Intl',
  'WeakRef',
]);

/** Methods whose answer depends on the host's language tables. */
const FORBIDDEN_METHODS = new Set(
  'localeCompare toLocaleString toLocaleUpperCase toLocaleLowerCase toLocaleDateString'.split(' '),
);

type Finding = string | undefined;

/** One line for each thing in the file whose bits, time or host could differ between two runs. */
export function impurities(file: SourceFile): string[] {
  const found: string[] = [];
  visit(parse(file), (node, parent, key) => {
    const finding = identifier(node, parent, key) ?? member(node) ?? power(node);
    if (finding !== undefined) found.push(`${file.path}:${lineOf(file.text, node)} ${finding}`);
  });
  return found;
}

function identifier(node: SyntaxNode, parent: SyntaxNode | undefined, key: string): Finding {
  if (node.type !== 'Identifier' || parent === undefined || names(parent, key)) return undefined;
  const name = node['name'] as string;
  if (FORBIDDEN_GLOBALS.has(name)) return name;
  const dotted = parent.type === 'MemberExpression' && key === 'object' && parent['computed'] === false;
  return name === 'Math' && !dotted ? 'Math, other than by a plain member' : undefined;
}

/** Does this place hold a name of the file's own (a key, a member) rather than a reference? */
function names(parent: SyntaxNode, key: string): boolean {
  const type = parent.type;
  if (type === 'MemberExpression') return key === 'property' && parent['computed'] === false;
  if (type === 'Property') return key === 'key' && parent['computed'] === false;
  return key === 'key' || type.startsWith('TSTypeReference') || type === 'TSQualifiedName';
}

function member(node: SyntaxNode): Finding {
  if (node.type !== 'MemberExpression' || node['computed'] === true) return undefined;
  const object = node['object'] as SyntaxNode;
  const property = (node['property'] as SyntaxNode)['name'] as string;
  if (object.type === 'Identifier' && object['name'] === 'Math' && !EXACT_MATH.has(property)) return `Math.${property}`;
  return FORBIDDEN_METHODS.has(property) ? `.${property}()` : undefined;
}

/** Powers are exact only where the compiler could fold them: two whole literals. */
function power(node: SyntaxNode): Finding {
  if (node['operator'] !== '**' && node['operator'] !== '**=') return undefined;
  const whole = (side: unknown) => Number.isInteger((side as SyntaxNode)['value']);
  return whole(node['left']) && whole(node['right']) ? undefined : 'a power of something not written out';
}
