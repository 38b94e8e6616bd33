import { useQuery } from "@tanstack/react-query";
import type { Duty } from "@zhida/gov-grid/contract";
import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Blank } from "../../ui/blank.tsx";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { listDuties } from "../api/grid.ts";
import { FramedTable } from "../parts/framed-table.tsx";
import { AssignDialog } from "./assign-dialog.tsx";
import { useCommunities } from "./use-communities.ts";

/** Which grid is whose; a worker takes over one or more from a day on. */
export function Duties() {
  const { t } = useTranslation("command");
  const text = useText();
  const { date } = useFormats();
  const query = useQuery({ queryKey: ["grid", "duties"], queryFn: listDuties });
  const communityOf = useCommunities();
  const [words, setWords] = useState("");
  const [assigning, assign] = useState<Duty | "new">();
  const fits = ({ grid, worker }: Duty) =>
    [communityOf(grid.code), text(grid.name), worker.name, grid.code].some((part) => part.includes(words));
  return (
    <div className="stack">
      <div className="row row-apart">
        <Input.Search
          aria-label={t("grids.search")}
          placeholder={t("grids.search")}
          style={{ width: "16rem" }}
          allowClear
          value={words}
          onChange={(event) => setWords(event.target.value.trim())}
        />
        <Button onClick={() => assign("new")}>{t("grids.assign")}</Button>
      </div>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Blank title={t("grids.none")} text={t("grids.noneText")} />
          ) : (
            <FramedTable
              caption={t("grids.part.duties")}
              rows={items.filter(fits)}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: "grid",
                  title: t("grids.grid"),
                  cell: ({ grid }) => (
                    <>
                      {communityOf(grid.code)} {text(grid.name)} <span className="quiet small mono">{grid.code}</span>
                    </>
                  ),
                },
                { key: "worker", title: t("grids.worker"), cell: ({ worker }) => worker.name },
                { key: "from", tight: true, title: t("grids.from"), cell: (duty) => date(duty.from) },
                {
                  key: "until",
                  tight: true,
                  title: t("grids.until"),
                  cell: ({ until }) => (until ? date(until) : t("grids.open")),
                },
                {
                  key: "change",
                  tight: true,
                  title: t("grids.change"),
                  cell: (duty) => (
                    <Button size="small" look="quiet" onClick={() => assign(duty)}>
                      {t("grids.handOver")}
                    </Button>
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
      {assigning && (
        <AssignDialog
          duties={query.data?.items ?? []}
          chosen={assigning === "new" ? [] : [assigning.grid.code]}
          onClose={() => assign(undefined)}
        />
      )}
    </div>
  );
}
