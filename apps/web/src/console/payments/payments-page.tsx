import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { type DepartmentPayment, PaymentState } from "@zhida/payments/contract";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { pagesOf } from "../../api/pages-of.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useMe } from "../../session/me-query.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { listPaymentOrders, retryPayment } from "../api/payments.ts";
import { Link, useAddress } from "../navigation.tsx";
import { Listing } from "../parts/listing.tsx";
import { Page } from "../parts/page.tsx";

const Address = z.object({ state: PaymentState.optional().catch(undefined) });

/** What the department pays out: on its way, booked, turned away by the bank. */
export function PaymentsPage() {
  const { t } = useTranslation();
  const text = useText();
  const { money, date, time } = useFormats();
  const [{ state = "ordered" }, change] = useAddress(Address);
  const mayRetry = useMe()?.permissions.includes("case.handle") ?? false;
  const query = useInfiniteQuery(pagesOf(["payments", state], (cursor) => listPaymentOrders({ state, cursor })));
  return (
    <Page title={t("payments.title")} lead={t("payments.lead")}>
      <Tabs
        label={t("payments.states")}
        tabs={PaymentState.options.map((value) => ({ value, label: t(`payments.state.${value}`) }))}
        value={state}
        onChange={(next) => change({ state: next })}
      >
        <Listing
          query={query}
          caption={t(`payments.state.${state}`)}
          rowKey={(payment) => payment.id}
          empty={{ title: t(`payments.empty.${state}`) }}
          columns={[
            {
              key: "what",
              title: t("payments.what"),
              cell: (payment) => <PaidFor payment={payment} />,
            },
            { key: "payee", title: t("payments.payee"), cell: (payment) => payment.payee },
            {
              key: "account",
              title: t("payments.account"),
              cell: (payment) => (
                <>
                  <span className="mono">{payment.account}</span>
                  <br />
                  <span className="quiet small">{payment.bank}</span>
                  {payment.accountChanges.map(({ at, by, from }) => (
                    <p key={at} className="quiet small">
                      {t("payments.changed", { time: time(at), by, from })}
                    </p>
                  ))}
                </>
              ),
            },
            { key: "amount", title: t("payments.amount"), end: true, cell: (payment) => money(payment.amountFen) },
            {
              key: "day",
              tight: true,
              title: t("payments.day"),
              cell: (payment) => date(payment.paidAt ?? payment.settlesOn),
            },
            {
              key: "attempts",
              title: t("payments.attempts"),
              end: true,
              roomy: true,
              cell: (payment) => payment.attempts,
            },
            {
              key: "error",
              title: t("payments.error"),
              cell: (payment) => (
                <>
                  {payment.lastError ? text(payment.lastError) : t("none")}
                  {mayRetry && payment.state === "failed" && <RetryButton id={payment.id} />}
                </>
              ),
            },
          ]}
        />
      </Tabs>
    </Page>
  );
}

function PaidFor({ payment: { owner, reference, title } }: { payment: DepartmentPayment }) {
  const { t } = useTranslation();
  const text = useText();
  if (owner === "gov.services") {
    return (
      <Link to="/applications/$id" params={{ id: reference }}>
        {text(title)}
      </Link>
    );
  }
  return (
    <>
      {text(title)}
      {owner === "gov.benefits" && <p className="quiet small">{t("payments.withoutApplication")}</p>}
    </>
  );
}

function RetryButton({ id }: { id: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: () => retryPayment(id),
    onSuccess: () => client.invalidateQueries({ queryKey: ["payments"] }),
  });
  const problem = useSentence(retry.error);
  return (
    <>
      {retry.isError && <Notice kind="error">{problem}</Notice>}
      <Button size="small" busy={retry.isPending} onClick={() => retry.mutate()}>
        {t("payments.retry")}
      </Button>
    </>
  );
}
