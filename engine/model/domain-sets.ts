/** Sets of domains are four bits, domain 0 the lowest; a packed state has two bits a domain. */

const inState = (state: number, isOne: (level: number) => boolean): number =>
  [0, 1, 2, 3].reduce((set, domain) => set | (isOne((state >> (2 * domain)) & 3) ? 1 << domain : 0), 0);

/** By level × 256 + packed state: the domains at exactly this level; at 0, those that are lit. */
const AT = Uint8Array.from({ length: 4 * 256 }, (_, cell) =>
  inState(cell & 255, (level) => (cell < 256 ? level > 0 : level === cell >> 8)),
);
const HOW_MANY = Uint8Array.from({ length: 16 }, (_, set) => [1, 2, 4, 8].filter((bit) => (set & bit) !== 0).length);

/** Domains (four bits) that a packed state has lit. */
export const litDomains = (state: number): number => AT[state & 255];

/** Domains (four bits) that a packed state has at exactly this level, 1 to 3. */
export const domainsAt = (state: number, level: number): number => AT[((level & 3) << 8) | (state & 255)];

/** How many of four bits are set. */
export const countDomains = (domains: number): number => HOW_MANY[domains & 15];

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
