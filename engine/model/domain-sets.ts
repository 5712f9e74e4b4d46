/** Sets of domains are four bits, domain 0 the lowest; a packed state has two bits a domain. */

/** Domains (four bits) that a packed state has lit. */
export const litDomains = (state: number): number => {
  const lit = (state | (state >> 1)) & 0x55;
  const pairs = (lit | (lit >> 1)) & 0x33;
  return (pairs | (pairs >> 2)) & 15;
};

/** Domains (four bits) that a packed state has at exactly this level. */
export const domainsAt = (state: number, level: number): number => {
  return litDomains(state) & ~litDomains(state ^ (level * 0x55));
};

/** How many of four bits are set. */
export const countDomains = (domains: number): number => {
  const pairs = domains - ((domains >> 1) & 5);
  return (pairs & 3) + (pairs >> 2);
};

/** Domains that anybody knows of, four bits, from the four of each of eight organisations. */
export const anyone = (known: number): number => {
  const four = known | (known >>> 16);
  const two = four | (four >>> 8);
  return (two | (two >>> 4)) & 15;
};

/** The most severe of some domains (four bits) in a packed state, the first of equals; −1 where none of them is lit. */
export function mostSevere(state: number, among: number): number {
  for (let level = 3; level >= 1; level--) {
    const worst = domainsAt(state, level) & among;
    if (worst !== 0) return 31 - Math.clz32(worst & -worst);
  }
  return -1;
}
