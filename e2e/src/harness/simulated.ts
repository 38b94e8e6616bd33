import { loggerPassword } from "@zhida/demo";
import {
  type Device,
  fleetOf,
  type Gateway,
  type Rivers,
  type Simulation,
  type Site,
  startSimulation,
  type TruckApproval,
} from "@zhida/gov-monitoring";
import type { Page } from "playwright-core";
import { api } from "./api.ts";

const DIVISION = "990122";

export type Simulated = Simulation & { devices: readonly Device[] };

/** Devices of the demo county on real sockets, as somebody of the command centre knows them; they report what a scene has them report. */
export async function simulated(
  page: Page,
  { trucks = 0, monitors = () => false }: { trucks?: number; monitors?: (device: Device) => boolean },
): Promise<Simulated> {
  const centre = api(page);
  const get = <T>(path: string) => centre.get<T>(`/api/monitoring/${path}`);
  const { gateways } = await get<{ gateways: Gateway[] }>("gateways");
  const portOf = (protocol: string) => gateways.find((gateway) => gateway.protocol === protocol)?.port ?? 0;
  const devices = await registered(get);
  const rivers = await get<Rivers>(`rivers?division=${DIVISION}`);
  const setup = {
    sites: (await get<{ items: Site[] }>(`sites?division=${DIVISION}`)).items,
    approvals: (await get<{ items: TruckApproval[] }>(`truck-approvals?division=${DIVISION}`)).items,
    network: rivers,
    places: rivers.points,
  };
  const wanted = devices.filter((device) => device.kind === "truck" || monitors(device));
  const fleet = fleetOf(wanted, setup, loggerPassword);
  const { now } = await centre.get<{ now: string }>("/api/demo");
  const offset = new Date(now).getTime() - Date.now();
  const simulation = startSimulation({
    fleet: { ...fleet, trucks: fleet.trucks.slice(0, trucks) },
    host: "127.0.0.1",
    ports: { hj212: portOf("hj212"), jt808: portOf("jt808") },
    now: () => Date.now() + offset,
    rate: 0,
  });
  await simulation.ready;
  return { ...simulation, devices };
}

async function registered(get: <T>(path: string) => Promise<T>): Promise<Device[]> {
  const all: Device[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const from: string = cursor && `&cursor=${cursor}`;
    const page: { items: Device[]; next: string | null } = await get(`devices?division=${DIVISION}&limit=100${from}`);
    all.push(...page.items);
    cursor = page.next;
  }
  // As they take part in the simulation.
  return all.sort((a, b) => (a.code < b.code ? -1 : 1));
}
