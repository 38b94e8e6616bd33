import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Me } from "@zhida/identity/contract";
import { useTranslation } from "react-i18next";
import { listEntities } from "../../api/identity.ts";
import { useActAs } from "../../session/use-act-as.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";

type Props = { me: Me; onSwitched?: () => void };

/** The item is for the other kind of applicant: act for one's enterprise, or as oneself, with one press. */
export function SwitchSubject({ me, onSwitched }: Props) {
  const { t } = useTranslation();
  const isPerson = me.subject.kind === "person";
  const { data } = useQuery({ queryKey: ["entities"], queryFn: listEntities, enabled: isPerson });
  const act = useActAs();
  const problem = useSentence(act.error);
  const choices = isPerson ? (data?.items ?? []) : [{ id: null, name: me.name }];
  return (
    <Notice kind="warning">
      <span>{t(`item.wrongSubject.${me.subject.kind}`)}</span>
      {choices.map(({ id, name }) => (
        <Button key={id} busy={act.isPending} onClick={() => act.mutate(id, { onSuccess: onSwitched })}>
          {t("item.actAs", { name })}
        </Button>
      ))}
      {choices.length === 0 && (
        <Link to="/settings" className={buttonClass()}>
          {t("item.switchSubject")}
        </Link>
      )}
      {act.isError && <span role="alert">{problem}</span>}
    </Notice>
  );
}
