import type { Work } from "@zhida/platform";
import type { Language } from "@zhida/platform/contract";
import type { Incidents } from "../deps.ts";
import { organisationName } from "../show/to-row.ts";
import type { Discovery } from "./geo-report.ts";
import { jurisdictions } from "./jurisdiction.ts";
import { say } from "./services.ts";
import { MEDIA_TYPES } from "./write-document.ts";

/** The day on which what is offered here last changed its form. */
const CHANGESET = "2026-03-01T00:00:00+08:00";

/** Where the interface is and what it speaks; `origin` as the caller reached us. */
export async function discover(
  incidents: Incidents,
  work: Work,
  { origin, language }: { origin: string; language: Language },
): Promise<Discovery> {
  const counties = jurisdictions(incidents, undefined);
  const centres = await Promise.all(counties.map((county) => organisationName(incidents, work, `${county}-CMD`)));
  const contact = centres.map(({ name }) => say(name, language)).join(language === "en" ? ", " : "、");
  return {
    changeset: CHANGESET,
    contact,
    key_service: language === "en" ? `Keys are issued by ${contact}.` : `接口密钥由${contact}发放。`,
    endpoints: [
      {
        specification: "http://wiki.open311.org/GeoReport_v2",
        url: `${origin}/open311/v2`,
        changeset: CHANGESET,
        type: "production",
        formats: [MEDIA_TYPES.xml, MEDIA_TYPES.json],
      },
    ],
  };
}
