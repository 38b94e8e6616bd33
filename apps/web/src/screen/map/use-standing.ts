import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { standingDevicesQuery, workersQuery } from "../session/screen-queries.ts";
import { usePublished, useSession } from "../session/session-context.ts";
import type { Standing } from "./standing-layer.ts";

/** Devices that stand still and grid workers on patrol. */
export function useStanding(): readonly Standing[] {
  const { path, division } = useSession();
  const devices = useQuery(standingDevicesQuery(division)).data;
  const workers = useQuery(workersQuery).data;
  const alarms = usePublished(path.alarms.going);
  return useMemo(() => {
    const alarmed = new Set(alarms.map(({ deviceId }) => deviceId));
    const standing = (devices?.items ?? []).flatMap(({ id, point, kind, online }): Standing[] => {
      if (!point || kind === "truck") return [];
      const state = alarmed.has(id) ? "alarm" : (path.online.get(id) ?? online) ? "well" : "away";
      return [{ ...point, shape: kind === "outlet" || kind === "river_station" ? "diamond" : "square", state }];
    });
    const people = (workers?.items ?? []).map(
      ({ lon, lat }): Standing => ({ lon, lat, shape: "person", state: "well" }),
    );
    return [...standing, ...people];
  }, [devices, workers, alarms, path]);
}
