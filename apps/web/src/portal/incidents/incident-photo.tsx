import { incidentFilePath } from "../../api/incidents.ts";

/** A photo of an incident as the server keeps it. */
export const IncidentPhoto = ({ id, alt }: { id: string; alt: string }) => (
  <img src={incidentFilePath(id)} alt={alt} loading="lazy" decoding="async" />
);
