export { type InjectOptions, type TestStack, testStack } from "./test-stack.ts";
