export function Why() {
  return <p>…</p>;
}
