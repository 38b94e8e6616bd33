import { type Benefit, BenefitKind, BenefitPeriod, PolicyMode } from "@zhida/gov-benefits/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { Grid } from "../../parts/grid.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useSaveBenefit } from "../use-save-benefit.ts";
import { setupOf, typedSetup } from "./typed-setup.ts";

/** How a policy is delivered, to be changed; shown as changed at once. */
export function SetupForm({ benefit, onClose }: { benefit: Benefit; onClose: () => void }) {
  const { t } = useTranslation("benefits");
  const [typed, setTyped] = useState(() => typedSetup(benefit.setup));
  const set = (change: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...change }));
  const save = useSaveBenefit(benefit.policy);
  const problem = useSentence(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      { revision: benefit.revision, setup: setupOf(typed), active: benefit.active },
      {
        onSuccess: () => {
          toast(t("saved"));
          onClose();
        },
      },
    );
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Grid>
        <SelectField
          label={t("overview.mode")}
          hint={t(`modeHint.${typed.mode}`)}
          options={PolicyMode.options.map((value) => ({ value, label: t(`mode.${value}`) }))}
          value={typed.mode}
          onChange={(mode) => set({ mode })}
        />
        <SelectField
          label={t("overview.kind")}
          options={BenefitKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={typed.kind}
          onChange={(kind) => set({ kind })}
        />
        <TextField
          label={t("overview.amount")}
          hint={t("setup.amountHint")}
          isCode
          maxLength={80}
          value={typed.decision}
          onChange={(decision) => set({ decision })}
        />
        <SelectField
          label={t("overview.period")}
          options={BenefitPeriod.options.map((value) => ({ value, label: t(`period.${value}`) }))}
          value={typed.period}
          onChange={(period) => set({ period })}
        />
        <TextField
          label={t("setup.account")}
          hint={t("setup.accountHint")}
          isCode
          maxLength={100}
          value={typed.account}
          onChange={(account) => set({ account })}
        />
        <TextField
          label={t("setup.bank")}
          isCode
          maxLength={100}
          value={typed.bank}
          onChange={(bank) => set({ bank })}
        />
        <TextField
          label={t("setup.idNumber")}
          hint={t("setup.idNumberHint")}
          isCode
          maxLength={100}
          value={typed.idNumber}
          onChange={(idNumber) => set({ idNumber })}
        />
        <TextField
          label={t("overview.serviceItem")}
          hint={t("setup.serviceItemHint")}
          isCode
          maxLength={80}
          value={typed.serviceItem}
          onChange={(serviceItem) => set({ serviceItem })}
        />
      </Grid>
      <TextField
        label={t("setup.dutiesZh")}
        lines={2}
        maxLength={500}
        value={typed.dutiesZh}
        onChange={(dutiesZh) => set({ dutiesZh })}
      />
      <TextField
        label={t("setup.dutiesEn")}
        lines={2}
        maxLength={500}
        value={typed.dutiesEn}
        onChange={(dutiesEn) => set({ dutiesEn })}
      />
      {save.isError && <Notice kind="error">{problem}</Notice>}
      <div className="row">
        <Button type="submit" look="primary" busy={save.isPending}>
          {t("save")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
