import type { Category } from "@zhida/gov-incidents/contract";
import type { MapPoint } from "../../../ui/map/map-mark.ts";

type Example = { origin: string; service: string; point: MapPoint; description: string; key: string };

/** A report by Open311 that can be pasted into a terminal as it stands. */
export const curlExample = ({ origin, service, point, description, key }: Example): string =>
  [
    `curl ${quoted(`${origin}/open311/v2/requests.json`)}`,
    ...Object.entries({
      api_key: key,
      service_code: service,
      lat: point.lat.toFixed(6),
      long: point.lon.toFixed(6),
      description,
    }).map(([name, value]) => `  --data-urlencode ${quoted(`${name}=${value}`)}`),
  ].join(" \\\n");

/** One that a partner may file without further fields. */
export const plainService = (categories: readonly Category[]): Category | undefined =>
  categories.find(
    ({ fields, reportableBy, public: isPublic }) =>
      isPublic && reportableBy.includes("partner") && fields.every(({ required }) => !required),
  );

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
