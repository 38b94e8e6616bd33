import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getBoard } from "../../api/feedback.ts";
import { useText } from "../../i18n/use-text.ts";
import { useDivision } from "../../session/use-division.ts";
import { Blank } from "../../ui/blank.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Page, Split } from "../shell/page.tsx";
import "./board-page.css";
import { BoardRow } from "./board-row.tsx";
import { BoardTotal } from "./board-total.tsx";
import { PublicRatings } from "./public-ratings.tsx";

/** 好差评 in the open: per department, then per item of one department, with what people wrote. */
export function BoardPage() {
  const { t } = useTranslation();
  const text = useText();
  const division = useDivision();
  const { organisation } = useSearch({ from: "/board" });
  const query = useQuery({
    queryKey: ["board", division, organisation],
    queryFn: () => getBoard({ division, organisation }),
  });
  return (
    <Page title={t("board.title")} lead={t("board.lead")}>
      <Split aside={<PublicRatings division={division} organisation={organisation} />}>
        {organisation && (
          <Link to="/board" className={buttonClass({ size: "small" })}>
            {t("board.allDepartments")}
          </Link>
        )}
        <Loaded query={query}>
          {({ total, rows }) =>
            rows.length === 0 ? (
              <Blank title={t("board.noneTitle")} text={t("board.noneText")} />
            ) : (
              <>
                <Card>
                  <BoardTotal stats={total} />
                </Card>
                <Card title={t(organisation ? "board.items" : "board.departments")}>
                  <ul>
                    {rows.map((row) => (
                      <BoardRow
                        key={row.code}
                        row={row}
                        name={
                          organisation ? (
                            text(row.name)
                          ) : (
                            <Link to="/board" search={{ organisation: row.code }}>
                              {text(row.name)}
                            </Link>
                          )
                        }
                      />
                    ))}
                  </ul>
                </Card>
              </>
            )
          }
        </Loaded>
      </Split>
    </Page>
  );
}
