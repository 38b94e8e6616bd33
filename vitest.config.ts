import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "{platform,libs,kernel,verticals,demo,scripts}/**/*.test.ts",
      "apps/server/**/*.test.ts",
      "apps/web/src/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**", "**/dist/**"],
    globalSetup: ["platform/src/testing/global-setup.ts"],
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
