import type { ServiceItem } from "../contract.ts";

/** Matters and what is done with them, from which plausible items are combined for size tests. Not a catalogue of real items. */
const matters: [zh: string, en: string, department: string][] = [
  ["医师执业", "physician's practice", "HLTH"],
  ["护士执业", "nurse's practice", "HLTH"],
  ["母婴保健技术服务", "mother and child care services", "HLTH"],
  ["公共场所卫生", "hygiene of public premises", "HLTH"],
  ["民办幼儿园", "private kindergarten", "EDU"],
  ["教师资格", "teacher qualification", "EDU"],
  ["中小学学籍", "school roll", "EDU"],
  ["校车使用", "school bus", "EDU"],
  ["道路旅客运输经营", "passenger transport", "TRAN"],
  ["道路货物运输经营", "freight transport", "TRAN"],
  ["机动车驾驶员培训", "driving school", "TRAN"],
  ["取水", "water abstraction", "WATR"],
  ["河道管理范围内建设项目", "building by rivers", "WATR"],
  ["林木采伐", "felling of trees", "FRST"],
  ["种子生产经营", "seed trade", "AGRI"],
  ["动物防疫条件", "animal health conditions", "AGRI"],
  ["农药经营", "pesticide trade", "AGRI"],
  ["拖拉机", "tractor", "AGRI"],
  ["建设用地规划", "land-use planning", "NRES"],
  ["建设工程规划", "building planning", "NRES"],
  ["不动产抵押权", "mortgage on property", "NRES"],
  ["国有建设用地使用权", "right to use state land", "NRES"],
  ["城镇污水排入排水管网", "discharge into sewers", "HURD"],
  ["商品房预售", "sale of homes before completion", "HURD"],
  ["燃气经营", "gas supply", "HURD"],
  ["户外广告设施", "outdoor advertising", "URBN"],
  ["城市建筑垃圾处置", "building waste", "URBN"],
  ["营业性演出", "public performance", "CULT"],
  ["文物保护单位修缮", "repair of protected monuments", "CULT"],
  ["劳务派遣经营", "labour dispatch", "HRSS"],
  ["人力资源服务", "employment agency", "HRSS"],
  ["企业实行不定时工作制", "irregular working hours", "HRSS"],
  ["烟花爆竹经营", "fireworks trade", "EMER"],
  ["危险化学品经营", "trade in dangerous chemicals", "EMER"],
  ["排污", "discharge of pollutants", "ECO"],
  ["社会团体", "association", "CIVL"],
  ["民办非企业单位", "private non-profit body", "CIVL"],
  ["殡葬设施", "burial facilities", "CIVL"],
  ["律师事务所", "law firm", "JUST"],
  ["司法鉴定机构", "forensic institute", "JUST"],
  ["特种设备使用", "special equipment", "AMR"],
  ["计量标准器具", "measurement standards", "AMR"],
];
const acts: [zh: string, en: string][] = [
  ["许可（新办）", "new licence"],
  ["许可变更", "change of licence"],
  ["许可延续", "extension of licence"],
  ["许可注销", "cancellation of licence"],
  ["证书补领", "replacement of certificate"],
  ["登记", "registration"],
  ["登记变更", "change of registration"],
  ["备案", "filing"],
  ["年度报告", "yearly report"],
  ["信息查询", "look-up"],
];
const kinds: [zh: string, en: string][] = [
  ["", ""],
  ["（企业）", " (companies)"],
  ["（个体工商户）", " (individual businesses)"],
  ["（乡镇受理）", " (through the town)"],
  ["（跨区域）", " (across counties)"],
  ["（自贸区）", " (free trade zone)"],
  ["（简易程序）", " (short procedure)"],
];

/** `count` items in one division, each valid by itself: the form and law of `model`, everything that is searched different. */
export function manyItems(model: ServiceItem, count: number, division = "990122"): ServiceItem[] {
  return Array.from({ length: count }, (_, i) => {
    const [matter, matterEn, department] = matters[i % matters.length]!;
    const [act, actEn] = acts[Math.floor(i / matters.length) % acts.length]!;
    const round = Math.floor(i / (matters.length * acts.length));
    const [kind, kindEn] = kinds[round % kinds.length]!;
    const name = { zh: `${matter}${act}${kind}`, en: `${matterEn}: ${actEn}${kindEn}` };
    return {
      ...model,
      code: `size.item-${i + 1}`,
      name,
      summary: { zh: `办理${name.zh}，材料由系统核验。`, en: `Apply for ${name.en}; documents are checked for you.` },
      department: `${division}-${department}`,
      keywords: [matter],
      recommend: false,
    };
  });
}
