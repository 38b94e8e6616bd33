import { normalizeName } from "../syntax/name.ts";
import type { BusinessKnowledgeModel, Decision, DecisionService, Definitions, ItemDefinition } from "./definitions.ts";
import { readExpression, readExpressionOf, readFunction, readVariable } from "./read-expression.ts";
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from "./xml.ts";

/** DMN 1.1 to 1.5 XML; diagrams and extensions are passed over. Throws an `XmlError`. */
export function readDefinitions(xml: string): Definitions {
  const root = parseXml(xml);
  const { name = "", namespace = "" } = root.attributes;
  return {
    name,
    namespace,
    imports: childrenOf(root, "import").map(({ attributes }) => ({
      name: normalizeName(attributes.name ?? ""),
      namespace: attributes.namespace ?? "",
    })),
    itemDefinitions: childrenOf(root, "itemDefinition").map(readItemDefinition),
    inputs: childrenOf(root, "inputData").map(readElement),
    decisions: childrenOf(root, "decision").map(readDecision),
    knowledge: childrenOf(root, "businessKnowledgeModel").map(readKnowledge),
    services: childrenOf(root, "decisionService").map(readService),
  };
}

function readElement(element: XmlElement): {
  id: string;
  name: string;
  variable: { name: string; typeRef: string | undefined };
} {
  const name = normalizeName(element.attributes.name ?? "");
  const variable = childOf(element, "variable");
  return {
    id: element.attributes.id ?? name,
    name,
    variable: { name, typeRef: variable === undefined ? undefined : readVariable(variable).typeRef },
  };
}

function readItemDefinition(element: XmlElement): ItemDefinition {
  const functionItem = childOf(element, "functionItem");
  return {
    name: normalizeName(element.attributes.name ?? ""),
    typeRef: textOf(element, "typeRef"),
    isCollection: element.attributes.isCollection === "true",
    allowedValues: textOf(element, "allowedValues"),
    typeConstraint: textOf(element, "typeConstraint"),
    components: childrenOf(element, "itemComponent").map(readItemDefinition),
    functionItem: functionItem && {
      parameters: childrenOf(functionItem, "parameters").map(readVariable),
      outputTypeRef: functionItem.attributes.outputTypeRef,
    },
  };
}

function readDecision(element: XmlElement): Decision {
  const required = ["requiredDecision", "requiredInput"];
  return {
    ...readElement(element),
    requirements: required.flatMap((name) =>
      childrenOf(element, "informationRequirement").flatMap((one) => hrefs(one, name)),
    ),
    knowledge: readKnowledgeRequirements(element),
    logic: readExpressionOf(element),
    question: textOf(element, "question"),
  };
}

function readKnowledge(element: XmlElement): BusinessKnowledgeModel {
  const logic = childOf(element, "encapsulatedLogic");
  return {
    ...readElement(element),
    knowledge: readKnowledgeRequirements(element),
    logic: logic && readFunction(logic, readExpression),
  };
}

function readService(element: XmlElement): DecisionService {
  return {
    ...readElement(element),
    outputDecisions: hrefs(element, "outputDecision"),
    encapsulatedDecisions: hrefs(element, "encapsulatedDecision"),
    inputDecisions: hrefs(element, "inputDecision"),
    inputData: hrefs(element, "inputData"),
  };
}

function readKnowledgeRequirements(element: XmlElement): string[] {
  return childrenOf(element, "knowledgeRequirement").flatMap((one) => hrefs(one, "requiredKnowledge"));
}

function hrefs(element: XmlElement, name: string): string[] {
  return childrenOf(element, name).map((child) => child.attributes.href ?? "");
}
