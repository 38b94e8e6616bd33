import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ItemVersionHead } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Blank } from "../../ui/blank.tsx";
import { Button, buttonClass } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { beginItem } from "../api/catalogue.ts";
import { Link, useParam } from "../navigation.tsx";
import { Page } from "../parts/page.tsx";
import { PageLoaded } from "../parts/page-loaded.tsx";
import { versionQuery, versionsQuery } from "./catalogue-queries.ts";
import { toItemContent } from "./editor/item-content.ts";
import { ItemEditor } from "./editor/item-editor.tsx";
import { ItemStateTag } from "./item-state-tag.tsx";
import { Preview } from "./preview/preview.tsx";
import { SharingCard } from "./sharing-card.tsx";

/** One item: its draft under the editor's hands, or the version in force and the way to a next one. */
export function ItemPage() {
  const code = useParam("code");
  const versions = useQuery(versionsQuery(code));
  return (
    <PageLoaded query={versions}>
      {([newest]) => (newest ? <Newest key={`${code}-${newest.version}`} head={newest} /> : <NoItem />)}
    </PageLoaded>
  );
}

function NoItem() {
  const { t } = useTranslation();
  return (
    <Page title={t("catalogue.title")} hideTitle>
      <Blank title={t("catalogue.noItem")} text={t("missing.text")}>
        <Link to="/catalogue" className={buttonClass({ look: "primary" })}>
          {t("catalogue.back")}
        </Link>
      </Blank>
    </Page>
  );
}

function Newest({ head }: { head: ItemVersionHead }) {
  const query = useQuery(versionQuery(head.code, head.version));
  return (
    <PageLoaded query={query}>
      {(version) =>
        version.state === "draft" ? <ItemEditor version={version} /> : <InForce head={head} content={version.content} />
      }
    </PageLoaded>
  );
}

function InForce({ head, content }: { head: ItemVersionHead; content: Record<string, unknown> }) {
  const { t } = useTranslation();
  const text = useText();
  const client = useQueryClient();
  const begin = useMutation({
    mutationFn: () => beginItem(head.code, content),
    onSuccess: () => client.invalidateQueries({ queryKey: ["catalogue"] }),
  });
  const problem = useSentence(begin.error);
  const item = toItemContent(head.code, content);
  return (
    <Page
      title={text(head.name)}
      back={{ to: "/catalogue", label: t("catalogue.back") }}
      lead={<span className="mono">{head.code}</span>}
      marks={
        <>
          <ItemStateTag state={head.state} />
          <span className="quiet small">{t("catalogue.version", { version: head.version })}</span>
        </>
      }
      actions={
        <>
          <a href={`/services/${head.code}`} className={buttonClass()}>
            {t("catalogue.inPortal")}
          </a>
          <Link to="/catalogue/$code/versions" params={{ code: head.code }} className={buttonClass()}>
            {t("catalogue.versions")}
          </Link>
          <Button look="primary" busy={begin.isPending} onClick={() => begin.mutate()}>
            {t("catalogue.revise")}
          </Button>
        </>
      }
    >
      {begin.isError && <Notice kind="error">{problem}</Notice>}
      <SharingCard code={head.code} />
      <Preview item={item} />
    </Page>
  );
}
