import type { CaseflowService } from "@zhida/caseflow";
import type { Dataset } from "@zhida/exchange/contract";
import type { IdentityService } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import { type ItemProblem, ServiceItem } from "../contract.ts";
import { checkDatasets } from "./check-datasets.ts";
import { checkExpressions } from "./check-expressions.ts";
import { checkForm } from "./check-form.ts";
import { problem } from "./problem.ts";

export type CheckDeps = {
  datasets(work: Work): Promise<ReadonlyMap<string, Pick<Dataset, "fields" | "subjectKind">>>;
  organisation: IdentityService["organisationByCode"];
  definitions: Pick<CaseflowService["definitions"], "get">;
};

/** Everything that would stop an item from working, each with its place and what to do. Empty: it may be published. */
export async function checkItem(deps: CheckDeps, work: Work, content: unknown): Promise<ItemProblem[]> {
  const parsed = ServiceItem.safeParse(content);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({
      path: `/${issue.path.join("/")}`,
      message: shapeProblem(issue.code, issue.message),
    }));
  }
  const item = parsed.data;
  const datasets = await deps.datasets(work);
  return [
    ...checkForm(item),
    ...checkDatasets(item, datasets),
    ...checkExpressions(item, datasets),
    ...checkTexts(item),
    ...(await checkPartners(deps, work, item)),
  ];
}

async function checkPartners(deps: CheckDeps, work: Work, item: ServiceItem): Promise<ItemProblem[]> {
  const problems: ItemProblem[] = [];
  if (!(await deps.organisation(work, item.department))) {
    problems.push(
      problem("/department", `没有代码为 ${item.department} 的部门。`, `There is no organisation ${item.department}.`),
    );
  }
  const processes = item.rule.mode === "automatic" ? ["process", "instantProcess"] : ["process"];
  for (const name of processes as ("process" | "instantProcess")[]) {
    const found = await deps.definitions.get(work, { code: item[name] }).catch(() => undefined);
    if (!found) {
      problems.push(
        problem(`/${name}`, `流程 ${item[name]} 还没有发布。`, `The process ${item[name]} has not been published.`),
      );
    }
  }
  return problems;
}

function checkTexts(item: ServiceItem): ItemProblem[] {
  const problems: ItemProblem[] = [];
  if (item.timeLimit.promised > item.timeLimit.legal) {
    problems.push(
      problem("/timeLimit/promised", "承诺时限不能长于法定时限。", "The promise cannot be longer than the law allows."),
    );
  }
  const walk = (value: unknown, path: string) => {
    if (value === null || typeof value !== "object") return;
    const text = value as Record<string, unknown>;
    if (typeof text.zh === "string" && typeof text.en === "string") {
      if (text.zh.trim() === "" || text.en.trim() === "") {
        problems.push(problem(path, "中文和英文都要填写。", "Both languages must be filled in."));
      }
      return;
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${key}`);
  };
  walk(item, "");
  return problems;
}

function shapeProblem(code: string, message: string): LocalizedText {
  const zh =
    code === "unrecognized_keys"
      ? "有不认识的内容，请核对名称。"
      : code === "invalid_type"
        ? "缺少内容或类型不对。"
        : code === "too_small"
          ? "还没有填写，或者少于规定的数量。"
          : code === "too_big"
            ? "超出规定的长度或数量。"
            : "内容不符合规定的格式。";
  return { zh, en: message };
}
