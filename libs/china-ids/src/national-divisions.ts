import type { Division } from "./division-tree.ts";

/** The nation and its 34 provincial divisions, GB/T 2260, as they have stood since 1999-12-20. */
export const nationalDivisions: readonly Division[] = [
  { code: "10", name: "中华人民共和国", level: "nation", parent: null },
  province("11", "北京市"),
  province("12", "天津市"),
  province("13", "河北省"),
  province("14", "山西省"),
  province("15", "内蒙古自治区"),
  province("21", "辽宁省"),
  province("22", "吉林省"),
  province("23", "黑龙江省"),
  province("31", "上海市"),
  province("32", "江苏省"),
  province("33", "浙江省"),
  province("34", "安徽省"),
  province("35", "福建省"),
  province("36", "江西省"),
  province("37", "山东省"),
  province("41", "河南省"),
  province("42", "湖北省"),
  province("43", "湖南省"),
  province("44", "广东省"),
  province("45", "广西壮族自治区"),
  province("46", "海南省", "1988-04-13"),
  province("50", "重庆市", "1997-03-14"),
  province("51", "四川省"),
  province("52", "贵州省"),
  province("53", "云南省"),
  province("54", "西藏自治区"),
  province("61", "陕西省"),
  province("62", "甘肃省"),
  province("63", "青海省"),
  province("64", "宁夏回族自治区"),
  province("65", "新疆维吾尔自治区"),
  province("71", "台湾省"),
  province("81", "香港特别行政区", "1997-07-01"),
  province("82", "澳门特别行政区", "1999-12-20"),
];

function province(code: string, name: string, validFrom?: string): Division {
  return { code, name, level: "province", parent: "10", ...(validFrom && { validFrom }) };
}
