/** The part of seedrandom used here: Alea, seeded with a phrase. */
declare module 'seedrandom/lib/alea.js' {
  interface Generator {
    (): number;
    /** The next 32 bits as a signed integer. */
    int32(): number;
  }
  const alea: (seed: string) => Generator;
  export default alea;
}
