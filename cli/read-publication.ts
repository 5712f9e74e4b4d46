import type { Publication } from '../scenarios/official/sheet.ts';
import { readBytes } from '../scenarios/read-file.ts';
import { quotePath, Refusal } from '../scenarios/refusal.ts';

const CSV_FILE = { what: 'a CSV file as published', largest: 200 * 1024 * 1024, ending: '.csv' };

/** First bytes of files that people have beside the one that is meant, or instead of it. */
const PACKED: readonly [signature: readonly number[], what: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP or Excel file; unpack it, or save it as CSV'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel file; save it as CSV'],
  [[0x1f, 0x8b], 'a gzip file; unpack it'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
];

/**
 * A published file as text: UTF-8, or Windows-1252 where it is not, as older months and spreadsheets have it.
 * Throws a Refusal that names the option and the file.
 */
export function readPublication(flag: string, file: string, folder: string): Publication {
  const bytes = readBytes(file, folder, CSV_FILE);
  const packed = PACKED.find(([signature]) => signature.every((byte, at) => bytes[at] === byte));
  const named = `${quotePath(file)} (${flag})`;
  if (packed) throw new Refusal(`${named} is ${packed[1]}; expected ${CSV_FILE.what}`);
  if (bytes.includes(0)) throw new Refusal(`${named} is binary; expected ${CSV_FILE.what}, as UTF-8 text`);
  return { file, text: decoded(bytes) };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
