import { accessSync, constants, mkdirSync } from "node:fs";
import { StartFailure } from "./start-failure.ts";

/** Makes the folder of the settings, or says why nothing can be kept there. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StartFailure(
      `Nothing can be written to ${folder} (${(cause as NodeJS.ErrnoException).code}). Set ZHIDA_DATA to a folder of yours.`,
      { cause },
    );
  }
}
