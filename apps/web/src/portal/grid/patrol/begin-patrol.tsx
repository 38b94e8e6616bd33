import type { TodayGrid } from "@zhida/gov-grid/contract";
import PlayOutline from "antd-mobile-icons/es/PlayOutline";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { useMe } from "../../../session/me-query.ts";
import { Blank } from "../../../ui/blank.tsx";
import { Button } from "../../../ui/button.tsx";
import { Choices } from "../../../ui/choices.tsx";
import { useServiceClock } from "../../outbox/use-service-clock.ts";
import { BottomActions } from "../../shell/bottom-actions.tsx";
import { beginPatrol } from "./patrol-recorder.ts";

type Props = {
  grids: readonly TodayGrid[];
  grid: TodayGrid | undefined;
  onChoose: (code: string) => void;
};

/** Which of one's grids, and off. */
export function BeginPatrol({ grids, grid, onChoose }: Props) {
  const { t } = useTranslation("grid");
  const text = useText();
  const personId = useMe()?.personId;
  const now = useServiceClock();
  if (!grid || !personId) return <Blank title={t("patrol.noGrid")} text={t("patrol.noGridText")} />;
  return (
    <>
      {grids.length > 1 && (
        <Choices
          legend={t("patrol.which")}
          choices={grids.map(({ code, name, patrolMinutes }) => ({
            value: code,
            label: text(name),
            note: patrolMinutes > 0 ? t("patrol.walked", { count: patrolMinutes }) : undefined,
          }))}
          value={grid.code}
          onChange={onChoose}
        />
      )}
      <BottomActions>
        <Button
          look="primary"
          size="large"
          wide
          onClick={() => void beginPatrol(personId, grid.code, text(grid.name), now)}
        >
          <PlayOutline aria-hidden="true" />
          {t("patrol.begin")}
        </Button>
      </BottomActions>
    </>
  );
}
