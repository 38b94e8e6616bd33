import { checkModel, problemText } from "@zhida/feel";
import type { LoadedPolicy } from "./load-policies.ts";
import { namesRead } from "./names-read.ts";
import type { Dictionary } from "./policy-inputs.ts";
import { wordFindings } from "./word-findings.ts";

/** Everything wrong with a policy as it is written, worked examples aside; empty when it may be published. */
export function checkPolicy(policy: LoadedPolicy, dictionary: Dictionary): string[] {
  const problems = checkModel(policy.model, { sourceColumns: ["依据"], budgetMs: 2000 });
  return [
    ...problems.map((problem) => problemText(problem, "zh-CN")),
    ...nameFindings(policy, dictionary),
    ...decisionFindings(policy),
    ...wordFindings(policy, dictionary),
  ];
}

/** Facts that nobody defined or that have another type; parameters without a value on the first day, or that nothing reads. */
function nameFindings(policy: LoadedPolicy, dictionary: Dictionary): string[] {
  const { parameters, effectiveFrom } = policy.pack;
  const read = namesRead(policy.model);
  const findings: string[] = [];
  for (const [name, type] of read) {
    if (name.startsWith("param.")) {
      const values = parameters.filter(({ code }) => code === name.slice("param.".length));
      if (values.length === 0) findings.push(`${name}: no parameter of this name`);
      else if (values.every(({ validFrom }) => validFrom > effectiveFrom))
        findings.push(`${name}: no value on ${effectiveFrom}`);
      continue;
    }
    const fact = dictionary.get(name);
    if (fact === undefined) findings.push(`${name}: no fact of this name`);
    else if (feelTypes[fact.type] !== type) findings.push(`${name}: is ${fact.type}, the model says ${type}`);
  }
  for (const { code } of parameters) if (!read.has(`param.${code}`)) findings.push(`param.${code}: nothing reads it`);
  return findings;
}

const feelTypes = { boolean: "boolean", number: "number", date: "date", text: "string" };

function decisionFindings({ pack, model }: LoadedPolicy): string[] {
  const decisions = new Set(model.definitions.decisions.map(({ name }) => name));
  const eligible = model.definitions.decisions.find(({ name }) => name === "eligible");
  const needed = [...(pack.amount ? [pack.amount.decision] : []), ...pack.results.map(({ decision }) => decision)];
  return [
    ...(eligible?.variable.typeRef === "boolean" ? [] : ["eligible: no decision of this name that is boolean"]),
    ...needed.filter((name) => !decisions.has(name)).map((name) => `${name}: no decision of this name`),
  ];
}
