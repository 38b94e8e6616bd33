import { useQuery } from "@tanstack/react-query";
import type { Application } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { ApplicationForm } from "../../portal/application/application-form.tsx";
import { applicationQuery } from "../../portal/application/application-queries.ts";
import { FieldRows } from "../../portal/application/field-rows.tsx";
import { CancelButton } from "../../portal/cases/cancel-button.tsx";
import { PaymentCard } from "../../portal/cases/payment-card.tsx";
import { itemQuery } from "../../portal/services/service-queries.ts";
import { useMe } from "../../session/me-query.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { CaseMaterials } from "../case/case-materials.tsx";
import { Link, useParam } from "../navigation.tsx";
import { Page } from "../parts/page.tsx";
import { PageLoaded } from "../parts/page-loaded.tsx";
import { TouchList } from "./touch-list.tsx";

const IN_HAND = new Set<Application["state"]>(["draft", "supplement"]);

/** A resident's application in the hands of the clerk: the same form as on the phone, the same case afterwards. */
export function ApplicationPage() {
  const { t } = useTranslation();
  const text = useText();
  const id = useParam("id");
  const application = useQuery(applicationQuery(id));
  return (
    <PageLoaded query={application}>
      {(data) => (
        <Page
          title={text(data.itemName)}
          back={{ to: "/assist", label: t("assist.back") }}
          lead={t("assist.forWhom", { name: data.subject.name, department: text(data.department.name) })}
          actions={
            data.case && (
              <Link to="/cases/$id" params={{ id: data.case.id }} className={buttonClass()}>
                {t("assist.toCase")}
              </Link>
            )
          }
        >
          <Body application={data} />
          <TouchList touches={data.touches} />
        </Page>
      )}
    </PageLoaded>
  );
}

function Body({ application }: { application: Application }) {
  const { t } = useTranslation();
  const assists = useMe()?.permissions.includes("application.assist") ?? false;
  const query = useQuery(itemQuery(application.itemCode));
  return (
    <Loaded query={query}>
      {({ item }) =>
        IN_HAND.has(application.state) && assists ? (
          <ApplicationForm application={application} item={item} />
        ) : (
          <>
            <Card
              title={t("caseView.facts")}
              more={
                application.submittedAt && (
                  <Link to="/applications/$id/result" params={{ id: application.id }}>
                    {t("assist.receipt")}
                  </Link>
                )
              }
            >
              <FieldRows item={item} fields={application.fields.filter((field) => field.visible)} />
            </Card>
            <CaseMaterials application={application} />
            {application.payment && <PaymentCard payment={application.payment} />}
            {application.state === "submitted" && assists && <CancelButton application={application} />}
          </>
        )
      }
    </Loaded>
  );
}
