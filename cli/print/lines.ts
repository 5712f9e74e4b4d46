/** Width of everything printed. */
export const WIDTH = 80;

/** Lines of at most `WIDTH` characters, broken at spaces but not before a %; a word that is longer than a line is cut. */
export function wrap(text: string, indent = ''): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/ (?!%)/).flatMap((long) => pieces(long, WIDTH - indent.length))) {
    const longer = line === indent ? indent + word : `${line} ${word}`;
    if (longer.length > WIDTH) lines.push(line);
    line = longer.length > WIDTH ? indent + word : longer;
  }
  return [...lines, line];
}

/** A name over several lines: broken after hyphens where that is enough, cut where it is not. */
export function wrapName(name: string, width: number): string[] {
  const lines: string[] = [''];
  for (const part of name.split(/(?<=-)/).flatMap((long) => pieces(long, width))) {
    if (lines.at(-1)!.length + part.length <= width) lines[lines.length - 1] += part;
    else lines.push(part);
  }
  return lines;
}

function pieces(word: string, width: number): string[] {
  return word.length <= width ? [word] : [word.slice(0, width), ...pieces(word.slice(width), width)];
}
