export function TwoLives() {
  return <p>…</p>;
}
