export { residualTruth } from "../residual-truth.ts";
