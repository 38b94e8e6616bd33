import { readdirSync, readFileSync } from "node:fs";
import { compileModel, type DmnModel } from "@zhida/feel";
import { PolicyPack } from "../contract/policy-pack.ts";

export type LoadedPolicy = {
  /** The name of its folder under `rules/`. */
  readonly folder: string;
  readonly pack: PolicyPack;
  /** The text of `policy.dmn`. */
  readonly dmn: string;
  readonly model: DmnModel;
};

const folder = new URL("../../rules/", import.meta.url);

/** All policies of `rules/`, by code. */
export function loadPolicies(): LoadedPolicy[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => loadPolicy(name))
    .sort((a, b) => (a.pack.code < b.pack.code ? -1 : 1));
}

export function loadPolicy(code: string): LoadedPolicy {
  const read = (file: string) => readFileSync(new URL(`${code}/${file}`, folder), "utf8");
  const dmn = read("policy.dmn");
  return { folder: code, pack: PolicyPack.parse(JSON.parse(read("policy.json"))), dmn, model: compileModel(dmn) };
}
