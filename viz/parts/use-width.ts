import { useEffect, useState } from 'preact/hooks';

/** The width of an element as it is, at most `widest`, in steps of 10 pixels so that a scroll bar redraws nothing twice; 0 before it is known. */
export function useWidth(room: { current: HTMLElement | null }, widest: number): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const measure = () => setWidth(Math.min(widest, Math.floor((room.current?.clientWidth ?? 0) / 10) * 10));
    const observer = new ResizeObserver(measure);
    observer.observe(room.current!);
    measure();
    return () => observer.disconnect();
  }, [room, widest]);
  return width;
}
