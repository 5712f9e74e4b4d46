/** Words longer than this are nobody's slip of the pen. */
const LONGEST = 60;

/** The option closest to a word by edits (letter case aside), or undefined where none is close. */
export function nearest(word: string, options: readonly string[]): string | undefined {
  if (word.length === 0 || word.length > LONGEST) return undefined;
  const lower = word.toLowerCase();
  let best: string | undefined;
  let fewest = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const option of options) {
    const edits = editsBetween(lower, option.toLowerCase());
    if (edits < fewest) [best, fewest] = [option, edits];
  }
  return best;
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other. */
export function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      row.push(swapped ? Math.min(cost, before[j - 2] + 1) : cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}
