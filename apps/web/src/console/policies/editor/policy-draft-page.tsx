import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { PolicyDetail } from "@zhida/matching/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Blank } from "../../../ui/blank.tsx";
import { buttonClass } from "../../../ui/button.tsx";
import { Link, useParam } from "../../navigation.tsx";
import { Page } from "../../parts/page.tsx";
import { PageLoaded } from "../../parts/page-loaded.tsx";
import { PageWaiting } from "../../parts/page-waiting.tsx";
import { policyQuery, policyVersionQuery } from "../policy-queries.ts";
import { PolicyEditorPage } from "./policy-editor-page.tsx";

/** The draft of a policy, where there is one that may be edited now. */
export function PolicyDraftPage() {
  const code = useParam("code");
  const policy = useQuery({ ...policyQuery(code), refetchOnWindowFocus: false });
  return (
    <PageLoaded query={policy}>
      {(detail) => {
        if (detail.open?.state === "draft") return <Draft policy={detail} />;
        return policy.isFetching ? <PageWaiting /> : <NoDraft code={code} />;
      }}
    </PageLoaded>
  );
}

function Draft({ policy }: { policy: PolicyDetail }) {
  const client = useQueryClient();
  const read = policyVersionQuery(policy.code, policy.open!.version);
  const query = useQuery({ ...read, refetchOnWindowFocus: false });
  const [reading, setReading] = useState(0);
  const reload = async () => {
    await client.fetchQuery({ ...read, staleTime: 0 });
    setReading(reading + 1);
  };
  return (
    <PageLoaded query={query}>
      {(version) => (
        <PolicyEditorPage
          key={`${policy.code}/${version.version}/${reading}`}
          policy={policy}
          version={version}
          onReload={() => void reload()}
        />
      )}
    </PageLoaded>
  );
}

function NoDraft({ code }: { code: string }) {
  const { t } = useTranslation("policies");
  return (
    <Page title={t("editor.noDraft")} hideTitle>
      <Blank title={t("editor.noDraft")} text={t("editor.noDraftText")}>
        <Link to="/policies/$code" params={{ code }} className={buttonClass({ look: "primary" })}>
          {t("editor.toPolicy")}
        </Link>
      </Blank>
    </Page>
  );
}
