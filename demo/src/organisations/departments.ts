export interface DepartmentName {
  /** Letters of the organisation code: HPF in 990122-HPF. */
  letters: string;
  /** Without the name of the county, city or province: 公安局. */
  zh: string;
  en: string;
}

const department = (letters: string, zh: string, en: string): DepartmentName => ({ letters, zh, en });

/** Departments and bodies that a county has; the same skeleton serves every county of the demo. */
export const countyDepartments: readonly DepartmentName[] = [
  department("PSB", "公安局", "Public Security Bureau"),
  department("CAB", "民政局", "Civil Affairs Bureau"),
  department("HRSS", "人力资源和社会保障局", "Human Resources and Social Security Bureau"),
  department("HPF", "住房公积金管理部", "Housing Provident Fund Office"),
  department("NRP", "自然资源和规划局", "Natural Resources and Planning Bureau"),
  department("HURD", "住房和城乡建设局", "Housing and Urban–Rural Development Bureau"),
  department("AMR", "市场监督管理局", "Market Regulation Bureau"),
  department("TAX", "税务局", "Tax Bureau"),
  department("EDU", "教育局", "Education Bureau"),
  department("HLTH", "卫生健康局", "Health Bureau"),
  department("MIB", "医疗保障局", "Medical Insurance Bureau"),
  department("TRAN", "交通运输局", "Transport Bureau"),
  department("AGRI", "农业农村局", "Agriculture and Rural Affairs Bureau"),
  department("DPF", "残疾人联合会", "Disabled Persons' Federation"),
  department("VET", "退役军人事务局", "Veterans Affairs Bureau"),
  department("JUST", "司法局", "Justice Bureau"),
  department("ECO", "生态环境局", "Ecology and Environment Bureau"),
  department("EMER", "应急管理局", "Emergency Management Bureau"),
  department("WATR", "水务局", "Water Bureau"),
  department("URBN", "城市管理局", "Urban Management Bureau"),
  department("CULT", "文化和旅游局", "Culture and Tourism Bureau"),
  department("ASB", "行政审批服务管理局", "Administrative Approval Service Bureau"),
  department("DATA", "数据局", "Data Bureau"),
  department("DRB", "发展和改革局", "Development and Reform Bureau"),
  department("IST", "科技和工业信息化局", "Science, Industry and Information Technology Bureau"),
  department("FIN", "财政局", "Finance Bureau"),
  department("FRST", "林业局", "Forestry Bureau"),
  department("TOBA", "烟草专卖局", "Tobacco Monopoly Bureau"),
  department("FIRE", "消防救援大队", "Fire and Rescue Brigade"),
];

/** Departments of the province and of the city that stand above those of the counties. */
export const higherDepartments: Record<"province" | "city", readonly DepartmentName[]> = {
  province: [
    department("PSB", "公安厅", "Public Security Department"),
    department("HRSS", "人力资源和社会保障厅", "Human Resources and Social Security Department"),
    department("HURD", "住房和城乡建设厅", "Housing and Urban–Rural Development Department"),
    department("EDU", "教育厅", "Education Department"),
    department("DATA", "数据局", "Data Bureau"),
  ],
  city: [
    department("HPF", "住房公积金管理中心", "Housing Provident Fund Centre"),
    department("HRSS", "人力资源和社会保障局", "Human Resources and Social Security Bureau"),
    department("EDU", "教育局", "Education Bureau"),
    department("DATA", "数据局", "Data Bureau"),
  ],
};
