import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { Application, ItemPage } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { ApplicationDetail } from "../cases/application-detail.tsx";
import { itemQuery } from "../services/service-queries.ts";
import { Page } from "../shell/page.tsx";
import { ApplicationForm } from "./application-form.tsx";
import { applicationQuery } from "./application-queries.ts";

const IN_MY_HANDS = new Set(["draft", "supplement"]);

/** An application: a form while it is in the person's hands, a case with its course afterwards. */
export function ApplicationPage() {
  const { t } = useTranslation();
  const text = useText();
  const { id } = useParams({ from: "/signed-in/applications/$id" });
  const application = useQuery(applicationQuery(id));
  const code = application.data?.itemCode;
  const item = useQuery({ ...itemQuery(code ?? ""), enabled: code !== undefined });
  const title = application.data ? text(application.data.itemName) : t("apply.title");
  const mine = application.data !== undefined && IN_MY_HANDS.has(application.data.state);
  return (
    <Page
      key={id}
      title={title}
      narrow={mine && application.data?.oneClick}
      back={mine && code ? { to: "/services/$code", params: { code }, label: t("apply.guide") } : backToCases(t)}
      lead={application.data && text(application.data.department.name)}
    >
      <Loaded query={application}>
        {(data) => <Loaded query={item}>{(page) => <View application={data} page={page} />}</Loaded>}
      </Loaded>
    </Page>
  );
}

const backToCases = (t: (key: string) => string) => ({ to: "/cases" as const, label: t("cases.title") });

const View = ({ application, page }: { application: Application; page: ItemPage }) =>
  IN_MY_HANDS.has(application.state) ? (
    <ApplicationForm application={application} item={page.item} />
  ) : (
    <ApplicationDetail application={application} item={page.item} />
  );
