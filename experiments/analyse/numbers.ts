/** Numbers as a reader meets them: three or so digits, thousands grouped, a true minus sign. */

const decimalsOf = (size: number): number => (size >= 100 ? 0 : size >= 10 ? 1 : 2);

export function plain(value: number, decimals: number = decimalsOf(Math.abs(value))): string {
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole, fraction] = fixed.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 && Number(fixed) !== 0 ? '−' : '';
  return sign + grouped + (fraction === undefined ? '' : `.${fraction}`);
}

/** A mean with half its Monte Carlo interval, in the same decimals; a dash where nothing was counted. */
export function withError(mean: number | null, high: number | null, scale = 1): string {
  if (mean === null || high === null) return '–';
  const decimals = decimalsOf(Math.abs(mean * scale));
  const half = (high - mean) * scale;
  return half === 0 ? plain(mean * scale, decimals) : `${plain(mean * scale, decimals)} ±${plain(half, decimals)}`;
}

/** A share as a percentage with one decimal, signed when asked. */
export function percent(share: number, signed = false): string {
  const text = plain(share * 100, 1);
  return `${signed && share > 0 && text !== '0.0' ? '+' : ''}${text}`;
}

export const isShare = (unit: string): boolean => unit.startsWith('share') || unit.startsWith('%');
