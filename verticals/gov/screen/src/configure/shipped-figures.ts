import { readFile } from "node:fs/promises";
import { z } from "zod";
import { FigureRecord } from "../contract.ts";

const file = new URL("../../figures/figures.json", import.meta.url);

/** A change of the file is a new version: counties that changed nothing see it, the others find what is new hidden at the end. */
export const SHIPPED_VERSION = 1;

/** The figures that come with Zhida. */
export const shippedFigures = async (): Promise<FigureRecord[]> =>
  z.array(FigureRecord).parse(JSON.parse(await readFile(file, "utf8")));
