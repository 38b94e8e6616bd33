import { useQuery } from "@tanstack/react-query";
import type { Me } from "@zhida/identity/contract";
import { useTranslation } from "react-i18next";
import { listEntities } from "../../api/identity.ts";
import { useActAs } from "../../session/use-act-as.ts";
import { Card } from "../../ui/card.tsx";
import { Choices } from "../../ui/choices.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toast.tsx";

const MYSELF = "myself";

/** Who I am, and for whom I act: myself, or an enterprise that I legally represent. */
export function ActingFor({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: ["entities"], queryFn: listEntities });
  const act = useActAs();
  const problem = useSentence(act.error);
  const entities = data?.items ?? [];
  const choose = (id: string) =>
    act.mutate(id === MYSELF ? null : id, {
      onSuccess: (now) => toast(t("settings.actingNow", { name: now.subject.name })),
    });
  return (
    <Card title={me.name} more={<span className="quiet">{me.maskedIdNumber}</span>}>
      {entities.length > 0 && (
        <Choices
          legend={t("settings.actingFor")}
          value={me.subject.kind === "person" ? MYSELF : me.subject.id}
          onChange={choose}
          choices={[
            { value: MYSELF, label: t("settings.myself", { name: me.name }) },
            ...entities.map(({ id, name, maskedCreditCode }) => ({ value: id, label: name, note: maskedCreditCode })),
          ]}
        />
      )}
      {entities.length === 0 && <p className="quiet">{me.maskedPhone}</p>}
      {act.isError && <Notice kind="error">{problem}</Notice>}
    </Card>
  );
}
