import type { Sex } from "@zhida/identity/contract";
import type { Employer } from "../enterprises/employer.ts";
import type { Enterprise } from "../enterprises/enterprise.ts";
import type { Institution } from "../organisations/institutions.ts";
import type { Address } from "../places/address.ts";
import type { Day } from "../seeded/calendar.ts";

/** Somebody as other records name him; he need not live in the county any more. */
export interface Named {
  name: string;
  idNumber: string;
}

export interface Person extends Named {
  id: string;
  sex: Sex;
  bornOn: Day;
  ethnicity: string;
  phone: string | null;
  father?: Named;
  mother?: Named;
  children: Person[];
  marriage?: Marriage;
  work: Work;
  degree?: Degree;
  cards: BankCard[];
  fund?: Fund;
  vehicles: Vehicle[];
  licence?: { vehicleClass: "C1" | "C2" | "B2"; firstIssuedOn: Day };
  disability?: { category: DisabilityCategory; grade: number; issuedOn: Day };
  service?: { from: Day; to: Day };
  injury?: Injury;
  /** Where the identity card's term ends, when it is not by the usual rule. */
  idCardValidTo?: Day;
  /** The address that social insurance keeps, when it is not where the person lives. */
  contactAddress?: string;
  /** Benefits of the county that are not paid although the person is entitled. */
  unclaimed?: true;
  enterprises: Enterprise[];
}

export interface Marriage {
  status: "married" | "divorced" | "widowed";
  spouse: Named;
  on: Day;
  endedOn?: Day;
}

export type Work =
  | { kind: "employee"; employer: Employer; position: string; since: Day; wageFen: number }
  | {
      kind: "unemployed";
      employer: Employer;
      position: string;
      since: Day;
      wageFen: number;
      lostOn: Day;
      involuntary: boolean;
      registeredOn?: Day;
    }
  | { kind: "owner"; since: Day }
  | { kind: "flexible"; since: Day }
  | { kind: "farmer"; since: Day }
  | { kind: "retired"; pension: "employee" | "resident"; since: Day; monthlyFen: number }
  | { kind: "pupil"; school: Institution; stage: Stage; grade: number; enrolledOn: Day }
  | { kind: "student" }
  | { kind: "home" };

export type Stage = "kindergarten" | "primary" | "junior" | "senior";

export interface Degree {
  level: "junior" | "senior" | "college" | "bachelor" | "master";
  school: string;
  major: string;
  graduatedOn: Day;
}

export interface BankCard {
  bank: string;
  number: string;
  kind: "debit" | "social-security";
  openedOn: Day;
}

export interface Fund {
  status: "normal" | "sealed" | "frozen";
  frozenReason?: string;
  employer: Employer;
  openedOn: Day;
  baseFen: number;
  monthlyFen: number;
  balanceFen: number;
  withdrawals: { reason: "purchase" | "rent" | "loan-repayment"; amountFen: number; on: Day }[];
}

export interface Vehicle {
  plate: string;
  kind: "small-car" | "van" | "light-truck" | "motorcycle";
  brand: string;
  energy: "petrol" | "diesel" | "electric" | "hybrid";
  registeredOn: Day;
  inspectionValidTo: Day;
  violations: number;
}

export type DisabilityCategory = "vision" | "hearing" | "speech" | "physical" | "intellectual" | "mental" | "multiple";

export interface Injury {
  on: Day;
  reportedOn: Day;
  place: string;
  description: string;
  diagnosis: string;
  hospital: string;
  finding: "reported" | "recognised";
  grade?: number;
}

export type Relation = "head" | "spouse" | "child" | "parent" | "grandchild";

export type Members = { person: Person; relation: Relation }[];

export interface Household {
  number: string;
  address: Address;
  members: Members;
  homes: Home[];
  /** Registered in the village or the town; else moved here from elsewhere. */
  movedFrom?: string;
  movedOn: Day;
  rent?: { landlord: string; monthlyFen: number; from: Day };
  aid?: { category: "subsistence" | "hardship" | "marginal"; since: Day };
  /** Contracted land in mu. */
  landMu?: number;
  forestMu?: number;
}

/** A home that members own or are buying. */
export interface Home {
  owners: Person[];
  address: Address;
  areaM2: number;
  acquiredBy: "purchase" | "inheritance" | "self-built";
  /** The contract, where the home was bought since contracts are filed online. */
  contract?: {
    number: string;
    kind: "new" | "second-hand";
    signedOn: Day;
    priceFen: number;
    paidFen: number;
    mortgage: boolean;
    seller: string;
  };
  /** Absent while a new home waits to be handed over. */
  titledOn?: Day;
  loan?: { borrower: Person; principalFen: number; startOn: Day; years: number; overdueMonths: number };
  seized?: true;
}
