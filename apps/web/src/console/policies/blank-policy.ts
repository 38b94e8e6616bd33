import type { PolicyContent, SubjectKind } from "@zhida/matching/contract";

type Beginning = { code: string; name: PolicyContent["name"]; department: string; audience: SubjectKind };

/** What a new policy begins with: one table that decides who is eligible, still without a row. */
export const blankPolicy = ({ code, name, department, audience }: Beginning): PolicyContent => ({
  name,
  summary: { zh: "", en: "" },
  department,
  audience,
  legalSources: [],
  dmn: blankModel(code, audience),
  reasons: [],
  action: null,
  cases: [],
});

const blankModel = (code: string, audience: SubjectKind): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20230324/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" id="policy" name="${code}" namespace="https://zhida.example/policies/${code}">
  <inputData id="${audience}" name="${audience}">
    <variable name="${audience}"/>
  </inputData>
  <decision id="eligible" name="eligible">
    <variable name="eligible" typeRef="boolean"/>
    <informationRequirement><requiredInput href="#${audience}"/></informationRequirement>
    <decisionTable hitPolicy="UNIQUE">
      <output id="eligible.output" name="eligible" typeRef="boolean">
        <defaultOutputEntry><text>false</text></defaultOutputEntry>
      </output>
      <annotation name="依据"/>
    </decisionTable>
  </decision>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram>
      <dmndi:DMNShape dmnElementRef="eligible"><dc:Bounds x="80" y="80" width="180" height="80"/></dmndi:DMNShape>
      <dmndi:DMNShape dmnElementRef="${audience}"><dc:Bounds x="107" y="240" width="125" height="45"/></dmndi:DMNShape>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>
`;
