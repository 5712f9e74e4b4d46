import { useEffect, useState } from 'preact/hooks';
import { page } from '../state/address.ts';

/** A drawing in a room is laid out for so much less width and shown so much larger: 13 px of text become 28. */
const IN_A_ROOM = 2.2;

/**
 * The width to draw for: that of an element as it is, at most `widest`, in steps of 10 pixels so that a scroll bar redraws nothing
 * twice; 0 before it is known.
 */
export function useWidth(room: { current: HTMLElement | null }, widest: number): number {
  const [width, setWidth] = useState(0);
  const projected = page.value.theme === 'projector';
  useEffect(() => {
    const measure = () => {
      const larger = projected && matchMedia('(min-width: 60rem)').matches ? IN_A_ROOM : 1;
      const there = (room.current?.clientWidth ?? 0) / larger;
      setWidth(Math.min(widest, Math.floor(there / 10) * 10));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(room.current!);
    measure();
    return () => observer.disconnect();
  }, [room, widest, projected]);
  return width;
}
