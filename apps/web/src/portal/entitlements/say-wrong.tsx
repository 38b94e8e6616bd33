import type { Grant } from "@zhida/gov-benefits/contract";
import type { MyExplanation } from "@zhida/matching/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { AppealSheet } from "../benefits/appeal-sheet.tsx";
import { MyDatasetSheet } from "../data-uses/my-dataset-sheet.tsx";

type Props = { explanation: MyExplanation; grant: Grant | undefined };
type Step = { kind: "asking" } | { kind: "data"; dataset: string } | { kind: "appeal" };

/** 我认为有误: the registry corrects what is registered, the department answers for the conclusion. */
export function SayWrong({ explanation, grant }: Props) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const [step, setStep] = useState<Step>();
  const close = () => setStep(undefined);
  const datasets = new Map(
    explanation.reasons
      .flatMap(({ sources }) => sources)
      .map(({ dataset, owner }) => [dataset.code, { dataset, owner }]),
  );
  return (
    <>
      <Button look="quiet" wide onClick={() => setStep({ kind: "asking" })}>
        {t("policy.wrong")}
      </Button>
      {step?.kind === "asking" && (
        <Sheet title={t("policy.wrongTitle")} onClose={close}>
          {datasets.size > 0 && (
            <div className="stack">
              <h3>{t("policy.wrongData")}</h3>
              <p className="quiet">{t("policy.wrongDataText")}</p>
              {[...datasets.values()].map(({ dataset, owner }) => (
                <Button key={dataset.code} wide onClick={() => setStep({ kind: "data", dataset: dataset.code })}>
                  {text(owner.name)} · {text(dataset.name)}
                </Button>
              ))}
            </div>
          )}
          <div className="stack">
            <h3>{t("policy.wrongRule")}</h3>
            <p className="quiet">{t("policy.wrongRuleText")}</p>
            <Button wide onClick={() => setStep({ kind: "appeal" })}>
              {t("appeal.button")}
            </Button>
          </div>
        </Sheet>
      )}
      {step?.kind === "data" && <MyDatasetSheet code={step.dataset} onClose={close} />}
      {step?.kind === "appeal" && (
        <AppealSheet policy={explanation.policy} name={explanation.name} grantId={grant?.id} onClose={close} />
      )}
    </>
  );
}
