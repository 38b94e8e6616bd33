/** Apart from everything else, so that the residents' process loads nothing of the server's. */
export const ITEM = "hpf.withdraw-purchase";
