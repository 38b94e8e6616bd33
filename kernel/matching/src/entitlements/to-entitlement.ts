import type { LocalizedText, Work } from "@zhida/platform";
import type { Entitlement, PolicyVerdict, Verdict } from "../contract.ts";
import { findShown } from "../store/policies.ts";
import type { EntitlementDeps } from "./deps.ts";

/** Verdicts as a resident sees them, in their order. `ifSo`: codes that rest on what the person said. */
export async function toEntitlements(
  { identity, facts }: EntitlementDeps,
  work: Work,
  verdicts: readonly PolicyVerdict[],
  ifSo: ReadonlySet<string>,
): Promise<Entitlement[]> {
  if (verdicts.length === 0) return [];
  const shown = new Map((await findShown(work.db, verdicts)).map(({ code, content }) => [code, content]));
  const questions = new Map(facts.facts().map(({ name, question }) => [name, question]));
  const items = await Promise.all(
    verdicts.map(async (verdict): Promise<Entitlement[]> => {
      const content = shown.get(verdict.policy);
      if (!content) return [];
      const organisation = await identity.organisationByCode(work, content.department);
      const [fact] = verdict.explanation.missing;
      const question = fact === undefined ? undefined : questions.get(fact);
      return [
        {
          policy: verdict.policy,
          version: verdict.version,
          name: content.name,
          summary: content.summary,
          audience: content.audience,
          department: {
            code: content.department,
            name: organisation?.name ?? { zh: content.department, en: content.department },
          },
          verdict: verdict.verdict,
          reason: reasonOf(verdict),
          source: content.legalSources[0] ?? null,
          action: content.action,
          ifSo: ifSo.has(verdict.policy),
          missing: fact !== undefined && question ? { fact, question } : null,
        },
      ];
    }),
  );
  return items.flat();
}

const SHOWN = 2;
const telling: Record<Verdict, boolean | null> = { eligible: true, not_eligible: false, undecided: null };

/** The conditions that tell the most, as one sentence. */
function reasonOf({ verdict, explanation: { reasons } }: PolicyVerdict): LocalizedText {
  const fitting = reasons.filter(({ met }) => met === telling[verdict]);
  const sentences = (fitting.length > 0 ? fitting : reasons).slice(0, SHOWN).map(({ sentence }) => sentence);
  if (sentences.length === 0) return said[verdict];
  return {
    zh: sentences.map(({ zh }) => zh.replace(/[。；]$/, "")).join("；"),
    en: sentences.map(({ en }) => en.replace(/[.;]$/, "")).join("; "),
  };
}

const said: Record<Verdict, LocalizedText> = {
  eligible: { zh: "您符合条件", en: "You meet the conditions" },
  not_eligible: { zh: "您目前不符合条件", en: "You do not meet the conditions at present" },
  undecided: { zh: "还缺少信息，暂时无法判断", en: "Something is not known yet, so we cannot tell" },
};
