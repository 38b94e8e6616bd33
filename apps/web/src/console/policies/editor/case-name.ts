import type { LocalizedText } from "@zhida/platform/contract";

/** What a case is called until its officer says more; it is kept with the policy in both languages. */
export const caseName = (number: number): LocalizedText => ({ zh: `用例 ${number}`, en: `Case ${number}` });
