import type { BenefitSetup } from "@zhida/gov-benefits/contract";

/** A setup as its form holds it: every part a text, empty where there is none. */
export const typedSetup = ({ mode, kind, amount, payee, duties, serviceItem }: BenefitSetup) => ({
  mode,
  kind,
  decision: amount?.decision ?? "",
  period: amount?.period ?? ("once" as const),
  account: payee?.account ?? "",
  bank: payee?.bank ?? "",
  idNumber: payee?.idNumber ?? "",
  dutiesZh: duties?.zh ?? "",
  dutiesEn: duties?.en ?? "",
  serviceItem: serviceItem ?? "",
});
export type TypedSetup = Omit<ReturnType<typeof typedSetup>, "period"> & {
  period: NonNullable<BenefitSetup["amount"]>["period"];
};

export function setupOf(typed: TypedSetup): BenefitSetup {
  const [decision, account, bank, idNumber, zh, en, serviceItem] = [
    typed.decision,
    typed.account,
    typed.bank,
    typed.idNumber,
    typed.dutiesZh,
    typed.dutiesEn,
    typed.serviceItem,
  ].map((text) => text.trim()) as [string, string, string, string, string, string, string];
  return {
    mode: typed.mode,
    kind: typed.kind,
    amount: decision ? { decision, period: typed.period } : null,
    payee: account ? { account, ...(bank && { bank }), ...(idNumber && { idNumber }) } : null,
    duties: zh || en ? { zh: zh || en, en: en || zh } : null,
    serviceItem: serviceItem || null,
  };
}
