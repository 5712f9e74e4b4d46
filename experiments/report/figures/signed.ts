/** A number on an axis: `+5`, `−2.5`, `0`; so many decimals, or as many as it has up to six. */
export const signed = (value: number, decimals?: number): string => {
  const size =
    decimals === undefined ? String(Math.round(Math.abs(value) * 1e6) / 1e6) : Math.abs(value).toFixed(decimals);
  if (Number(size) === 0) return size;
  return value > 0 ? `+${size}` : `−${size}`;
};
