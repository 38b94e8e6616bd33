import { access, can, route } from "@zhida/identity";
import type { Actor } from "@zhida/identity/contract";
import { type BlobStore, decodeCursor, file, type Route, toPage } from "@zhida/platform";
import { DivisionCode, Id } from "@zhida/platform/contract";
import { z } from "zod";
import { toAlarm, toAlarmDetail } from "../alarms/to-alarm.ts";
import { AlarmCounts, AlarmDetail, AlarmPage, AlarmQuery } from "../contract.ts";
import { mayWatch, watched } from "../live/watch.ts";
import { refuse } from "../rules/refusals.ts";
import type { AlarmRow } from "../store/alarm-tables.ts";
import { countAlarms, findAlarm, listAlarms } from "../store/alarms.ts";

const tags = ["monitoring"];
const params = z.object({ id: Id });

const maySee = (actor: Actor, row: AlarmRow): boolean => {
  const target = { division: row.division, organisationCode: row.organisation_code };
  return can(actor, "device.view", target) || can(actor, "screen.view", target);
};

export const alarmRoutes = ({ blobs }: { blobs: BlobStore }): Route[] => [
  route({
    method: "GET",
    url: "/api/monitoring/alarms",
    summary: "Alarms, newest first",
    tags,
    access: access.staffOfAny("device.view", "screen.view"),
    query: AlarmQuery,
    response: AlarmPage,
    handler: async ({ actor, work, query: { cursor, limit, ...query } }) => {
      const mark = decodeCursor(cursor, 1);
      const rows = await listAlarms(work.db, {
        ...query,
        before: mark && String(mark[0]),
        limit: limit + 1,
        domains: watched(actor),
      });
      return toPage(rows, limit, toAlarm, ({ id }) => [id]);
    },
  }),
  route({
    method: "GET",
    url: "/api/monitoring/alarms/counts",
    summary: "How many alarms go on, and how many were raised since",
    tags,
    access: access.staffOfAny("device.view", "screen.view"),
    query: z.object({ division: DivisionCode, since: z.iso.datetime({ offset: true }) }),
    response: AlarmCounts,
    handler: async ({ actor, work, query: { division, since } }) => {
      if (!mayWatch(actor, division)) throw refuse("outside_division");
      return { items: await countAlarms(work.db, division, new Date(since)) };
    },
  }),
  route({
    method: "GET",
    url: "/api/monitoring/alarms/:id",
    summary: "An alarm with its evidence, its trace and who may have caused it",
    tags,
    access: access.staffOfAny("device.view", "screen.view"),
    params,
    response: AlarmDetail,
    handler: async ({ actor, work, params: { id } }) => {
      const row = await findAlarm(work.db, id);
      if (!row || !maySee(actor, row)) throw refuse("alarm_not_found");
      return toAlarmDetail(row);
    },
  }),
  route({
    method: "GET",
    url: "/api/monitoring/alarms/:id/photo",
    summary: "The photo that a camera took for an alarm",
    tags,
    access: access.staffOfAny("device.view", "screen.view"),
    params,
    response: file("image/jpeg", "image/png"),
    handler: async ({ actor, work, params: { id } }) => {
      const row = await findAlarm(work.db, id);
      const bytes = row?.photo && maySee(actor, row) ? await blobs.get(row.photo) : undefined;
      if (!bytes) throw refuse("alarm_not_found");
      const isPng = bytes[0] === 0x89;
      return { bytes, name: `${id}.${isPng ? "png" : "jpg"}`, type: isPng ? "image/png" : "image/jpeg", inline: true };
    },
  }),
];
