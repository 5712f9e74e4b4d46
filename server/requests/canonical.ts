import { createHash } from 'node:crypto';

/** JSON with the keys of every object in order and no space: equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** The first `digits` hexadecimal digits of SHA-256. */
export function hexHash(text: string | Uint8Array, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}
