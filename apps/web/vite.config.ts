import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { offlineShell } from "./build/offline-shell.ts";
import { precompress } from "./build/precompress.ts";
import { withoutJsonSchema } from "./build/without-json-schema.ts";

const server = process.env.ZHIDA_SERVER ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react(), withoutJsonSchema(), offlineShell(), precompress()],
  // One React for the whole page, also where a library's own neighbourhood holds an older one.
  resolve: { dedupe: ["react", "react-dom"] },
  server: { host: "127.0.0.1", proxy: { "/api": server } },
  build: {
    target: "es2022",
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: {
        portal: "index.html",
        console: "console.html",
        screen: "screen.html",
        "service-worker": "src/portal/offline/service-worker.ts",
      },
      output: {
        // A service worker rules over what lies below its own address, so it stands at the root.
        entryFileNames: ({ name }) => (name === "service-worker" ? "[name].js" : "assets/[name]-[hash].js"),
        // What both audiences stand on, in one file: it compresses better and comes in one request.
        codeSplitting: {
          groups: [
            {
              name: "base",
              test: /node_modules\/(react|react-dom|scheduler|@tanstack\/(?!(?:react-)?virtual)[^/]+|i18next|react-i18next|use-sync-external-store|zod)\//,
            },
          ],
        },
      },
      treeshake: {
        // Contracts only declare schemas: a room nobody looks into is left out.
        moduleSideEffects: (id) =>
          !/\/src\/contract(\.ts|\/)/.test(id) && (/\.css$/.test(id) || !/\/platform\/src\//.test(id)),
        manualPureFunctions: ["z"],
      },
    },
  },
});
