import { newId, transact, type Work } from "@zhida/platform";
import type { Language } from "@zhida/platform/contract";
import type { ReportedPlace } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { checkFields } from "../report/check-fields.ts";
import { locateReport } from "../report/locate-report.ts";
import { openIncident } from "../report/open-incident.ts";
import { insertPartnerReport } from "../store/open311.ts";
import { checkKey } from "./api-keys.ts";
import { type Form, fieldsOf, valueIn } from "./fields-of.ts";
import type { FiledRequest } from "./geo-report.ts";
import { jurisdictions } from "./jurisdiction.ts";
import type { KeyPace } from "./key-pace.ts";
import { refuse } from "./refusals.ts";
import { getService, noticeOf, say } from "./services.ts";

/** GeoReport v2 */
const DESCRIPTION_MOST = 4_000;
const SHORT_MOST = 200;
const URL_MOST = 2_000;

/** Files a report of a partner: an incident as any other. Who reported is for staff alone; nothing of `media_url` is ever fetched. */
export async function fileRequest(
  incidents: Incidents & { pace: KeyPace },
  work: Work,
  form: Form,
  language: Language,
): Promise<FiledRequest> {
  const key = await checkKey(work, valueIn(form, "api_key"));
  incidents.pace.take(key);
  jurisdictions(incidents, valueIn(form, "jurisdiction_id"));
  const code = valueIn(form, "service_code");
  if (!code) throw refuse("service_missing");
  const category = getService(incidents, code);
  const fields = checkFields(category, fieldsOf(category, form));
  const description = limited(form, "description", DESCRIPTION_MOST) ?? say(category.name, language);
  const media = limited(form, "media_url", URL_MOST);
  if (media !== undefined && !isHttps(media)) throw refuse("media_not_https");
  const place = locateReport(incidents, await placeOf(incidents, work, form));
  if (place.division !== key.division) throw refuse("key_elsewhere");
  const accountId = limited(form, "account_id", SHORT_MOST) ?? null;
  const partner = {
    api_key: key.id,
    email: limited(form, "email", SHORT_MOST) ?? null,
    account_id: accountId,
    device_id: limited(form, "device_id", SHORT_MOST) ?? null,
    media_url: media ?? null,
  };
  const reporter = reporterOf(form);
  const filed = await transact(work.db, async (db) => {
    const opened = await openIncident(
      incidents,
      { ...work, db },
      {
        id: newId(),
        clientId: newId(),
        category,
        source: "open311",
        title: category.name,
        description,
        place,
        fields,
        seenAt: work.now,
        cover: null,
        actor: null,
        reporter,
        anonymous: false,
      },
    );
    await insertPartnerReport(db, { division: opened.division, incident_id: opened.id, ...partner }, work.now);
    return opened;
  });
  const agency = incidents.taxonomy.agency(category.agency)?.name ?? { zh: code, en: code };
  const notice = noticeOf(category, say(agency, language), language);
  return { service_request_id: filed.number, service_notice: notice, account_id: accountId };
}

/** The point that was sent; else where the address is. */
async function placeOf({ places }: Incidents, work: Work, form: Form): Promise<ReportedPlace> {
  const address = limited(form, "address_string", SHORT_MOST);
  const lat = valueIn(form, "lat");
  const lon = valueIn(form, "long");
  if (lat !== undefined && lon !== undefined) return { ...pointOf(lat, lon), address };
  if (!address) throw refuse(valueIn(form, "address_id") ? "address_id_unknown" : "place_missing");
  const text = address.slice(0, 60);
  const [found] = await places.search(work, { text, limit: 1 });
  if (!found) throw refuse("address_not_found", { params: { address } });
  return { ...found.point, address };
}

function pointOf(latText: string, lonText: string): { lon: number; lat: number } {
  const [lat, lon] = [Number(latText), Number(lonText)];
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) throw refuse("place_wrong");
  return { lon, lat };
}

function reporterOf(form: Form): { id: null; name: string; phone: string | null } | null {
  const first = limited(form, "first_name", SHORT_MOST);
  const last = limited(form, "last_name", SHORT_MOST);
  const phone = limited(form, "phone", SHORT_MOST) ?? null;
  if (!first && !last && !phone) return null;
  return { id: null, name: inOrder(first, last), phone };
}

/** Chinese names have the family name first and no space. */
function inOrder(first = "", last = ""): string {
  return /^\p{Script=Han}/u.test(last) ? `${last}${first}` : [first, last].filter(Boolean).join(" ");
}

function limited(form: Form, field: string, max: number): string | undefined {
  const value = valueIn(form, field);
  if (value && value.length > max) throw refuse("text_too_long", { params: { field, max } });
  return value;
}

const isHttps = (address: string): boolean =>
  URL.parse(address)?.protocol === "https:" && address.startsWith("https://");
