const PERCENT = 100;

/** 0.9734 → 97.3%; the whole is 100%. */
export const percent = (share: number): string => `${share === 1 ? PERCENT : (share * PERCENT).toFixed(1)}%`;
