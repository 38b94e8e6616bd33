import { member } from "./cast.ts";

/** The residents whose journeys the demo tells, with the family they live with. */
export const residents = {
  linXiaomei: member("lin-xiaomei", "林晓梅", "female", "1994-05-18", {
    zh: "刚买了新房的护士，提取住房公积金",
    en: "A nurse who has just bought a home; withdraws her provident fund",
  }),
  fangZhe: member("fang-zhe", "方哲", "male", "1992-11-03"),
  linJianguo: member("lin-jianguo", "林建国", "male", "1953-08-09", {
    zh: "72岁退休工人，林晓梅的父亲，请女儿代办养老待遇资格认证",
    en: "72, retired worker, father of 林晓梅; due for his yearly proof of life",
  }),
  wangXiuqin: member("wang-xiuqin", "王秀琴", "female", "1955-04-22"),
  chenZhiqiang: member("chen-zhiqiang", "陈志强", "male", "1986-03-27", {
    zh: "云溪精工机械有限公司车工，上月在车间受伤，申请工伤认定",
    en: "A turner at a machine works, injured in the workshop last month",
  }),
  liuLi: member("liu-li", "刘丽", "female", "1988-06-15"),
  chenHaoyu: member("chen-haoyu", "陈浩宇", "male", "2015-04-08"),
  zhaoMin: member("zhao-min", "赵敏", "female", "1989-09-12", {
    zh: "面包店经营者、食品公司法定代表人，办理食品经营许可",
    en: "Runs a bakery and represents a food company that needs its licence",
  }),
  zhouTing: member("zhou-ting", "周婷", "female", "1996-07-30", {
    zh: "8个月宝宝的妈妈，申领育儿补贴",
    en: "Mother of an eight-month-old; claims the childcare subsidy",
  }),
  heJun: member("he-jun", "何俊", "male", "1995-02-11"),
  heRuoxi: member("he-ruoxi", "何若汐", "female", "2025-06-20"),
  wuGuiying: member("wu-guiying", "吴桂英", "female", "1942-11-05", {
    zh: "83岁独居老人，行动不便，应享的高龄津贴和残疾人补贴还没有领",
    en: "83, lives alone and walks badly; her old-age and disability allowances are still unclaimed",
  }),
  liWei: member("li-wei", "李伟", "male", "1990-04-16", {
    zh: "自由职业者，准备开店，身份证和车辆检验都快到期",
    en: "Self-employed, about to open a shop; his identity card and car inspection run out soon",
  }),
  fengXue: member("feng-xue", "冯雪", "female", "1991-12-02", {
    zh: "上月被公司解除合同，申领失业保险金",
    en: "Dismissed last month; claims unemployment benefit",
  }),
  shenYue: member("shen-yue", "沈悦", "female", "1993-03-14", {
    zh: "两个部门登记的住址不一致，名下有两张银行卡",
    en: "Two registries disagree on her address; she has two bank cards",
  }),
  guoPeng: member("guo-peng", "郭鹏", "male", "1991-08-25", {
    zh: "收款银行第一次退回，系统自动重付且不重复支付",
    en: "His bank turns the first payment away; it is tried again and never paid twice",
  }),
  dingLan: member("ding-lan", "丁兰", "female", "1995-01-19", {
    zh: "名下没有登记银行卡，需要补填收款账户",
    en: "No bank card is on record; she is asked for an account",
  }),
  pengTao: member("peng-tao", "彭涛", "male", "1987-10-06", {
    zh: "公积金账户被司法冻结，提取申请会说明不予办理的理由",
    en: "His provident fund account is frozen; a withdrawal is refused with reasons",
  }),
  qianGuodong: member("qian-guodong", "钱国栋", "male", "1971-02-08"),
};
