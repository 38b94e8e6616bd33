import { weighted } from "../seeded/random.ts";

/** A line of business: how its firms are called, their GB/T 4754 industry and the licences they need. */
export interface Trade {
  word: string;
  /** Name of an individual business of this trade: 面馆. */
  shop: string;
  /** GB/T 4754 class. */
  industry: string;
  scope: string;
  food?: "seller" | "catering";
  tobacco?: true;
  hygiene?: string;
  transport?: true;
  pollution?: "key" | "simplified" | "registered";
  safety?: string;
  venue?: string;
  builds?: true;
  innovates?: true;
}

const trade = (word: string, shop: string, industry: string, scope: string, more: Partial<Trade> = {}): Trade => ({
  word,
  shop,
  industry,
  scope,
  ...more,
});

export const trades: readonly Trade[] = [
  trade("餐饮", "家常菜馆", "6210", "餐饮服务；食品销售", { food: "catering" }),
  trade("餐饮管理", "面馆", "6210", "餐饮服务", { food: "catering" }),
  trade("小吃", "小吃店", "6291", "小餐饮；外卖递送服务", { food: "catering" }),
  trade("商贸", "便利店", "5212", "食品销售；日用百货销售；烟草制品零售", { food: "seller", tobacco: true }),
  trade("百货", "超市", "5212", "食品销售；日用百货销售；烟草制品零售", { food: "seller", tobacco: true }),
  trade("粮油", "粮油店", "5221", "粮油零售；农副产品销售", { food: "seller" }),
  trade("食品", "烘焙坊", "1411", "食品生产；食品销售；糕点制售", { food: "seller", pollution: "registered" }),
  trade("茶业", "茶庄", "1530", "茶叶种植；茶叶制品生产；茶叶销售", { food: "seller" }),
  trade("服饰", "服装店", "5232", "服装服饰零售；针纺织品销售"),
  trade("美发", "理发店", "8040", "理发服务；生活美容服务", { hygiene: "理发店、美容店" }),
  trade("酒店管理", "旅馆", "6121", "住宿服务；餐饮服务", { hygiene: "旅店", food: "catering" }),
  trade("文化娱乐", "歌厅", "9011", "歌舞娱乐活动", { venue: "歌舞娱乐场所", hygiene: "歌舞厅" }),
  trade("网络科技", "网吧", "9013", "互联网上网服务", { venue: "互联网上网服务营业场所" }),
  trade("汽车服务", "汽修厂", "8111", "机动车修理和维护；汽车零配件零售", { pollution: "registered" }),
  trade("物流", "货运部", "5430", "道路货物运输；国内货物运输代理", { transport: true }),
  trade("运输", "运输队", "5430", "道路货物运输；装卸搬运", { transport: true }),
  trade("精密机械", "五金加工店", "3484", "机械零部件加工；金属制品制造", { pollution: "simplified", innovates: true }),
  trade("机械制造", "机械修理店", "3511", "专用设备制造；机械设备销售", { pollution: "simplified", innovates: true }),
  trade("电子科技", "电器维修店", "3985", "电子元器件制造；电子产品销售", { pollution: "registered", innovates: true }),
  trade("软件", "打印社", "6513", "软件开发；信息技术咨询服务", { innovates: true }),
  trade("建筑工程", "装饰队", "4710", "建设工程施工；建筑劳务分包", { builds: true }),
  trade("市政工程", "土石方工程队", "4813", "市政公用工程施工；园林绿化工程施工", { builds: true }),
  trade("装饰工程", "门窗店", "5011", "住宅室内装饰装修；门窗制造加工", { builds: true }),
  trade("建材", "建材店", "5283", "建筑材料销售；砂石销售"),
  trade("化工", "化肥农资店", "2614", "化工产品销售；肥料销售", { pollution: "key", safety: "危险化学品经营" }),
  trade("能源", "加油站", "5265", "成品油零售；燃气经营", { safety: "危险化学品经营（汽油、柴油）" }),
  trade("烟花", "烟花爆竹店", "5249", "烟花爆竹零售", { safety: "烟花爆竹经营（零售）" }),
  trade("医药", "药店", "5251", "药品零售；医疗器械销售"),
  trade("农业发展", "蔬菜店", "0141", "蔬菜种植；农副产品销售"),
  trade("养殖", "养殖场", "0313", "牲畜饲养；家禽饲养", { pollution: "registered" }),
  trade("家政服务", "家政服务部", "8010", "家政服务；养老服务"),
  trade("教育科技", "托管中心", "8391", "校外托管服务；教育咨询服务"),
];

export const whichTrade = weighted(trades.map((one, i) => [one, i < 10 ? 3 : 1] as const));
