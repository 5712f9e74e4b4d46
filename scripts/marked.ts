/** The text with what stands between a mark and the end mark after it replaced. */
export const replaced = (text: string, mark: string, by: string): string =>
  text.replace(
    new RegExp(`<!-- ${mark} -->\\n[\\s\\S]*?<!-- end -->`),
    () => `<!-- ${mark} -->\n\n${by}\n<!-- end -->`,
  );
