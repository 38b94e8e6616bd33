/** The rules of ARCHITECTURE.md that a tool can hold. Each has a planted violation in scripts/boundaries.test.ts. */
const TESTS = "[.]test[.]tsx?$|/testing/|^bench/|^e2e/";
const PACKAGE = "^((?:platform|demo|bench|e2e|(?:libs|kernel|apps)/[^/]+|verticals/[^/]+/[^/]+))/";

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "A cycle of files cannot be understood or tested one at a time.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "verticals-stay-apart",
      comment: "Government, education and commerce meet through kernel modules and events.",
      severity: "error",
      from: { path: "^verticals/([^/]+)/" },
      to: { path: "^verticals/", pathNot: "^verticals/$1/" },
    },
    {
      name: "kernel-knows-no-vertical",
      severity: "error",
      from: { path: "^kernel/" },
      to: { path: "^(verticals|apps|demo)/" },
    },
    {
      name: "platform-knows-no-domain",
      severity: "error",
      from: { path: "^platform/" },
      to: { path: "^(libs|kernel|verticals|apps|demo)/" },
    },
    {
      name: "libs-are-pure",
      comment: "A library does no input or output and knows nobody above it.",
      severity: "error",
      from: { path: "^libs/[^/]+/src/", pathNot: "[.]test[.]ts$" },
      to: {
        path: ["^(platform|kernel|verticals|apps|demo)/", "^(node:)?(fs|net|http|https|child_process|dgram|tls)(/|$)"],
      },
    },
    {
      name: "kernel-order",
      comment: "identity < notify < payments, exchange < matching, caseflow < rooms, feedback.",
      severity: "error",
      from: { path: "^kernel/(identity|notify|exchange|caseflow|payments)/" },
      to: { path: "^kernel/(feedback|rooms|matching)/" },
    },
    {
      name: "identity-is-lowest",
      severity: "error",
      from: { path: "^kernel/identity/" },
      to: { path: "^kernel/(?!identity/)" },
    },
    {
      name: "front-door-only",
      comment: "Another package is entered through its index.ts, contract.ts or (from tests) testing/index.ts.",
      severity: "error",
      from: { path: PACKAGE },
      to: {
        path: "^(platform|libs/|kernel/|verticals/|demo/)",
        pathNot: ["^$1/", "/src/(index|contract|testing/(?:index|running-server))[.]ts$", "^demo/src/index[.]ts$"],
      },
    },
    {
      name: "contract-is-pure",
      comment: "A contract is read by browsers: Zod, other contracts, nothing else.",
      severity: "error",
      from: { path: "/src/contract([.]ts$|/)" },
      to: { pathNot: ["/src/contract([.]ts$|/)", "^node_modules/zod/", "^libs/"] },
    },
    {
      name: "web-reads-contracts-only",
      severity: "error",
      from: { path: "^apps/web/" },
      to: { path: "^(platform|kernel|verticals|demo|apps/server)/", pathNot: "/src/contract([.]ts$|/)" },
    },
    {
      name: "sql-only-in-store",
      comment: "What talks to the database stands in a module's store.",
      severity: "error",
      from: {
        path: "^(kernel|verticals|demo|apps)/",
        pathNot: ["/src/store([.]ts$|/)", "/src/store[^/]*[.]ts$", TESTS],
      },
      to: { path: "^node_modules/(kysely|pg|pg-copy-streams)/" },
    },
    {
      name: "http-only-in-routes",
      comment: "Use cases know nothing of HTTP; only the platform and the server see Fastify.",
      severity: "error",
      from: { path: "^(kernel|verticals|demo)/", pathNot: ["/src/routes?([.]ts$|/)", TESTS] },
      to: { path: "^node_modules/(fastify|@fastify)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "test-helpers-only-in-tests",
      severity: "error",
      from: { pathNot: [TESTS, "^platform/src/testing/"] },
      to: { path: "^platform/src/testing/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|node_modules/[.]vite)/" },
    tsPreCompilationDeps: true,
    parser: "swc",
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
