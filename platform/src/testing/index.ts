export { genericPlan, type Statement, scanned, statementLog, type TableRead, tableReads } from "./explain.ts";
export { type InjectOptions, type StackDeps, type TestStack, testStack } from "./test-stack.ts";
