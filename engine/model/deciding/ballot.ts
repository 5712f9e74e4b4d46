/** A proposal's standing: `open` until enough have said yes, or so many no that not enough can. */
export type Standing = 'open' | 'adopted' | 'rejected';

export interface Quorum {
  /** Who is asked: 1 for a lead organisation or an executive. */
  readonly members: number;
  /** How many must accept: 1 any of them, `members` all of them. */
  readonly needed: number;
  /** Is nothing said before everybody has answered? */
  readonly hearsAll?: boolean;
}

/**
 * Who must accept: a proposal goes to its members, each answers once, in whatever order. Rejected, it may be revised: then all
 * are asked again. One class for lead, k of n, all and a veto (all needed, so that one no is enough).
 */
export class Ballot {
  private readonly quorum: Quorum;
  /** [member] 1 when it has answered in this round. */
  private readonly heard: Uint8Array;
  private yes = 0;
  private no = 0;
  rounds = 1;

  /** Throws a RangeError for a quorum that cannot be reached or needs nobody. */
  constructor(quorum: Quorum) {
    const { members, needed } = quorum;
    if (!(Number.isInteger(members) && Number.isInteger(needed) && needed >= 1 && needed <= members)) {
      throw new RangeError(`${needed} of ${members} cannot be asked to accept`);
    }
    this.quorum = quorum;
    this.heard = new Uint8Array(members);
  }

  get standing(): Standing {
    const { members, needed, hearsAll } = this.quorum;
    if (hearsAll === true && this.yes + this.no < members) return 'open';
    if (this.yes >= needed) return 'adopted';
    return this.no > members - needed ? 'rejected' : 'open';
  }

  /** Throws when the member has answered already. */
  answer(member: number, accepts: boolean): Standing {
    if (this.heard[member] !== 0) throw new Error(`member ${member} has answered already`);
    this.heard[member] = 1;
    if (accepts) this.yes++;
    else this.no++;
    return this.standing;
  }

  /** The proposal is put again, revised. */
  revise(): void {
    const { rounds } = this;
    this.reopen();
    this.rounds = rounds + 1;
  }

  /** Another proposal is put to the same members. */
  reopen(): void {
    this.heard.fill(0);
    this.yes = this.no = 0;
    this.rounds = 1;
  }
}
