/** The place of the comparison to begin with: small, real, and named in the literature that the regimes come from. */
export const START_PLACE = 'fleetwood';
