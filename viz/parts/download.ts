import type { Table } from '../../experiments/analyse/tables.ts';

/** Gives the reader a file; nothing is sent anywhere. */
export function giveFile(name: string, content: Blob | string, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}

/** A drawing that stands by itself: named, with its font, on white. */
export function standalone(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('font-family', 'system-ui, sans-serif');
  const white = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [key, value] of Object.entries({ width: '100%', height: '100%', fill: '#ffffff' }))
    white.setAttribute(key, value);
  copy.prepend(white);
  return new XMLSerializer().serializeToString(copy);
}

/** A picture twice as fine as it is drawn. */
export async function picture(drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = drawing.viewBox.baseVal;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(drawing))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [2 * width, 2 * height];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser drew no picture')))),
  );
}

/** Tables one below the other, as spreadsheets read them. */
export function csvOf(tables: readonly Table[]): string {
  return tables
    .map(({ title, columns, rows }) => {
      const head = [title, 'unit', ...columns];
      const lines = rows.map(({ label, unit, cells }) => [label, unit, ...cells]);
      return [head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n');
    })
    .join('\r\n\r\n');
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
