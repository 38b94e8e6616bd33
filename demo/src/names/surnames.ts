import { weighted } from "../seeded/random.ts";

/** The hundred most frequent surnames with their rough share of the population in tenths of a per cent. */
const shares =
  "王72 李70 张66 刘54 陈46 杨31 黄23 赵22 吴21 周20 徐16 孙15 马14 朱13 胡13 郭12 何12 林12 高11 罗11 " +
  "郑10 梁9 谢8 宋8 唐8 许7 邓7 韩7 冯7 曹7 彭6 曾6 肖6 田6 董6 潘5 袁5 蔡5 蒋5 余5 于5 杜5 叶5 程5 魏5 苏4 吕4 " +
  "丁4 任4 卢4 姚4 沈4 钟4 姜4 崔4 谭4 陆4 范4 汪4 廖4 石3 金3 韦3 贾3 夏3 付3 方3 邹3 熊3 白3 孟3 秦3 邱3 侯3 江3 " +
  "尹3 薛3 闫3 段3 雷3 龙2 黎2 史2 陶2 贺2 毛2 郝2 顾2 龚2 邵2 万2 覃2 武2 钱2 戴2 严2 莫2 孔2 向2 常2";

export const surnames = weighted(
  shares.split(" ").map((entry) => [entry.slice(0, 1), Number(entry.slice(1))] as const),
);
