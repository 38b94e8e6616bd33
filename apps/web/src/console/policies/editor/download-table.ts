import { Problem } from "@zhida/platform/contract";
import { ApiError, Unreachable } from "../../../api/api-error.ts";

/** Fetches a decision table as an Excel workbook and hands it to the downloads. It changes nothing, so it carries no idempotency key. */
export async function downloadTable(dmn: string, decision: string): Promise<void> {
  const answer = await fetch("/api/matching/tables/export", {
    method: "POST",
    headers: {
      "accept-language": document.documentElement.lang,
      "content-type": "application/json",
      "x-zhida-request": "1",
    },
    body: JSON.stringify({ dmn, decision }),
  });
  if (!answer.ok) {
    const problem = Problem.safeParse(await answer.json().catch(() => undefined));
    throw problem.success ? new ApiError(problem.data) : new Unreachable(answer.status);
  }
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = `${decision}.xlsx`;
  link.click();
  URL.revokeObjectURL(address);
}
