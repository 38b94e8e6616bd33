const format = new Intl.NumberFormat("zh-CN", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Fen in words: ￥1,234.50 */
export const yuan = (fen: number): string => `￥${format.format(fen / 100)}`;
