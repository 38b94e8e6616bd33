import { access, can, route } from "@zhida/identity";
import type { LiveBus, Route } from "@zhida/platform";
import { DivisionCode } from "@zhida/platform/contract";
import { z } from "zod";
import { RuleCode, RuleFactList, RuleList, RuleTestResult, RuleVersion, SaveRule, TestRule } from "../contract.ts";
import { refuse as refuseDevice } from "../refusals.ts";
import { ruleFacts } from "../rules/facts.ts";
import { refuse } from "../rules/refusals.ts";
import { saveRule } from "../rules/save-rules.ts";
import { testRule } from "../rules/test-rule.ts";
import type { KnownDevice } from "../service.ts";
import { listRulesInForce, listRuleVersions } from "../store/rules.ts";

const tags = ["monitoring"];
const ofDivision = z.object({ division: DivisionCode });

export const ruleRoutes = (deps: { live: LiveBus; findDevice(id: string): KnownDevice | undefined }): Route[] => [
  route({
    method: "GET",
    url: "/api/monitoring/rules",
    summary: "Rules in force in a division",
    tags,
    access: access.staff("device.view"),
    query: ofDivision,
    response: RuleList,
    handler: async ({ actor, work, query: { division } }) => {
      if (!can(actor, "device.view", { division })) throw refuse("outside_division");
      return { items: await listRulesInForce(work.db, division) };
    },
  }),
  route({
    method: "GET",
    url: "/api/monitoring/rules/facts",
    summary: "What conditions may read",
    tags,
    access: access.staff("device.view"),
    response: RuleFactList,
    handler: () => ({ items: [...ruleFacts] }),
  }),
  route({
    method: "GET",
    url: "/api/monitoring/rules/:code/versions",
    summary: "All versions of a rule, the newest first",
    tags,
    access: access.staff("device.view"),
    params: z.object({ code: RuleCode }),
    query: ofDivision,
    response: RuleList,
    handler: async ({ actor, work, params: { code }, query: { division } }) => {
      if (!can(actor, "device.view", { division })) throw refuse("outside_division");
      const items = await listRuleVersions(work.db, division, code);
      if (items.length === 0) throw refuse("rule_not_found");
      return { items };
    },
  }),
  route({
    method: "PUT",
    url: "/api/monitoring/rules",
    summary: "Puts a new version of a rule in force",
    tags,
    access: access.staff("incident.configure"),
    query: ofDivision,
    body: SaveRule,
    response: RuleVersion,
    handler: ({ actor, work, query: { division }, body }) => {
      if (!can(actor, "incident.configure", { division })) throw refuse("outside_division");
      return saveRule(deps, work, { division, ...body, by: actor.name });
    },
  }),
  route({
    method: "POST",
    url: "/api/monitoring/rules/test",
    summary: "What a rule would have said to what a device sent",
    tags,
    access: access.staff("device.view"),
    body: TestRule,
    response: RuleTestResult,
    transaction: false,
    handler: ({ actor, work, body }) => {
      const device = deps.findDevice(body.deviceId);
      const target = device && { division: device.division, organisationCode: device.organisationCode };
      if (!device || !can(actor, "device.view", target)) throw refuseDevice("device_not_found");
      return testRule(work, { ...body, device });
    },
  }),
];
