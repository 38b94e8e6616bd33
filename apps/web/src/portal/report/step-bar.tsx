import LeftOutline from "antd-mobile-icons/es/LeftOutline";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { BottomActions } from "../shell/bottom-actions.tsx";

type Props = { step: 1 | 2 | 3; onBack: () => void; onNext: () => void; blocked: boolean };

/** The two ways on, under the thumb. */
export function StepBar({ step, onBack, onNext, blocked }: Props) {
  const { t } = useTranslation("reporting");
  return (
    <BottomActions>
      {step > 1 && (
        <Button size="large" onClick={onBack} aria-label={t("report.back")}>
          <LeftOutline aria-hidden="true" />
        </Button>
      )}
      <Button look="primary" size="large" wide disabled={blocked} onClick={onNext}>
        {t(step === 3 ? "report.submit" : "report.next")}
      </Button>
    </BottomActions>
  );
}
