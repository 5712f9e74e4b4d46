export function PlaceAtWork() {
  return <p>…</p>;
}
