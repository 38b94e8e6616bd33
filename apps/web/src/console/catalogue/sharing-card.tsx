import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Agreement, AgreementRequest } from "@zhida/exchange/contract";
import { useTranslation } from "react-i18next";
import { pagesOf } from "../../api/pages-of.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { AgreementStateTag } from "../agreements/agreement-state-tag.tsx";
import { listAgreementsNeeded } from "../api/catalogue.ts";
import { listAgreements, requestAgreement } from "../api/exchange.ts";
import { RecordTable } from "../parts/record-table.tsx";
import { datasetQuery } from "./catalogue-queries.ts";

/** Without an agreement of its owner no registry answers: what the item needs, what is agreed, and the way to ask. */
export function SharingCard({ code }: { code: string }) {
  const { t } = useTranslation();
  const needed = useQuery({ queryKey: ["catalogue", "agreements", code], queryFn: () => listAgreementsNeeded(code) });
  return (
    <Card title={t("sharing.title")} more={<span className="quiet small">{t("sharing.lead")}</span>}>
      <Loaded query={needed}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{t("sharing.none")}</p>
          ) : (
            <RecordTable
              caption={t("sharing.title")}
              rows={items}
              rowKey={(request) => request.dataset}
              columns={[
                { key: "dataset", title: t("sharing.dataset"), cell: (request) => <DatasetNames request={request} /> },
                { key: "state", title: t("sharing.state"), cell: (request) => <SharingState request={request} /> },
              ]}
            />
          )
        }
      </Loaded>
    </Card>
  );
}

function DatasetNames({ request }: { request: AgreementRequest }) {
  const { t } = useTranslation();
  const text = useText();
  const { data } = useQuery(datasetQuery(request.dataset));
  if (!data) return <span className="mono">{request.dataset}</span>;
  const fields = request.fields.map((name) => (data.fields[name] ? text(data.fields[name].title) : name));
  return (
    <>
      {text(data.name)} <span className="quiet small">{text(data.owner.name)}</span>
      <br />
      <span className="quiet small">{fields.join(t("listComma"))}</span>
    </>
  );
}

function SharingState({ request }: { request: AgreementRequest }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const key = ["agreements", "of", request.consumer, request.dataset];
  const query = useInfiniteQuery(
    pagesOf(key, (cursor) =>
      listAgreements({ consumer: request.consumer, dataset: request.dataset, limit: 100, cursor }),
    ),
  );
  const ask = useMutation({
    mutationFn: () => requestAgreement(request),
    onSuccess: () => client.invalidateQueries({ queryKey: ["agreements"] }),
  });
  const problem = useSentence(ask.error);
  if (!query.data) return null;
  const own = query.data.pages.flatMap((page) => page.items).filter((each) => each.purpose === request.purpose);
  const best = bestOf(own, request.fields);
  if (best) return <AgreementStateTag state={best.state} />;
  return (
    <div className="row">
      {ask.isError && <Notice kind="error">{problem}</Notice>}
      <Button size="small" busy={ask.isPending} onClick={() => ask.mutate()}>
        {t("sharing.ask")}
      </Button>
    </div>
  );
}

/** The agreement that lets all of the fields be read, else one that was asked for. */
function bestOf(agreements: readonly Agreement[], fields: readonly string[]): Agreement | undefined {
  const covering = agreements.filter((each) => fields.every((field) => each.fields.includes(field)));
  return (
    covering.find((each) => each.state === "approved") ??
    covering.find((each) => each.state === "requested") ??
    covering.find((each) => each.state === "suspended")
  );
}
