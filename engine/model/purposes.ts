/**
 * Purposes that address a draw: u = f(seed, replication, person, purpose, day × 8 + sub-index).
 * A number stands for one question; it is never given to another.
 */
export const PURPOSE = {
  deprivation: 1,
  registration: 2,
  birth: 3,
  latent: 4,
  difference: 5,
  yearly: 6,
  exit: 7,
  exitKind: 8,
  inheritedNeed: 9,
  askFactor: 10,
  exogenous: 16,
  exogenousKind: 17,
  /** What need does of itself, and asking: both clocks, where they start. */
  clocks: 18,
  endogenousKind: 19,
  ask: 24,
  askDomain: 25,
  askToday: 26,
  askInsist: 27,
  afterTurnedAway: 28,
  weekend: 29,
  attend: 32,
  /** In a contact: whether it is with the usual clinician, and what it clears. */
  contact: 33,
  notice: 34,
  mode: 35,
  followUp: 37,
  referMild: 38,
  reviewDay: 39,
  cancel: 40,
  noticePlanned: 42,
  sessionAttend: 48,
  sessionTreat: 49,
  lapse: 50,
  referralKey: 51,
  crisisAdmit: 56,
  crisisTreat: 57,
  stay: 58,
  stayTreat: 59,
  stayDeath: 60,
  /** One a service, by its position: two sessions on one day have luck of their own. */
  sessionNotice: 64,
} as const;
