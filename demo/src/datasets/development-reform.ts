import { aboutLegalEntity, daily } from "./definition.ts";
import { choice, count, creditCode, day, entityName, flag } from "./field.ts";

export const creditEnterprise = aboutLegalEntity({
  code: "credit.enterprise",
  owner: "990122-DRB",
  name: { zh: "企业公共信用综合评价信息", en: "Public credit of an enterprise" },
  description: {
    zh: "公共信用综合评价等级、行政处罚次数和严重失信名单情况。",
    en: "Grade of public credit, number of penalties and listing for serious breach of trust.",
  },
  updateSource: daily,
  freshnessDays: 7,
  fields: {
    creditCode: creditCode(),
    name: entityName(),
    grade: choice(
      "评价等级",
      "Grade",
      { A: ["优", "Excellent"], B: ["良", "Good"], C: ["中", "Fair"], D: ["差", "Poor"] },
      "internal",
    ),
    penaltiesLastYear: count("近一年行政处罚次数", "Penalties in the last year", "internal"),
    blacklisted: flag("列入严重失信主体名单", "Listed for serious breach of trust", "public"),
    evaluatedOn: day("评价日期", "Evaluated on", "internal"),
  },
});
