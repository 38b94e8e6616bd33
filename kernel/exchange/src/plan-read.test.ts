import fc from "fast-check";
import { expect, test } from "vitest";
import { agreementKey, type Configuration } from "./configuration.ts";
import type { Agreement, Dataset } from "./contract.ts";
import { planRead } from "./plan-read.ts";
import { account, mei, withdrawal } from "./testing/registries.ts";

const fields = Object.keys(account.fields);
const days = ["2026-01-01", "2026-06-30", "2026-07-01", "2026-12-31"];
const someAgreement = fc.record({
  consumer: fc.constantFrom("a", "b"),
  purpose: fc.constantFrom("p", "q"),
  fields: fc.uniqueArray(fc.constantFrom(...fields), { minLength: 1 }),
  validFrom: fc.constantFrom(...days),
  validTo: fc.option(fc.constantFrom(...days)),
  consentNeeded: fc.boolean(),
});
const configurationOf = (agreements: Agreement[]): Configuration => ({
  version: "1",
  datasets: new Map([
    [account.code, { ...account, availability: "online", availabilityNote: null, updatedAt: "" } as Dataset],
  ]),
  agreements: Map.groupBy(agreements, (each) => agreementKey(each.consumer, each.purpose, each.dataset)),
  consumers: new Map(),
  consumerNames: new Map(),
  purposeNames: new Map(),
});

test("data is asked for exactly when one agreement of this consumer, purpose and day covers every field", () => {
  fc.assert(
    fc.property(
      fc.array(someAgreement, { maxLength: 6 }),
      fc.constantFrom("a", "b"),
      fc.constantFrom("p", "q"),
      fc.uniqueArray(fc.constantFrom(...fields), { minLength: 1 }),
      fc.constantFrom(...days),
      fc.boolean(),
      (drafts, consumer, purpose, asked, today, consents) => {
        const agreements = drafts.map(
          (draft, n) => ({ ...withdrawal, ...draft, id: String(n), state: "approved" }) as Agreement,
        );
        const covering = agreements.filter(
          (each) =>
            each.consumer === consumer &&
            each.purpose === purpose &&
            each.validFrom <= today &&
            (each.validTo ?? "9999") >= today &&
            asked.every((field) => each.fields.includes(field)),
        );
        const subject = { kind: "person" as const, key: mei };
        const requests = [{ dataset: account.code, fields: asked }];
        const [planned] = planRead(
          configurationOf(agreements),
          { consumer, purpose, subject, requests, consents },
          today,
        );
        expect(planned?.verdict).toBe(covering.length > 0 ? "ask" : "no_agreement");
        if (planned?.verdict !== "ask") return;
        const free = covering.some((each) => !each.consentNeeded);
        expect(planned.consent).toBe(free ? "not_needed" : consents ? "given" : "look_up");
        expect(covering.map(({ id }) => id)).toContain(planned.basis.agreement);
      },
    ),
  );
});
