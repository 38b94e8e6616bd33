/** Short ways to write DMN for tests. */
export function definitions(content: string, namespace = "urn:test"): string {
  return `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="test" namespace="${namespace}">${content}</definitions>`;
}

export function input(name: string, typeRef: string): string {
  return `<inputData name="${name}" id="${name}"><variable name="${name}" typeRef="${typeRef}"/></inputData>`;
}

export function decision(name: string, logic: string, requires: readonly string[] = [], typeRef = "Any"): string {
  const requirements = requires.map((id) =>
    id === "scale"
      ? `<knowledgeRequirement><requiredKnowledge href="#${id}"/></knowledgeRequirement>`
      : `<informationRequirement><requiredInput href="#${id}"/></informationRequirement>`,
  );
  return `<decision name="${name}" id="${name}"><variable name="${name}" typeRef="${typeRef}"/>${requirements.join("")}${logic}</decision>`;
}

export function literal(text: string): string {
  return `<literalExpression><text>${escaped(text)}</text></literalExpression>`;
}

type Table = {
  attributes?: string;
  inputs: readonly string[];
  outputs: readonly { name?: string; values?: string; otherwise?: string }[];
  annotations?: readonly string[];
  /** Inputs, outputs, annotations in this order. */
  rows: readonly (readonly string[])[];
};

export function table({ attributes = "", inputs, outputs, annotations = [], rows }: Table): string {
  const text = (name: string, value: string | undefined) =>
    value === undefined ? "" : `<${name}><text>${escaped(value)}</text></${name}>`;
  const rules = rows.map((row) => {
    const ends = [inputs.length, inputs.length + outputs.length];
    const entries = row.map((cell, i) =>
      text(i < (ends[0] ?? 0) ? "inputEntry" : i < (ends[1] ?? 0) ? "outputEntry" : "annotationEntry", cell),
    );
    return `<rule>${entries.join("")}</rule>`;
  });
  return `<decisionTable ${attributes}>
    ${inputs.map((expression) => `<input>${text("inputExpression", expression)}</input>`).join("")}
    ${outputs.map(({ name, values, otherwise }) => `<output ${name ? `name="${name}"` : ""}>${text("outputValues", values)}${text("defaultOutputEntry", otherwise)}</output>`).join("")}
    ${annotations.map((name) => `<annotation name="${name}"/>`).join("")}${rules.join("")}</decisionTable>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
