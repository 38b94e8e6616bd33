import type { Division } from "./division-tree.ts";

/** Fictional province 云岭省: one city, the demo county 云溪县 and its neighbour 锦川县. */
export const demoDivisions: readonly Division[] = [
  { code: "99", name: "云岭省", level: "province", parent: "10" },
  { code: "9901", name: "清江市", level: "city", parent: "99" },
  ...county("990122", "云溪县", {
    云溪镇: "城东社区 城西社区 南门社区 北关社区 溪口社区 凤凰村",
    石桥镇: "石桥社区 桥头村 上石村 下石村 磨坊村",
    白鹭镇: "白鹭社区 鹭湖村 芦苇村 渡口村",
    青竹乡: "青竹村 竹海村 笋岭村 毛坪村",
    柳林镇: "柳林社区 柳湾社区 杨柳村 大堰村 河沿村",
    双河镇: "双河社区 东河村 西河村 汇源村 沙洲村",
    茶山乡: "茶山村 云雾村 采茶村",
    枫坪乡: "枫坪村 红枫村 高坡村",
  }),
  ...county("990123", "锦川县", {
    锦川镇: "锦绣社区 川东社区 织锦村",
    安平镇: "安平社区 太平村 安乐村",
    麦岭乡: "麦岭村 麦田村 金穗村",
  }),
];

function county(code: string, name: string, towns: Record<string, string>): Division[] {
  return [
    { code, name, level: "county", parent: "9901" },
    ...Object.entries(towns).flatMap(([townName, communities], i) =>
      town(code + serial(i + 1), townName, code, communities.split(" ")),
    ),
  ];
}

/** Residents' committees count from 001, villagers' committees from 200. */
function town(code: string, name: string, parent: string, communities: string[]): Division[] {
  const urban = communities.filter((community) => community.endsWith("社区"));
  const rural = communities.filter((community) => community.endsWith("村"));
  const community = (name: string, number: number): Division => ({
    code: code + serial(number),
    name,
    level: "community",
    parent: code,
  });
  return [
    { code, name, level: "town", parent },
    ...urban.map((name, i) => community(name, 1 + i)),
    ...rural.map((name, i) => community(name, 200 + i)),
  ];
}

function serial(number: number): string {
  return String(number).padStart(3, "0");
}
