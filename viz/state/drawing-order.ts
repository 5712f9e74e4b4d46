/**
 * The order in which forms are drawn, which carries no meaning: by the bit of the address as they are compared, or backwards.
 * What comes first is looked at first, and no form may own that.
 */
export const inDrawingOrder = <T>(forms: readonly T[], order: '0' | '1'): readonly T[] =>
  order === '0' ? forms : forms.toReversed();
