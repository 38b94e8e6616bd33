import type { SaidFact } from "@zhida/matching/contract";
import DeleteOutline from "antd-mobile-icons/es/DeleteOutline";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Origin } from "../../ui/provenance-tag.tsx";
import type { CheckUpSession } from "./use-check-up.ts";

type Props = { said: readonly SaidFact[]; session: Pick<CheckUpSession, "forget"> };

/** What I said of myself; each can be erased, or all. */
export function AnswerList({ said, session: { forget } }: Props) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  if (said.length === 0) return null;
  return (
    <Card
      title={t("answer.list")}
      more={
        <Button look="quiet" size="small" busy={forget.isPending} onClick={() => forget.mutate(undefined)}>
          {t("answer.eraseAll")}
        </Button>
      }
    >
      <ul className="answer-list">
        {said.map(({ fact, label, shown }) => (
          <li key={fact}>
            <div>
              <span className="quiet small">{text(label)}</span>
              <strong>{text(shown)}</strong>
              <Origin kind="declared">{t("answer.said")}</Origin>
            </div>
            <IconButton label={`${t("answer.erase")} ${text(label)}`} onClick={() => forget.mutate(fact)}>
              <DeleteOutline aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}
