/**
 * The levy of small-scale taxpayers in per cent of their sales before any relief (增值税法第十一条; until 2025: 增值税暂行条例第十二条).
 */
export const STATUTORY_LEVY = 3;

/** Reliefs of small-scale taxpayers, the wider first; the first that fits is applied. `all`: no tax at all is levied. */
export const vatReliefs = [
  { policy: "vat-small-scale-exemption", saves: "all" },
  { policy: "vat-small-scale-reduced-levy", saves: "amount" },
] as const;
