/** A policy of the workshop's journey: home visits for people from 60 on. No other journey looks at it. */
export const careVisits = (code: string) => ({
  name: { zh: "老年人上门探访", en: "Home visits for the elderly" },
  summary: {
    zh: "年满60周岁的老人每季度有人上门探访。",
    en: "People of 60 and more are visited at home each quarter.",
  },
  department: "990122-CAB",
  audience: "person",
  legalSources: [
    {
      title: { zh: "云溪县老年人关爱服务办法（示例）", en: "Care for the elderly in Yunxi (example)" },
      number: "云溪民〔2026〕1号",
      article: { zh: "第二条", en: "art. 2" },
    },
  ],
  dmn: `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="policy" name="${code}" namespace="https://zhida.example/policies/${code}">
  <inputData id="person" name="person"><variable name="person"/></inputData>
  <decision id="eligible" name="eligible">
    <variable name="eligible" typeRef="boolean"/>
    <informationRequirement><requiredInput href="#person"/></informationRequirement>
    <decisionTable hitPolicy="UNIQUE">
      <input id="eligible.input1" label="年龄"><inputExpression><text>person.age</text></inputExpression></input>
      <output id="eligible.output" name="eligible" typeRef="boolean">
        <defaultOutputEntry><text>false</text></defaultOutputEntry>
      </output>
      <annotation name="依据"/>
      <rule id="eligible.row1">
        <inputEntry><text>&gt;= 60</text></inputEntry>
        <outputEntry><text>true</text></outputEntry>
        <annotationEntry><text>云溪民〔2026〕1号 第二条</text></annotationEntry>
      </rule>
    </decisionTable>
  </decision>
</definitions>`,
});
