import type { AgreementRequest } from "@zhida/exchange/contract";
import type { LocalizedText } from "@zhida/platform/contract";
import { datasetList } from "./datasets/index.ts";

/** An agreement that the owner's data officer has approved. */
export type SharingAgreement = AgreementRequest & { approvedBy: string };

const text = (zh: string, en: string): LocalizedText => ({ zh, en });

interface Sharing {
  consumer: string;
  purpose: string;
  purposeName: LocalizedText;
  legalBasis: LocalizedText;
  /** The person must have consented or asked for it. */
  consentNeeded?: true;
  datasets: string[];
}

/** What the departments of the county share with each other for their duties; items and 为你找到 have agreements of their own. */
const sharings: readonly Sharing[] = [
  {
    consumer: "990122-HPF",
    purpose: "hpf.verification",
    purposeName: text("公积金提取和贷款核验", "Verifying withdrawals and loans"),
    legalBasis: text(
      "《住房公积金管理条例》第二十四条、第二十五条",
      "Housing Provident Fund Regulations, art. 24 and 25",
    ),
    datasets: ["housing.purchase-contract", "housing.title", "housing.rental-contract", "marriage.record", "bank.card"],
  },
  {
    consumer: "990122-CAB",
    purpose: "cab.household-check",
    purposeName: text("社会救助家庭经济状况核对", "Checking the means of households that ask for assistance"),
    legalBasis: text("《社会救助暂行办法》第五十八条", "Interim Measures for Social Assistance, art. 58"),
    consentNeeded: true,
    datasets: [
      "population.household",
      "tax.person",
      "social-insurance.person",
      "housing.title",
      "hpf.account",
      "vehicle.registration",
      "bank.card",
    ],
  },
  {
    consumer: "990122-CAB",
    purpose: "cab.disability-subsidy",
    purposeName: text("残疾人两项补贴资格核定", "Entitlement to the two subsidies for disabled people"),
    legalBasis: text("国发〔2015〕52号", "State Council document 52 of 2015"),
    datasets: ["disability.certificate", "population.person", "death.record"],
  },
  {
    consumer: "990122-HRSS",
    purpose: "hrss.benefit-check",
    purposeName: text("养老保险待遇领取资格核查", "Checking who still draws a pension rightly"),
    legalBasis: text("《中华人民共和国社会保险法》第七十四条", "Social Insurance Law, art. 74"),
    datasets: ["population.person", "death.record", "medical-insurance.person"],
  },
  {
    consumer: "990122-TAX",
    purpose: "tax.registration",
    purposeName: text("市场主体登记信息核对", "Matching the registration of market entities"),
    legalBasis: text("《中华人民共和国税收征收管理法》第十五条", "Tax Collection Law, art. 15"),
    datasets: ["business.licence"],
  },
  {
    consumer: "990122-AMR",
    purpose: "amr.identity",
    purposeName: text("登记申请人身份核验", "Verifying who applies for registration"),
    legalBasis: text("《市场主体登记管理条例》第十五条", "Regulations on the Registration of Market Entities, art. 15"),
    datasets: ["population.person", "idcard.card", "housing.title"],
  },
  {
    consumer: "990122-EDU",
    purpose: "edu.enrolment",
    purposeName: text("义务教育入学资格核验", "Entitlement to a place at school"),
    legalBasis: text("《中华人民共和国义务教育法》第十二条", "Compulsory Education Law, art. 12"),
    datasets: ["hukou.registration", "housing.title", "residence.permit", "population.child", "vaccination.child"],
  },
  {
    consumer: "990122-HURD",
    purpose: "hurd.housing-support",
    purposeName: text("公共租赁住房保障资格审核", "Entitlement to public rental housing"),
    legalBasis: text("《公共租赁住房管理办法》第七条、第八条", "Measures on Public Rental Housing, art. 7 and 8"),
    consentNeeded: true,
    datasets: ["population.household", "low-income.household", "housing.title", "social-insurance.person"],
  },
  {
    consumer: "990122-MIB",
    purpose: "mib.medical-aid",
    purposeName: text("医疗救助对象核定", "Entitlement to medical assistance"),
    legalBasis: text("《社会救助暂行办法》第二十八条", "Interim Measures for Social Assistance, art. 28"),
    datasets: ["low-income.household", "disability.certificate"],
  },
];

/** Every field of the datasets named, without end. */
export function departmentAgreements(): SharingAgreement[] {
  return sharings.flatMap(({ datasets, consentNeeded = false, ...sharing }) =>
    datasets.map((code) => {
      const dataset = datasetList.find((one) => one.code === code);
      if (!dataset) throw new RangeError(`no dataset ${code}`);
      return {
        ...sharing,
        dataset: code,
        fields: Object.keys(dataset.fields),
        consentNeeded,
        validFrom: "2026-01-01",
        approvedBy: "云溪县数据共享联席会议",
      };
    }),
  );
}
