import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Benefit } from "@zhida/gov-benefits/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { useMe } from "../../../session/me-query.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { setBudget } from "../../api/benefits.ts";
import { dayInChina } from "../../parts/day-in-china.ts";
import { Facts } from "../../parts/facts.tsx";
import { Grid } from "../../parts/grid.tsx";
import { Beside } from "../../parts/page.tsx";
import { NumberField, TextField } from "../../parts/text-field.tsx";
import { benefitQuery } from "../benefit-queries.ts";
import { BudgetBar } from "../budget-bar.tsx";
import { fenOf, typedYuan } from "../yuan.ts";

/** The year's money: what is granted of it, and how it is raised. */
export function BudgetCard({ benefit }: { benefit: Benefit }) {
  const { t } = useTranslation("benefits");
  const { money } = useFormats();
  const { budget } = benefit;
  const maySet = useMe()?.permissions.includes("policy.approve") ?? false;
  return (
    <Beside aside={maySet && <BudgetForm key={budget?.limitFen} benefit={benefit} />}>
      <Card title={t("budget.title")}>
        <div className="stack">
          <BudgetBar budget={budget} />
          {budget ? (
            <Facts
              facts={[
                { name: t("budget.year"), value: t("budget.ofYear", { year: budget.year }) },
                { name: t("budget.limit"), value: money(budget.limitFen) },
                { name: t("budget.committed"), value: money(budget.committedFen) },
                { name: t("budget.left"), value: money(Math.max(0, budget.limitFen - budget.committedFen)) },
                { name: t("budget.document"), value: budget.document },
              ]}
            />
          ) : (
            <Notice kind="warning">{t("budget.noneText")}</Notice>
          )}
        </div>
      </Card>
    </Beside>
  );
}

function BudgetForm({ benefit: { policy, budget } }: { benefit: Benefit }) {
  const { t } = useTranslation("benefits");
  const client = useQueryClient();
  const thisYear = Number(dayInChina(useNow()).slice(0, 4));
  const [year, setYear] = useState<number | undefined>(budget?.year ?? thisYear);
  const [limit, setLimit] = useState(budget ? typedYuan(budget.limitFen) : "");
  const [document, setDocument] = useState("");
  const limitFen = fenOf(limit);
  const save = useMutation({
    mutationFn: () => setBudget(policy, { year: year ?? thisYear, limitFen: limitFen ?? 0, document: document.trim() }),
    onSuccess: (saved) => {
      client.setQueryData(benefitQuery(policy).queryKey, saved);
      void client.invalidateQueries({ queryKey: ["benefits"] });
      toast(t("budget.saved"));
    },
  });
  const problem = useSentence(save.error);
  const isWhole = year !== undefined && limitFen !== undefined && document.trim().length >= 2;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole) save.mutate();
  };
  return (
    <Card title={t("budget.set")}>
      <form className="stack" onSubmit={submit}>
        <p className="quiet small">{t("budget.setLead")}</p>
        <Grid>
          <NumberField label={t("budget.year")} required value={year} onChange={setYear} />
          <TextField
            label={t("budget.limitYuan")}
            required
            inputMode="decimal"
            value={limit}
            error={limit !== "" && limitFen === undefined ? t("budget.notMoney") : undefined}
            onChange={setLimit}
          />
        </Grid>
        <TextField
          label={t("budget.document")}
          hint={t("budget.documentHint")}
          required
          maxLength={120}
          value={document}
          onChange={setDocument}
        />
        {save.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button type="submit" look="primary" disabled={!isWhole} busy={save.isPending}>
            {t("budget.save")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
