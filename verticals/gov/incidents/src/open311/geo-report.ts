/**
 * What GeoReport v2 exchanges (wiki.open311.org/GeoReport_v2): names as the specification writes them, the same in JSON and XML.
 * Absent values are null in JSON and empty elements in XML.
 */
export type Service = {
  service_code: string;
  service_name: string;
  description: string;
  metadata: boolean;
  /** The id is given at once. */
  type: "realtime";
  keywords: string;
  group: string;
};

export type Attribute = {
  /** False: only something to read. All of ours ask. */
  variable: true;
  code: string;
  datatype: "string" | "number" | "datetime" | "text" | "singlevaluelist";
  required: boolean;
  datatype_description: string | null;
  order: number;
  description: string;
  values?: { key: string; name: string }[];
};

export type ServiceDefinition = { service_code: string; attributes: Attribute[] };

export type ServiceRequest = {
  service_request_id: string;
  status: "open" | "closed";
  status_notes: string | null;
  service_name: string;
  service_code: string;
  description: string;
  agency_responsible: string | null;
  service_notice: string | null;
  requested_datetime: string;
  updated_datetime: string;
  expected_datetime: string | null;
  address: string;
  address_id: null;
  zipcode: null;
  lat: number;
  long: number;
  media_url: string | null;
};

export type FiledRequest = { service_request_id: string; service_notice: string; account_id: string | null };
export type TokenAnswer = { service_request_id: string; token: string };
export type GeoReportError = { code: number; description: string };

export type Discovery = {
  changeset: string;
  contact: string;
  key_service: string;
  endpoints: { specification: string; url: string; changeset: string; type: "production"; formats: string[] }[];
};

/** A document by the name of its root element. */
export type GeoReportDocument =
  | { discovery: Discovery }
  | { services: Service[] }
  | { service_definition: ServiceDefinition }
  | { service_requests: (ServiceRequest | FiledRequest | TokenAnswer)[] }
  | { errors: GeoReportError[] };

export type Format = "json" | "xml";
