import { quotePath, Refusal } from '../refusal.ts';
import { codeIn, nameIn, noteIn, refuseTwice } from './cells.ts';
import { columnsOf, optional } from './publications.ts';
import type { Sheet } from './sheet.ts';

/** A practice and the PCN it belongs to; `pcn` is undefined where it belongs to none. */
export interface Member {
  readonly name: string;
  readonly pcn: string | undefined;
}

/** Which practice belongs to which PCN, as published. */
export interface Members {
  /** By practice code. */
  readonly practices: ReadonlyMap<string, Member>;
  /** By PCN code. */
  readonly pcns: ReadonlyMap<string, { readonly name: string; readonly region: string }>;
  readonly date: string;
}

/** Reads the mapping of practices to PCNs. Throws a Refusal. */
export function readMembers(sheet: Sheet): Members {
  const { code, name, pcnCode, pcnName } = columnsOf('members', sheet);
  const { region, date } = optional(sheet, { region: ['comm region name'], date: ['extract date'] });
  const practices = new Map<string, Member>();
  const pcns = new Map<string, { name: string; region: string }>();
  let day = '';
  sheet.eachRow((cells, line) => {
    const where = { file: sheet.file, line };
    const practice = codeIn(cells[code], { ...where, column: sheet.columns[code] });
    const spot = { ...where, column: sheet.columns[pcnCode] };
    const pcn = unallocated(cells[pcnCode], cells[pcnName]) ? undefined : codeIn(cells[pcnCode], spot);
    const before = practices.get(practice);
    if (before && before.pcn !== pcn) refuseTwice(practice, spot, before.pcn ?? '', cells[pcnCode]);
    practices.set(practice, { name: nameIn(cells[name], practice), pcn });
    if (pcn !== undefined && !pcns.has(pcn)) {
      pcns.set(pcn, {
        name: nameIn(cells[pcnName], pcn),
        region: nameIn(region === undefined ? '' : cells[region], ''),
      });
    }
    if (date !== undefined && day === '') day = noteIn(cells[date]);
  });
  if (pcns.size > 0) return { practices, pcns, date: day };
  throw new Refusal(`${quotePath(sheet.file)}: found no practice with a PCN, expected a row a practice`);
}

/** Practices without a PCN stand under the code U and the name Unallocated, or with a blank code. */
function unallocated(code: string, name: string): boolean {
  return ['', '-', 'u'].includes(code.toLowerCase()) || name.toLowerCase() === 'unallocated';
}
