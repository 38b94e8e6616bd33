import { useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Blank } from "../../ui/blank.tsx";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Tag } from "../../ui/tag.tsx";
import { listDuties } from "../api/grid.ts";
import { areasQuery } from "../organisations/areas-query.ts";
import { useDivision } from "../organisations/use-division.ts";
import { AssignDialog } from "./assign-dialog.tsx";
import { type GridRow, gridRows } from "./grid-rows.ts";
import { GridTable } from "./grid-table.tsx";
import { useCommunities } from "./use-communities.ts";

/** Which grid is whose, and which is nobody's; a worker takes over one or more from a day on. */
export function Duties() {
  const { t } = useTranslation("command");
  const text = useText();
  const communityOf = useCommunities();
  const drawn = useQuery(areasQuery(useDivision(), "grid"));
  const duties = useQuery({ queryKey: ["grid", "duties"], queryFn: listDuties });
  const [words, setWords] = useState("");
  const [assigning, assign] = useState<readonly string[]>();
  const rows = drawn.data && duties.data ? gridRows(drawn.data, duties.data.items) : [];
  const nobodys = rows.filter(({ duty }) => duty === undefined).length;
  const fits = ({ code, name, duty }: GridRow) =>
    [communityOf(code), text(name), duty?.worker.name ?? t("grids.unassigned"), code].some((part) =>
      part.includes(words),
    );
  return (
    <div className="stack">
      <div className="row row-apart">
        <div className="row">
          <Input.Search
            aria-label={t("grids.search")}
            placeholder={t("grids.search")}
            style={{ width: "16rem" }}
            allowClear
            value={words}
            onChange={(event) => setWords(event.target.value.trim())}
          />
          {nobodys > 0 && <Tag tone="ochre">{t("grids.nobodys", { count: nobodys })}</Tag>}
        </div>
        <Button onClick={() => assign([])}>{t("grids.assign")}</Button>
      </div>
      <Loaded query={drawn}>
        {() => (
          <Loaded query={duties}>
            {() =>
              rows.length === 0 ? (
                <Blank title={t("grids.none")} text={t("grids.noneText")} />
              ) : (
                <GridTable
                  key={words}
                  rows={rows.filter(fits)}
                  communityOf={communityOf}
                  onAssign={(code) => assign([code])}
                />
              )
            }
          </Loaded>
        )}
      </Loaded>
      {assigning && <AssignDialog grids={rows} chosen={assigning} onClose={() => assign(undefined)} />}
    </div>
  );
}
