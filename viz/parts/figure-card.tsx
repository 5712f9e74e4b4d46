import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Table } from '../../experiments/analyse/tables.ts';
import { sheetOf, type Sheet } from '../../experiments/report/figures/frame.ts';
import { htmlTable } from '../../experiments/report/html-table.ts';
import { viewOf, viewWith } from '../state/view.ts';
import { copyLink } from './copy-link.ts';
import { csvOf, giveFile, picture, standalone } from './download.ts';
import './figure-card.css';
import { Markup } from './markup.tsx';
import { ReceiptNote, type Made } from './receipt-note.tsx';
import { useWidth } from './use-width.ts';

export interface FigureCardProps {
  /** Unique on the page, a word with hyphens: part of file names and of links. */
  readonly id: string;
  /** The finding, in a sentence. */
  readonly title: string;
  /** Units, how many pairs, how to read it. */
  readonly about: string;
  /** The drawing as SVG markup, on a sheet of the width there is. */
  readonly draw: (sheet: Sheet) => string;
  /** The same numbers to read. */
  readonly tables: readonly Table[];
  /** What the drawing says to whoever does not see it. */
  readonly words: readonly string[];
  /** What it was made from; without it there is no receipt. */
  readonly made?: Made | undefined;
  /** Pixels that the drawing may take across. */
  readonly widest?: number;
  readonly children?: ComponentChildren;
}

const WIDEST = 920;
type Shown = 'table' | 'words' | 'receipt' | undefined;

/** A drawing under its finding, with everything to check it by. */
export function FigureCard(props: FigureCardProps) {
  const { id, title, about, draw, tables, words, made, widest = WIDEST, children } = props;
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room, widest);
  useArrival(room, id, width > 0);
  const [shown, show] = useState<Shown>();
  const [said, say] = useState('');
  const drawing = (): SVGSVGElement => room.current!.querySelector('svg')!;
  const toggle = (what: Shown, text: string) => (
    <button
      type="button"
      class="small"
      aria-expanded={shown === what}
      onClick={() => show(shown === what ? undefined : what)}
    >
      {text}
    </button>
  );
  return (
    <figure class="figure" id={`figure-${id}`}>
      <figcaption>
        <strong>{title}</strong>
        {about}
      </figcaption>
      {children}
      <div ref={room} class="drawing">
        {width > 0 && <Markup html={draw(sheetOf(width))} />}
      </div>
      <div class="figure-tools no-print" role="group" aria-label={`About the figure: ${title}`}>
        {toggle('table', 'Table')}
        {toggle('words', 'Describe')}
        {made && toggle('receipt', 'Receipt')}
        <span class="figure-files">
          Download <FileButton name="PNG" give={async () => giveFile(`${id}.png`, await picture(drawing()))} />
          <FileButton name="SVG" give={() => giveFile(`${id}.svg`, standalone(drawing()), 'image/svg+xml')} />
          <FileButton name="CSV" give={() => giveFile(`${id}.csv`, csvOf(tables), 'text/csv')} />
        </span>
        <button type="button" class="small" onClick={() => void copyLink(viewWith('figure', id)).then(say)}>
          Link
        </button>
        <span role="status" class="quiet">
          {said}
        </span>
      </div>
      {shown === 'table' && <Markup html={tables.map(htmlTable).join('')} />}
      {shown === 'words' && words.map((sentence) => <p key={sentence}>{sentence}</p>)}
      {shown === 'receipt' && made && <ReceiptNote {...made} />}
    </figure>
  );
}

function FileButton({ name, give }: { name: string; give: () => void | Promise<void> }) {
  return (
    <button type="button" class="small" onClick={() => void give()}>
      {name}
    </button>
  );
}

/** The figure the page was opened at; once it is there the reader goes where they like. */
let awaited = viewOf('figure');

function useArrival(room: { current: HTMLDivElement | null }, id: string, drawn: boolean): void {
  useEffect(() => {
    if (!drawn || awaited !== id) return;
    awaited = undefined;
    room.current!.closest('figure')!.scrollIntoView();
  }, [drawn, id, room]);
}
