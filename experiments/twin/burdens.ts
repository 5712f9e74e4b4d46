import { PERSON_YEAR_COLUMNS, slotOfPerson, type PersonYears } from '../../engine/index.ts';

const columnsOf = (holds: (name: string) => boolean): number[] =>
  PERSON_YEAR_COLUMNS.flatMap((name, at) => (holds(name) ? [at] : []));
const WIDTH = PERSON_YEAR_COLUMNS.length;
const [PERSON] = columnsOf((name) => name === 'person');
const [LIVED] = columnsOf((name) => name === 'days_lived');
const BURDEN = columnsOf((name) => name.startsWith('burden_'));
/** Touchpoints by kind; those by organisation would count them twice. */
const TOUCHES = columnsOf((name) => /^contacts_(first|planned|failure|bounced|crisis)$/.test(name));

/** What became of everybody who was there as the count began, under one regime, by slot; joiners are left out. */
export class Burdens {
  /** Addresses; −1 where nobody has lived yet. */
  readonly person: Float64Array;
  /** Days lived, and level-weighted domain-days, over the whole count. */
  readonly lived: Float64Array;
  readonly burden: Float64Array;
  readonly touches: Float64Array;

  constructor(people: number) {
    this.person = new Float64Array(people).fill(-1);
    this.lived = new Float64Array(people);
    this.burden = new Float64Array(people);
    this.touches = new Float64Array(people);
  }

  /** Adds rows of the person-year table; a slot's rows come in the order of its holders. */
  add({ rows, cells }: PersonYears): void {
    for (let row = 0; row < rows; row++) this.addRow(cells, row * WIDTH);
  }

  private addRow(cells: Float64Array, at: number): void {
    const person = cells[at + PERSON];
    const slot = slotOfPerson(person);
    if (this.person[slot] === -1) this.person[slot] = person;
    if (this.person[slot] !== person) return;
    this.lived[slot] += cells[at + LIVED];
    for (const column of BURDEN) this.burden[slot] += cells[at + column];
    for (const column of TOUCHES) this.touches[slot] += cells[at + column];
  }
}
