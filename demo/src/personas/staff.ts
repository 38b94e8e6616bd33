import type { RoleCode } from "@zhida/identity/contract";
import { member, type Office } from "./cast.ts";

const at = (letters: string, ...roles: RoleCode[]): Office => ({
  organisation: `990122-${letters}`,
  roles,
  division: "990122",
});

const gridOf = (community: string): Office => ({
  organisation: `${community}-COM`,
  roles: ["grid_worker"],
  division: community,
});

/** Staff of every role; the rest of the county's officers are in the generated staff. */
export const staff = {
  wangFang: member(
    "wang-fang",
    "王芳",
    "female",
    "1990-02-17",
    { zh: "政务服务中心综合窗口人员", en: "Clerk at the counters of the service centre" },
    [at("HALL", "window_clerk")],
  ),
  sunLei: member(
    "sun-lei",
    "孙磊",
    "male",
    "1988-05-09",
    { zh: "住房公积金管理部经办人", en: "Officer of the provident fund office" },
    [at("HPF", "department_officer")],
  ),
  zhengWen: member(
    "zheng-wen",
    "郑文",
    "male",
    "1976-09-21",
    { zh: "住房公积金管理部负责人", en: "Head of the provident fund office" },
    [at("HPF", "department_head")],
  ),
  heJing: member(
    "he-jing",
    "何静",
    "female",
    "1985-11-30",
    { zh: "人力资源和社会保障局社保经办人", en: "Social insurance officer" },
    [at("HRSS", "department_officer")],
  ),
  xuJia: member("xu-jia", "许佳", "female", "1996-04-03", { zh: "政务服务热线坐席", en: "Agent of the service desk" }, [
    at("DESK", "service_agent"),
  ]),
  gaoFeng: member(
    "gao-feng",
    "高峰",
    "male",
    "1983-07-16",
    { zh: "公安局数据专员（人口库）", en: "Data officer of the population registry" },
    [at("PSB", "data_officer")],
  ),
  tangXue: member(
    "tang-xue",
    "唐雪",
    "female",
    "1991-01-25",
    { zh: "住建局、自然资源局数据专员（房屋数据）", en: "Data officer of housing and land data" },
    [at("HURD", "data_officer"), at("NRP", "data_officer")],
  ),
  maChao: member(
    "ma-chao",
    "马超",
    "male",
    "1987-03-12",
    { zh: "行政审批服务管理局事项编辑", en: "Editor of the service catalogue" },
    [at("ASB", "catalogue_editor")],
  ),
  chengSiyuan: member(
    "cheng-siyuan",
    "程思远",
    "male",
    "1984-08-27",
    { zh: "行政审批服务管理局政策专员", en: "Policy officer" },
    [at("ASB", "policy_officer")],
  ),
  luoLan: member(
    "luo-lan",
    "罗兰",
    "female",
    "1979-12-18",
    { zh: "效能监督员（好差评、超期督办）", en: "Supervisor of ratings and overdue cases" },
    [at("ASB", "supervisor")],
  ),
  xieAn: member(
    "xie-an",
    "谢安",
    "male",
    "1981-06-06",
    { zh: "数据局审计员（数据使用审计）", en: "Auditor of data use" },
    [at("DATA", "auditor")],
  ),
  admin: member("admin", "管理员", "male", "1980-01-01", { zh: "系统管理员", en: "System administrator" }, [
    at("DATA", "system_admin"),
  ]),
  hanDong: member(
    "han-dong",
    "韩冬",
    "male",
    "1986-10-28",
    {
      zh: "邻县锦川县公积金经办人（看不到云溪县的办件）",
      en: "Officer of the neighbouring county; sees no case of Yunxi",
    },
    [{ organisation: "990123-HPF", roles: ["department_officer"], division: "990123" }],
  ),
  luoHai: member(
    "luo-hai",
    "罗海",
    "male",
    "1982-09-08",
    { zh: "社会治理中心调度员（民情地图、大屏）", en: "Dispatcher at the command centre" },
    [at("CMD", "dispatcher")],
  ),
  dingQiang: member(
    "ding-qiang",
    "丁强",
    "male",
    "1990-06-17",
    { zh: "城东社区网格员", en: "Grid worker of Chengdong Community" },
    [gridOf("990122001001")],
  ),
  wuMin: member(
    "wu-min",
    "吴敏",
    "female",
    "1988-11-23",
    { zh: "西河村网格员，巡河", en: "Grid worker of Xihe Village; walks the river" },
    [gridOf("990122006201")],
  ),
  hanTao: member(
    "han-tao",
    "韩涛",
    "male",
    "1989-03-05",
    { zh: "城市管理局经办人", en: "Officer of the Urban Management Bureau" },
    [at("URBN", "department_officer")],
  ),
  qinLan: member(
    "qin-lan",
    "秦岚",
    "female",
    "1977-07-19",
    { zh: "城市管理局负责人", en: "Head of the Urban Management Bureau" },
    [at("URBN", "department_head")],
  ),
  luYuan: member(
    "lu-yuan",
    "陆远",
    "male",
    "1985-02-11",
    { zh: "生态环境局经办人（在线监测）", en: "Officer of the Ecology and Environment Bureau" },
    [at("ECO", "department_officer")],
  ),
};
