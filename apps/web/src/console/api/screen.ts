import { FigureSettings, FigureVersions, type SaveFigures } from "@zhida/gov-screen/contract";
import { call } from "../../api/call.ts";

const base = "/api/screen/settings";

export const getFigureSettings = () => call({ path: base, answer: FigureSettings });

export const saveFigures = (body: SaveFigures) => call({ method: "PUT", path: base, body, answer: FigureSettings });

export const listFigureVersions = (query: { cursor?: string }) =>
  call({ path: `${base}/versions`, query, answer: FigureVersions });
