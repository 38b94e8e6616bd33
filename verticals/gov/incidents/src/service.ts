import type { Actor } from "@zhida/identity";
import type { UploadedFile, Work } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type {
  ActOnIncident,
  CountedIncidents,
  FieldAnswers,
  IncidentMap,
  IncidentPage,
  IncidentQuery,
  IncidentRow,
  IncidentSummary,
  MapQuery,
  MyIncidentQuery,
  ReportIncident,
  RoutingRules,
  SaveRouting,
  Taxonomy,
  UploadedIncidentFile,
} from "./contract.ts";

/** What other modules may ask of incidents. Every call joins the caller's transaction. */
export interface GovIncidentsService {
  taxonomy(): Taxonomy;
  /** As the portal and the grid workers' phone report. The same `clientId` again answers the same incident. */
  report(work: Work, request: { actor: Actor; report: ReportIncident }): Promise<IncidentRow>;
  /** Takes a photo, film or recording; it belongs to nothing until a report or an action names it. */
  upload(work: Work, request: { actor: Actor; file: Omit<UploadedFile, "field"> }): Promise<UploadedIncidentFile>;
  act(work: Work, request: { actor: Actor; id: string; request: ActOnIncident }): Promise<IncidentRow>;
  /** The lists, the map and the tiles, as the routes answer them. */
  list(work: Work, actor: Actor, query: IncidentQuery): Promise<IncidentPage>;
  mine(work: Work, actor: Actor, query: MyIncidentQuery): Promise<IncidentPage>;
  map(work: Work, actor: Actor | undefined, query: MapQuery): Promise<IncidentMap>;
  summary(work: Work, request: { division: string; day?: string }): Promise<IncidentSummary>;
  /** The very incidents that a count of today's summary is made of, as far as the actor may see them; one statement a page. */
  listCounted(
    work: Work,
    request: { division: string; counted: CountedIncidents; actor: Actor; cursor?: string; limit: number },
  ): Promise<IncidentPage>;
  /**
   * An alarm becomes an incident, or one more occurrence of the open one of the same device and category. Refuses a place outside of
   * every county and an unknown category.
   */
  reportByDevice(work: Work, report: DeviceReport): Promise<{ id: string; isNew: boolean }>;
  /** A photo that a camera took for an alarm; the file is there already. */
  addDevicePhoto(work: Work, photo: DevicePhoto): Promise<void>;
  /** What waits to be verified in these communities' organisations, the longest waiting first; for the duty list of the day. */
  verificationsFor(work: Work, request: { workerId: string; organisations: readonly string[] }): Promise<IncidentRow[]>;
  /** Where these incidents are, in any order; unknown ones are left out. */
  locationsOf(work: Work, ids: readonly string[]): Promise<IncidentLocation[]>;
  saveRouting(
    work: Work,
    request: { division: string; by: { name: string }; request: SaveRouting },
  ): Promise<RoutingRules>;
  /** Until this process knows the rules and subscriptions that were saved last. */
  refresh(): Promise<void>;
}

export type DeviceReport = {
  /** Of the monitoring module; taken once. */
  alarmId: string;
  /** Alarms of one device and category are one incident while it is open. Without it, those of one point. */
  deviceId?: string;
  category: string;
  title: LocalizedText;
  description: string;
  point: { lon: number; lat: number };
  at?: Date;
  fields?: FieldAnswers;
  /** Small: what was measured, where to see the rest. */
  evidence: Record<string, unknown>;
};

export type DevicePhoto = {
  incidentId: string;
  deviceId: string;
  name: string;
  type: string;
  /** Its size, and its key in the blob store. */
  bytes: number;
  blob: string;
};

export type IncidentLocation = {
  id: string;
  number: string;
  title: LocalizedText;
  lon: number;
  lat: number;
  address: string;
};
