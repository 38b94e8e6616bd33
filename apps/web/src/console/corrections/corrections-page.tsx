import { useInfiniteQuery } from "@tanstack/react-query";
import { type Correction, CorrectionState } from "@zhida/exchange/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { pagesOf } from "../../api/pages-of.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Button } from "../../ui/button.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { Tag, type Tone } from "../../ui/tag.tsx";
import { listCorrections } from "../api/exchange.ts";
import { useAddress } from "../navigation.tsx";
import { Listing } from "../parts/listing.tsx";
import { Page } from "../parts/page.tsx";
import { ValueText } from "../parts/value-text.tsx";
import { CorrectionDialog } from "./correction-dialog.tsx";

const Address = z.object({ state: CorrectionState.optional().catch(undefined) });
const tones: Record<CorrectionState, Tone> = { open: "ochre", accepted: "jade", rejected: "plain" };

/** What people say is wrong about them in one's registries. */
export function CorrectionsPage() {
  const { t } = useTranslation();
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  const [{ state = "open" }, change] = useAddress(Address);
  const [opened, open] = useState<Correction>();
  const query = useInfiniteQuery(pagesOf(["corrections", state], (cursor) => listCorrections({ state, cursor })));
  return (
    <Page title={t("corrections.title")} lead={t("corrections.lead")}>
      <Tabs
        label={t("corrections.states")}
        tabs={CorrectionState.options.map((value) => ({ value, label: t(`corrections.state.${value}`) }))}
        value={state}
        onChange={(next) => change({ state: next })}
      >
        <Listing
          query={query}
          caption={t("corrections.title")}
          rowKey={(correction) => correction.id}
          empty={{ title: t(`corrections.empty.${state}`) }}
          columns={[
            {
              key: "field",
              title: t("corrections.field"),
              cell: (each) => (
                <>
                  {text(each.field.title)}
                  <br />
                  <span className="quiet small">{text(each.dataset.name)}</span>
                </>
              ),
            },
            {
              key: "current",
              title: t("corrections.current"),
              cell: (each) => <ValueText field={undefined} value={each.currentValue} />,
            },
            {
              key: "claimed",
              title: t("corrections.claimed"),
              cell: (each) => <ValueText field={undefined} value={each.claimedValue} />,
            },
            { key: "reason", title: t("corrections.reason"), roomy: true, cell: (each) => each.reason },
            { key: "by", title: t("corrections.by"), cell: (each) => each.requestedBy },
            {
              key: "at",
              tight: true,
              title: t("corrections.at"),
              roomy: true,
              cell: (each) => time(each.requestedAt, now),
            },
            {
              key: "state",
              title: t("corrections.decision"),
              cell: (each) =>
                each.state === "open" ? (
                  <Button
                    size="small"
                    look="primary"
                    aria-label={t("corrections.decideOne", { field: text(each.field.title), name: each.requestedBy })}
                    onClick={() => open(each)}
                  >
                    {t("corrections.decide")}
                  </Button>
                ) : (
                  <>
                    <Tag tone={tones[each.state]}>{t(`corrections.state.${each.state}`)}</Tag>
                    <br />
                    <span className="quiet small">{each.note}</span>
                  </>
                ),
            },
          ]}
        />
      </Tabs>
      {opened && <CorrectionDialog correction={opened} onClose={() => open(undefined)} />}
    </Page>
  );
}
