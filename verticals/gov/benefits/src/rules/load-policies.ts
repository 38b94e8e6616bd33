import { readdirSync, readFileSync } from "node:fs";
import { compileModel, type DmnModel } from "@zhida/feel";
import { PolicyPack } from "../contract/policy-pack.ts";

/** A policy as it stands in its folder. */
export type ShippedPolicy = {
  /** The name of its folder under `rules/`. */
  readonly folder: string;
  readonly pack: PolicyPack;
  /** The text of `policy.dmn`. */
  readonly dmn: string;
};

export type LoadedPolicy = ShippedPolicy & { readonly model: DmnModel };

const folder = new URL("../../rules/", import.meta.url);

/** All policies of `rules/`, by code, their models not yet read: that takes half a second for all. */
export function readPolicies(): ShippedPolicy[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readPolicy(name))
    .sort((a, b) => (a.pack.code < b.pack.code ? -1 : 1));
}

/** All policies of `rules/`, by code. */
export const loadPolicies = (): LoadedPolicy[] => readPolicies().map(load);

export const loadPolicy = (code: string): LoadedPolicy => load(readPolicy(code));

function readPolicy(code: string): ShippedPolicy {
  const read = (file: string) => readFileSync(new URL(`${code}/${file}`, folder), "utf8");
  return { folder: code, pack: PolicyPack.parse(JSON.parse(read("policy.json"))), dmn: read("policy.dmn") };
}

const load = (policy: ShippedPolicy): LoadedPolicy => ({ ...policy, model: compileModel(policy.dmn) });
