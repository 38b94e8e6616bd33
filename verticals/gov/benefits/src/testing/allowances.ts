import type { RulePack } from "@zhida/matching";
import type { BenefitSetup } from "../contract.ts";

export type Allowance = { pack: RulePack; setup: BenefitSetup };

export const CIVIL = "990122-CAB";

/** A benefit of the Civil Affairs Bureau: whom it fits and how much, both in FEEL. */
export function allowance(
  code: string,
  { eligible, pays = "null", ...change }: { eligible: string; pays?: string } & Partial<BenefitSetup>,
): Allowance {
  return {
    pack: {
      code,
      content: {
        name: { zh: `补贴 ${code}`, en: `Allowance ${code}` },
        summary: { zh: "按月发放的补贴。", en: "A monthly allowance." },
        department: CIVIL,
        audience: "person",
        legalSources: [
          { title: { zh: "云溪县补贴办法", en: "Yunxi rules on allowances" }, number: "云民发〔2025〕3号" },
        ],
        dmn: modelOf(eligible, pays),
      },
      effectiveFrom: "2026-01-01",
      parameters: [],
    },
    setup: {
      mode: "automatic",
      kind: "payment",
      amount: { decision: "amount", period: "monthly" },
      payee: { account: "person.payoutAccount", bank: "person.payoutBank" },
      duties: null,
      serviceItem: null,
      ...change,
    },
  };
}

const modelOf = (eligible: string, amount: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="allowance" namespace="urn:allowance">
  ${decision("eligible", eligible, "boolean")}
  ${decision("amount", amount, "number")}
</definitions>`;

const decision = (name: string, feel: string, type: string) =>
  `<decision id="${name}" name="${name}"><variable name="${name}" typeRef="${type}"/><literalExpression><text>${feel
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")}</text></literalExpression></decision>`;
