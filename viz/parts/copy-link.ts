import { addressOf, go } from '../state/address.ts';
import type { PageState } from '../state/page-state.ts';

/** Copies the address of a change; where the browser does not let it, puts it where it can be copied. Resolves to what to say. */
export async function copyLink(change: Partial<PageState> = {}): Promise<string> {
  try {
    await navigator.clipboard.writeText(new URL(addressOf(change), location.href).href);
    return 'Link copied.';
  } catch {
    go(change);
    return 'The address of this page now has it: copy it from there.';
  }
}
