import { Popconfirm } from "antd";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";

type Props = Omit<ComponentProps<typeof Button>, "onClick"> & { question: string; onConfirm: () => void };

/** Asks once before something that cannot be taken back. */
export function ConfirmButton({ question, onConfirm, ...button }: Props) {
  const { t } = useTranslation();
  return (
    <Popconfirm title={question} okText={t("confirm")} cancelText={t("cancel")} onConfirm={onConfirm}>
      <Button {...button} />
    </Popconfirm>
  );
}
