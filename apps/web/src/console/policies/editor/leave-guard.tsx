import { useBlocker } from "@tanstack/react-router";
import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";

/** Asks before what is not saved is left behind; going from part to part of the same page asks nothing. */
export function LeaveGuard({ isChanged }: { isChanged: boolean }) {
  const { t } = useTranslation("policies");
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isChanged && current.pathname !== next.pathname,
    enableBeforeUnload: isChanged,
    withResolver: true,
  });
  if (status !== "blocked") return null;
  return (
    <Modal open title={t("leave.title")} onCancel={reset} footer={null}>
      <div className="console stack">
        <p>{t("leave.text")}</p>
        <div className="row">
          <Button look="primary" onClick={reset}>
            {t("leave.stay")}
          </Button>
          <Button onClick={proceed}>{t("leave.go")}</Button>
        </div>
      </div>
    </Modal>
  );
}
