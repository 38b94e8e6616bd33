/** A DMN model as written, in the terms of DMN 1.5 §6 and §7; nothing is resolved or compiled yet. */
export type Definitions = {
  readonly name: string;
  readonly namespace: string;
  readonly imports: readonly { readonly name: string; readonly namespace: string }[];
  readonly itemDefinitions: readonly ItemDefinition[];
  readonly inputs: readonly InputData[];
  readonly decisions: readonly Decision[];
  readonly knowledge: readonly BusinessKnowledgeModel[];
  readonly services: readonly DecisionService[];
};

export type ItemDefinition = {
  readonly name: string;
  readonly typeRef: string | undefined;
  readonly isCollection: boolean;
  /** Unary tests on the item, or on each item of a collection. */
  readonly allowedValues: string | undefined;
  /** Unary tests on the whole value (DMN 1.5). */
  readonly typeConstraint: string | undefined;
  readonly components: readonly ItemDefinition[];
  readonly functionItem:
    | { readonly parameters: readonly Variable[]; readonly outputTypeRef: string | undefined }
    | undefined;
};

export type Variable = { readonly name: string; readonly typeRef: string | undefined };

type Element = { readonly id: string; readonly name: string; readonly variable: Variable };

export type InputData = Element;

export type Decision = Element & {
  /** `namespace#id` or `#id` of what it needs: input data, decisions, knowledge models, services. */
  readonly requirements: readonly string[];
  readonly knowledge: readonly string[];
  readonly logic: BoxedExpression | undefined;
  readonly question: string | undefined;
};

export type BusinessKnowledgeModel = Element & {
  readonly knowledge: readonly string[];
  readonly logic: Extract<BoxedExpression, { kind: "function" }> | undefined;
};

export type DecisionService = Element & {
  readonly outputDecisions: readonly string[];
  readonly encapsulatedDecisions: readonly string[];
  readonly inputDecisions: readonly string[];
  readonly inputData: readonly string[];
};

export type BoxedExpression =
  | { readonly kind: "literal"; readonly text: string }
  | {
      readonly kind: "context";
      readonly entries: readonly {
        readonly variable: Variable | undefined;
        readonly value: BoxedExpression | undefined;
      }[];
    }
  | { readonly kind: "list"; readonly items: readonly (BoxedExpression | undefined)[] }
  | {
      readonly kind: "relation";
      readonly columns: readonly string[];
      readonly rows: readonly (BoxedExpression | undefined)[][];
    }
  | {
      readonly kind: "invocation";
      readonly callee: BoxedExpression | undefined;
      readonly bindings: readonly { readonly parameter: string; readonly value: BoxedExpression | undefined }[];
    }
  | {
      readonly kind: "function";
      readonly language: string;
      readonly parameters: readonly Variable[];
      readonly body: BoxedExpression | undefined;
    }
  | {
      readonly kind: "conditional";
      readonly if: BoxedExpression | undefined;
      readonly consequent: BoxedExpression | undefined;
      readonly otherwise: BoxedExpression | undefined;
    }
  | { readonly kind: "filter"; readonly in: BoxedExpression | undefined; readonly match: BoxedExpression | undefined }
  | {
      readonly kind: "for" | "some" | "every";
      readonly variable: string;
      readonly in: BoxedExpression | undefined;
      readonly body: BoxedExpression | undefined;
    }
  | DecisionTable;

export type DecisionTable = {
  readonly kind: "decision-table";
  readonly hitPolicy: HitPolicy;
  readonly aggregation: Aggregation | undefined;
  readonly inputs: readonly { readonly label: string; readonly text: string; readonly values: string | undefined }[];
  readonly outputs: readonly {
    readonly name: string | undefined;
    readonly typeRef: string | undefined;
    readonly values: string | undefined;
    readonly defaultEntry: string | undefined;
  }[];
  readonly annotations: readonly string[];
  readonly rules: readonly {
    readonly id: string;
    readonly description: string | undefined;
    readonly inputEntries: readonly string[];
    readonly outputEntries: readonly string[];
    readonly annotationEntries: readonly string[];
  }[];
};

export const hitPolicies = ["UNIQUE", "ANY", "PRIORITY", "FIRST", "RULE ORDER", "OUTPUT ORDER", "COLLECT"] as const;
export type HitPolicy = (typeof hitPolicies)[number];

export const aggregations = ["SUM", "COUNT", "MIN", "MAX"] as const;
export type Aggregation = (typeof aggregations)[number];
