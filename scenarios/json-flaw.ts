/** Where a text stops being JSON that may be read. */
export interface Flaw {
  /** Position in the text, from 0. */
  readonly at: number;
  readonly found: string;
  readonly expected: string;
}

type Expecting = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'end';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/**
 * The first flaw of a JSON text: its syntax, nesting beyond `deepest`, or a number too large to hold. Reads without
 * recursion, so that no nesting can exhaust the stack; afterwards `JSON.parse` succeeds.
 */
export function findFlaw(text: string, deepest: number): Flaw | undefined {
  const open: string[] = [];
  let expecting: Expecting = 'value';
  let at = skipSpace(text, 0);
  for (; at < text.length || expecting !== 'end'; at = skipSpace(text, at)) {
    const sign = text[at] ?? '';
    if (!FITTING[expecting].test(sign)) return flaw(text, at, NAMES[expecting]);
    if (sign === '{' || sign === '[') {
      if (open.length === deepest) return flaw(text, at, `nesting no deeper than ${deepest}`);
      open.push(sign);
      expecting = sign === '{' ? 'key or }' : 'value or ]';
      at++;
    } else if (sign === '}' || sign === ']') {
      open.pop();
      expecting = after(open);
      at++;
    } else if (sign === ',' || sign === ':') {
      expecting = sign === ':' || open.at(-1) === '[' ? 'value' : 'key';
      at++;
    } else {
      const end = endOfScalar(text, at);
      if (typeof end === 'string') return flaw(text, at, end);
      expecting = expecting.startsWith('key') ? ':' : after(open);
      at = end;
    }
  }
  return undefined;
}

const NAMES: Readonly<Record<Expecting, string>> = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  key: 'a key in double quotes',
  'key or }': 'a key in double quotes or "}"',
  ':': '":"',
  ', or ]': '"," or "]"',
  ', or }': '"," or "}"',
  end: 'the end of the file',
};

/** The sign that may come next; none where the text has ended. */
const FITTING: Readonly<Record<Expecting, RegExp>> = {
  value: /[^}\],:]/,
  'value or ]': /[^},:]/,
  key: /"/,
  'key or }': /["}]/,
  ':': /:/,
  ', or ]': /[,\]]/,
  ', or }': /[,}]/,
  end: /(?!)/,
};

function after(open: readonly string[]): Expecting {
  const inside = open.at(-1);
  return inside === undefined ? 'end' : inside === '{' ? ', or }' : ', or ]';
}

/** Where a string, number or word ends, or what was expected in its place. */
function endOfScalar(text: string, at: number): number | string {
  if (text[at] === '"') return endOfString(text, at);
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text)?.[0];
  if (number !== undefined) {
    if (/[\w.+-]/.test(text[at + number.length] ?? '')) return 'a value';
    return Number.isFinite(Number(number)) ? at + number.length : 'a number that a computer can hold';
  }
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  return word === undefined || /\w/.test(text[at + word.length] ?? '') ? 'a value' : at + word.length;
}

function endOfString(text: string, start: number): number | string {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return 'a string closed on its own line';
    if (code !== 0x5c) continue;
    at++;
    if (text[at] === 'u' && /^[\da-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) at += 4;
    else if (!'"\\/bfnrt'.includes(text[at] ?? 'x')) return 'a string whose backslashes stand before one of "\\/bfnrtu';
  }
  return 'a string that is closed';
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \t\n\r'.includes(text[at])) at++;
  return at;
}

function flaw(text: string, at: number, expected: string): Flaw {
  const rest = /^[\w.+-]+/.exec(text.slice(at, at + 40))?.[0] ?? text.slice(at, at + 1);
  return { at, expected, found: rest };
}

/** Line and column, both from 1. */
export function lineAndColumn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: at - before.lastIndexOf('\n') };
}
