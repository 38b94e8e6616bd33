import { makeCreditCode } from "@zhida/china-ids";
import { countyDepartments } from "../organisations/departments.ts";
import { hospitals, type Institution, schools } from "../organisations/institutions.ts";

/** Whoever employs people: an enterprise, or a public body. */
export interface Employer {
  name: string;
  creditCode: string;
  /** Public bodies pay the full provident fund and have no business licence. */
  sector: "public" | "company";
  posts: readonly string[];
}

const publicBody = (name: string, serial: number, posts: string): Employer => ({
  name,
  creditCode: makeCreditCode({
    registrar: "1",
    type: "2",
    division: "990122",
    organisation: `99012${String(serial).padStart(3, "0")}`,
  }),
  sector: "public",
  posts: posts.split(" "),
});

const body = (list: readonly Institution[], from: number, posts: string): Employer[] =>
  list.map(({ name }, i) => publicBody(name.zh, from + i, posts));

const schoolEmployers = body(schools, 100, "教师 班主任 教务员 后勤员");
const hospitalEmployers = body(hospitals, 200, "护士 医师 药师 检验员 收费员");
const departmentEmployers = countyDepartments.map(({ zh }, i) =>
  publicBody(`云溪县${zh}`, 300 + i, "科员 工作人员 办事员"),
);

export const publicEmployers: readonly Employer[] = [
  ...schoolEmployers,
  ...schoolEmployers,
  ...hospitalEmployers,
  ...hospitalEmployers,
  ...departmentEmployers,
];

/** Throws for a name that no public body has. */
export function publicEmployer(name: string): Employer {
  const found = publicEmployers.find((one) => one.name === name);
  if (!found) throw new RangeError(`no public body ${name}`);
  return found;
}
