import type { Sex } from "@zhida/identity/contract";

/** How people were named in a time: ready names, and characters from which two-character names are made. */
interface Fashion {
  /** Born before this year. */
  until: number;
  /** Share of single-character names. */
  single: number;
  names: Record<Sex, string[]>;
  first: Record<Sex, string>;
  second: Record<Sex, string>;
}

const fashion = (
  until: number,
  single: number,
  names: Record<Sex, string>,
  first: Record<Sex, string>,
  second: Record<Sex, string>,
): Fashion => ({
  until,
  single,
  names: { male: names.male.split(" "), female: names.female.split(" ") },
  first,
  second,
});

const fashions: readonly Fashion[] = [
  fashion(
    1950,
    0.08,
    {
      male: "德福 金山 长根 玉山 福生 德海 有财 树林 明德 家旺",
      female: "秀英 桂英 玉兰 桂兰 素珍 凤英 秀兰 玉珍 桂芳 淑珍",
    },
    { male: "德福金长玉树明家永世国文光学贵春", female: "秀桂玉素凤淑兰翠金月春菊" },
    { male: "福山根生海财林德旺祥贵清才荣堂顺", female: "英兰珍芳莲花香琴云芝娥贞" },
  ),
  fashion(
    1965,
    0.1,
    {
      male: "建国 建华 国强 志明 卫国 建军 国庆 明华 援朝 跃进",
      female: "秀珍 玉梅 桂香 美华 建英 淑芬 玉华 秀芳 爱华 春兰",
    },
    { male: "建国志卫明永新光文家宝庆世学", female: "秀玉桂美淑爱春建翠凤惠丽" },
    { male: "国华强明军平庆民生良忠成林祥", female: "珍梅香华英芬芳兰琴萍云霞" },
  ),
  fashion(
    1980,
    0.35,
    {
      male: "勇 军 伟 强 斌 涛 建平 志刚 海涛 永刚 卫东 红兵",
      female: "丽 敏 霞 艳 芳 红 丽华 红梅 海燕 秀丽 晓红 玉霞",
    },
    { male: "建志海永卫红文国晓小东春立金", female: "丽红海秀晓玉小春艳冬雪美" },
    { male: "平刚涛强伟军明峰波林辉东勇兵", female: "华梅燕丽红霞萍芳娟琴英玲" },
  ),
  fashion(
    1995,
    0.45,
    { male: "磊 鹏 杰 超 浩 凯 伟 晓东 志强 俊杰 海龙 文博", female: "婷 静 雪 娟 倩 莹 颖 晓梅 雅琴 丽娜 晓燕 玉婷" },
    { male: "晓志俊海文小明宇家立建天振", female: "晓雅丽小玉思海佳雪文婷梦" },
    { male: "东强杰龙博峰鹏飞明辉涛宇斌", female: "梅琴娜燕婷静雯敏慧洁玲莉" },
  ),
  fashion(
    2008,
    0.2,
    { male: "浩然 宇航 俊豪 家豪 文杰 嘉伟 子豪 博文", female: "欣怡 雨欣 佳怡 思琪 梦瑶 雅婷 诗涵 晓彤" },
    { male: "浩宇俊家文嘉子博天明泽思", female: "欣雨佳思梦雅诗晓子嘉静可" },
    { male: "然航豪杰伟文翔轩鑫睿宇涛", female: "怡欣琪瑶婷涵彤妍雯萱悦琳" },
  ),
  fashion(
    9999,
    0.06,
    { male: "子轩 浩宇 梓豪 沐辰 奕辰 宇轩 一诺 俊熙", female: "梓涵 一诺 欣妍 语桐 若汐 沐瑶 诗琪 可馨" },
    { male: "子浩梓沐奕宇俊一景泽亦嘉", female: "梓一欣语若沐诗可思雨芷艺" },
    { male: "轩宇豪辰熙泽睿宸阳霖恒然", female: "涵诺妍桐汐瑶琪馨萱彤玥宁" },
  ),
];

export function fashionOf(birthYear: number): Fashion {
  return fashions.find(({ until }) => birthYear < until) ?? (fashions.at(-1) as Fashion);
}
