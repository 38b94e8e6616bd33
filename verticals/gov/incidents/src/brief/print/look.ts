/** Whole font files; the worker gets them from who started it. */
export type Fonts = { regular: Uint8Array; bold: Uint8Array };

export const RED = "#b3141b";
export const INK = "#1f2328";
export const QUIET = "#5c6670";
export const PALE = "#f3f5f8";
export const LINE = "#c9d0d8";
export const BLUE = "#2f6db5";
export const GREEN = "#3c9d7b";
