export function OverTime() {
  return <p>…</p>;
}
