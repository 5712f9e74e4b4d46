export function TakeAway() {
  return <p>…</p>;
}
