/** The options of `audit` as they were typed. */
export interface AuditFlags {
  readonly people?: string;
  readonly years?: string;
  readonly replications?: string;
  readonly threads?: string;
  readonly seed?: string;
  readonly json?: boolean;
  /** Names of regimes with commas, or true where the option stands alone; the same for the two below. */
  readonly budget?: string | true;
  readonly rival?: string | true;
  readonly equal?: string | true;
  /** Sets of rules that each rival tries. */
  readonly evaluations?: string;
}

/** What it takes to tell 1 % of burden apart in the null world with room to spare; see docs/AUDIT.md. */
export const AUDIT_SIZE = { people: 3000, years: 2, warmUp: 2, replications: 6 } as const;

/** The longer questions live hundreds of columns: half the people. */
export const STUDY_SIZE = { ...AUDIT_SIZE, people: 1500 } as const;
