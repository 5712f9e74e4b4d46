import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 in the language itself: a page that is not served securely has no other. */
export function hash(parts: Iterable<Uint8Array>): string {
  const sum = sha256.create();
  for (const part of parts) sum.update(part);
  return bytesToHex(sum.digest());
}
