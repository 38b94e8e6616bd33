import type { Arena } from "./arena.ts";
import { scanKernel } from "./scan-kernel.generated.ts";
import { plainScanSegment } from "./scan-segment.ts";

/**
 * Runs a plan over one segment: addresses of the segment's columns, zones and live bits, of the plan, of the two bitmaps to fill
 * and of four blocks of scratch. Returns possible * 2^32 + matches; when it is 0 the bitmaps may not have been written.
 */
export type ScanSegment = (
  directory: number,
  zones: number,
  columns: number,
  blocks: number,
  live: number,
  plan: number,
  match: number,
  possible: number,
  scratch: number,
) => number;

/** "plain" is JavaScript without SIMD, for where the other is not to be had; the answers are equal. */
export const KINDS_OF_KERNEL = ["wasm", "plain"] as const;
export type KernelKind = (typeof KINDS_OF_KERNEL)[number];

let module: WebAssembly.Module | undefined;

export function openKernel({ memory }: Pick<Arena, "memory">, kind: KernelKind = bestKernel()): ScanSegment {
  if (kind === "plain") return plainScanSegment(memory);
  module ??= new WebAssembly.Module(Buffer.from(scanKernel, "base64"));
  return new WebAssembly.Instance(module, { env: { memory } }).exports.scanSegment as ScanSegment;
}

export function bestKernel(): KernelKind {
  return WebAssembly.validate(Buffer.from(scanKernel, "base64")) ? "wasm" : "plain";
}
