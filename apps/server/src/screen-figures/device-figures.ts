import { type DeviceKind, summariseDevices } from "@zhida/gov-monitoring";
import type { FigureSource } from "@zhida/gov-screen";
import type { LocalizedText } from "@zhida/platform/contract";
import { keptReading } from "./kept-reading.ts";

/** 监测设备 as the big screen counts them: all of the county, whoever owns them. */
export function deviceFigures(): FigureSource {
  const summaryOf = keptReading((work, division) => {
    const domains = [{ division, organisationId: null, organisationCode: null }];
    return summariseDevices(work, { division, domains });
  });
  return {
    code: "monitoring",
    measures: [
      {
        measure: "onlineShare",
        name: { zh: "设备在线率", en: "Devices online" },
        unit: "share",
        breakdowns: ["device"],
        hasDetails: false,
      },
      {
        measure: "offline",
        name: { zh: "离线设备", en: "Devices offline" },
        unit: "count",
        breakdowns: ["device"],
        hasDetails: false,
      },
    ],
    read: async (work, division) => {
      const { onlineShare, offline } = await summaryOf(work, division);
      return { onlineShare, offline };
    },
    parts: async (work, { division, measure }) => {
      const { byKind } = await summaryOf(work, division);
      return byKind.map(({ kind, devices, online }) => ({
        code: kind,
        name: KINDS[kind],
        value: measure === "offline" ? devices - online : online / devices,
      }));
    },
    details: async () => ({ items: [], next: null }),
  };
}

const KINDS: Record<DeviceKind, LocalizedText> = {
  truck: { zh: "渣土车", en: "Works trucks" },
  outlet: { zh: "排污口", en: "Outlets" },
  river_station: { zh: "河流断面", en: "River sections" },
  dust: { zh: "扬尘监测点", en: "Dust stations" },
  air: { zh: "空气站", en: "Air stations" },
  camera: { zh: "摄像头", en: "Cameras" },
  other: { zh: "其他", en: "Others" },
};
