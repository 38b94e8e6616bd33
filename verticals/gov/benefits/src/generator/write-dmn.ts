import type { FactEntry } from "../contract/fact-definition.ts";

/** A policy as one table that says yes and one value that is paid. */
export type TablePolicy = {
  code: string;
  name: string;
  inputs: readonly FactEntry[];
  /** A cell for each input; `-` asks nothing. */
  rows: readonly { cells: readonly string[]; source: string }[];
  /** The parameter that is paid. */
  parameter: string;
};

export function writeDmn({ code, name, inputs, rows, parameter }: TablePolicy): string {
  const subject = inputs[0]?.kind ?? "person";
  const components = inputs.map((fact) => component(fact.name.slice(subject.length + 1), feelTypes[fact.type]));
  const columns = inputs.map(
    (fact) =>
      `<input label="${escaped(fact.label.zh)}"><inputExpression><text>${fact.name}</text></inputExpression></input>`,
  );
  const rules = rows.map(
    ({ cells, source }, i) =>
      `<rule id="eligible.row${i + 1}">${cells.map((cell) => `<inputEntry>${text(cell)}</inputEntry>`).join("")}` +
      `<outputEntry>${text("true")}</outputEntry><annotationEntry>${text(source)}</annotationEntry></rule>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="${code}" name="${escaped(name)}" namespace="https://zhida.example/policies/${code}">
<itemDefinition name="Subject">${components.join("")}</itemDefinition>
<itemDefinition name="Param">${component(parameter, "number")}</itemDefinition>
<inputData id="${subject}" name="${subject}"><variable name="${subject}" typeRef="Subject"/></inputData>
<inputData id="param" name="param"><variable name="param" typeRef="Param"/></inputData>
<decision id="eligible" name="eligible"><variable name="eligible" typeRef="boolean"/>
<informationRequirement><requiredInput href="#${subject}"/></informationRequirement>
<decisionTable hitPolicy="ANY">${columns.join("")}
<output name="eligible" typeRef="boolean"><defaultOutputEntry>${text("false")}</defaultOutputEntry></output><annotation name="依据"/>
${rules.join("\n")}
</decisionTable></decision>
<decision id="amount" name="amount"><variable name="amount" typeRef="number"/>
<informationRequirement><requiredInput href="#param"/></informationRequirement>
<literalExpression>${text(`param.${parameter}`)}</literalExpression></decision>
</definitions>
`;
}

const feelTypes = { boolean: "boolean", number: "number", date: "date", text: "string" };

const component = (name: string, type: string) =>
  `<itemComponent name="${name}"><typeRef>${type}</typeRef></itemComponent>`;

const text = (content: string) => `<text>${escaped(content)}</text>`;

const escaped = (content: string) =>
  content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
