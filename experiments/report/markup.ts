/** Text as markup may hold it. Everything that comes from a file or a caller passes here. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

export type Attributes = Readonly<Record<string, string | number>>;

/** An element of HTML or SVG; `content` is markup already. Numbers are rounded to hundredths. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(attribute(value))}"`);
  return `<${name}${written.join('')}>${content.join('')}</${name}>`;
}

const attribute = (value: string | number): string =>
  typeof value === 'string' ? value : String(Math.round(value * 100) / 100 + 0);

/** An element that holds text. */
export const textElement = (name: string, attributes: Attributes, text: string): string =>
  element(name, attributes, escaped(text));
