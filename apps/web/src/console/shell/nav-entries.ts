import AimOutlined from "@ant-design/icons/AimOutlined";
import AlertOutlined from "@ant-design/icons/AlertOutlined";
import ApartmentOutlined from "@ant-design/icons/ApartmentOutlined";
import ApiOutlined from "@ant-design/icons/ApiOutlined";
import AppstoreOutlined from "@ant-design/icons/AppstoreOutlined";
import AuditOutlined from "@ant-design/icons/AuditOutlined";
import BellOutlined from "@ant-design/icons/BellOutlined";
import BranchesOutlined from "@ant-design/icons/BranchesOutlined";
import CarOutlined from "@ant-design/icons/CarOutlined";
import CloudServerOutlined from "@ant-design/icons/CloudServerOutlined";
import DashboardOutlined from "@ant-design/icons/DashboardOutlined";
import DatabaseOutlined from "@ant-design/icons/DatabaseOutlined";
import DeploymentUnitOutlined from "@ant-design/icons/DeploymentUnitOutlined";
import EditOutlined from "@ant-design/icons/EditOutlined";
import EnvironmentOutlined from "@ant-design/icons/EnvironmentOutlined";
import FlagOutlined from "@ant-design/icons/FlagOutlined";
import ForkOutlined from "@ant-design/icons/ForkOutlined";
import FunctionOutlined from "@ant-design/icons/FunctionOutlined";
import FundProjectionScreenOutlined from "@ant-design/icons/FundProjectionScreenOutlined";
import GiftOutlined from "@ant-design/icons/GiftOutlined";
import IdcardOutlined from "@ant-design/icons/IdcardOutlined";
import ImportOutlined from "@ant-design/icons/ImportOutlined";
import InboxOutlined from "@ant-design/icons/InboxOutlined";
import NodeIndexOutlined from "@ant-design/icons/NodeIndexOutlined";
import PayCircleOutlined from "@ant-design/icons/PayCircleOutlined";
import ReconciliationOutlined from "@ant-design/icons/ReconciliationOutlined";
import RedoOutlined from "@ant-design/icons/RedoOutlined";
import SafetyOutlined from "@ant-design/icons/SafetyOutlined";
import SettingOutlined from "@ant-design/icons/SettingOutlined";
import ShareAltOutlined from "@ant-design/icons/ShareAltOutlined";
import SolutionOutlined from "@ant-design/icons/SolutionOutlined";
import StarOutlined from "@ant-design/icons/StarOutlined";
import TagsOutlined from "@ant-design/icons/TagsOutlined";
import TeamOutlined from "@ant-design/icons/TeamOutlined";
import type { Permission } from "@zhida/identity/contract";
import type { ComponentType } from "react";
import type { ConsolePath } from "../paths.ts";

type Entry = { to: ConsolePath; name: string; icon: ComponentType; needs: readonly Permission[] };

/** All pages of the navigation in their groups; each is shown to those whom one of the permissions opens it. */
export const navGroups: readonly { name: string; entries: readonly Entry[] }[] = [
  {
    name: "handling",
    entries: [
      { to: "/work", name: "work", icon: InboxOutlined, needs: ["case.view"] },
      { to: "/assist", name: "assist", icon: SolutionOutlined, needs: ["application.assist"] },
      { to: "/payments", name: "payments", icon: PayCircleOutlined, needs: ["payment.view"] },
    ],
  },
  {
    name: "incidents",
    entries: [
      { to: "/command", name: "command", icon: AimOutlined, needs: ["incident.dispatch"] },
      { to: "/incidents", name: "incidents", icon: EnvironmentOutlined, needs: ["incident.view"] },
      { to: "/supervision", name: "supervision", icon: DashboardOutlined, needs: ["incident.view"] },
      { to: "/grids", name: "grids", icon: IdcardOutlined, needs: ["grid.manage"] },
      { to: "/incident-routing", name: "routing", icon: BranchesOutlined, needs: ["incident.configure"] },
      { to: "/incident-categories", name: "categories", icon: TagsOutlined, needs: ["incident.view"] },
      { to: "/incident-partners", name: "partners", icon: ApiOutlined, needs: ["incident.configure"] },
    ],
  },
  {
    name: "monitoring",
    entries: [
      { to: "/alarms", name: "alarms", icon: AlertOutlined, needs: ["device.view"] },
      { to: "/devices", name: "devices", icon: DeploymentUnitOutlined, needs: ["device.view"] },
      { to: "/trucks", name: "trucks", icon: CarOutlined, needs: ["device.view"] },
      { to: "/rivers", name: "rivers", icon: ForkOutlined, needs: ["device.view"] },
      { to: "/stream-rules", name: "streamRules", icon: FunctionOutlined, needs: ["device.view"] },
      { to: "/gateways", name: "gateways", icon: CloudServerOutlined, needs: ["device.view"] },
    ],
  },
  {
    name: "catalogue",
    entries: [
      { to: "/catalogue", name: "catalogue", icon: AppstoreOutlined, needs: ["catalogue.edit"] },
      { to: "/policies", name: "policies", icon: ReconciliationOutlined, needs: ["policy.edit", "policy.approve"] },
      { to: "/benefits", name: "benefits", icon: GiftOutlined, needs: ["benefit.view"] },
      { to: "/processes", name: "processes", icon: NodeIndexOutlined, needs: ["process.edit", "case.view"] },
    ],
  },
  {
    name: "data",
    entries: [
      {
        to: "/datasets",
        name: "datasets",
        icon: DatabaseOutlined,
        needs: ["dataset.manage", "agreement.request", "audit.search", "catalogue.edit", "policy.edit"],
      },
      {
        to: "/agreements",
        name: "agreements",
        icon: ShareAltOutlined,
        needs: ["agreement.request", "agreement.approve", "audit.search"],
      },
      { to: "/imports", name: "imports", icon: ImportOutlined, needs: ["dataset.import"] },
      { to: "/corrections", name: "corrections", icon: EditOutlined, needs: ["correction.decide"] },
    ],
  },
  {
    name: "oversight",
    entries: [
      { to: "/ratings", name: "ratings", icon: StarOutlined, needs: ["rating.supervise", "rework.handle"] },
      { to: "/reworks", name: "reworks", icon: RedoOutlined, needs: ["rating.supervise", "rework.handle"] },
      { to: "/appeals", name: "appeals", icon: FlagOutlined, needs: ["rating.supervise", "rating.appeal"] },
      { to: "/audit", name: "audit", icon: AuditOutlined, needs: ["audit.search"] },
    ],
  },
  {
    name: "system",
    entries: [
      { to: "/people", name: "people", icon: TeamOutlined, needs: ["position.manage"] },
      { to: "/organisations", name: "organisations", icon: ApartmentOutlined, needs: ["organisation.manage"] },
      { to: "/notices", name: "notices", icon: BellOutlined, needs: ["outbox.view", "template.edit"] },
      { to: "/administration", name: "administration", icon: SafetyOutlined, needs: ["administration.view"] },
      {
        to: "/screen-figures",
        name: "screenFigures",
        icon: FundProjectionScreenOutlined,
        needs: ["screen.configure"],
      },
      { to: "/system", name: "system", icon: SettingOutlined, needs: ["system.operate"] },
    ],
  },
];

export const isOpenTo = (entry: Entry, permissions: readonly Permission[]): boolean =>
  entry.needs.some((each) => permissions.includes(each));

/** Where somebody with these permissions begins the day. */
export const firstPageOf = (permissions: readonly Permission[]): ConsolePath | undefined =>
  navGroups.flatMap((group) => group.entries).find((entry) => isOpenTo(entry, permissions))?.to;
