/** SHA-256 as a browser has it, hexadecimal. */
export async function hashed(parts: Iterable<Uint8Array>): Promise<string> {
  const views = [...parts];
  const bytes = new Uint8Array(views.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const view of views) {
    bytes.set(view, at);
    at += view.length;
  }
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
