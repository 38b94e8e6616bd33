import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["src/**/*.e2e.ts"],
    globalSetup: ["src/harness/global-setup.ts"],
    // One server and one county for all journeys: they run one after another.
    fileParallelism: false,
    isolate: false,
    // Walks over pages change nothing and mostly wait: two at a time.
    maxConcurrency: 2,
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
});
