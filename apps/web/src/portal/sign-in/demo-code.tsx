import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { listOutboxOfPhone } from "../../api/notify.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { demoQuery } from "../demo/demo-queries.ts";

const LOOK_EVERY_MS = 1500;

/** In a demo no SMS leaves the house: the text that would have been sent is shown here. */
export function DemoCode({ phone, onCode }: { phone: string; onCode: (code: string) => void }) {
  const { t } = useTranslation();
  const demo = useQuery(demoQuery).data?.enabled ?? false;
  const { data } = useQuery({
    queryKey: ["outbox", phone],
    queryFn: () => listOutboxOfPhone(phone),
    enabled: demo,
    refetchInterval: LOOK_EVERY_MS,
  });
  const text = data?.items[0]?.text;
  const code = text?.match(/\d{6}/)?.[0];
  if (!code) return null;
  return (
    <Notice>
      <span>{t("demo.outbox")}</span>
      <q>{text}</q>
      <span>
        <Button look="quiet" size="small" onClick={() => onCode(code)}>
          {t("demo.useCode", { code })}
        </Button>
      </span>
    </Notice>
  );
}
