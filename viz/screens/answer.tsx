export function Answer() {
  return <p>…</p>;
}
