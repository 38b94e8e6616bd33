import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ItemVersion } from "@zhida/gov-services/contract";
import { type ComponentType, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useText } from "../../../i18n/use-text.ts";
import { Button, buttonClass } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { toast } from "../../../ui/toast.tsx";
import { dropItem } from "../../api/catalogue.ts";
import { Link, useAddress, useGo } from "../../navigation.tsx";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Page } from "../../parts/page.tsx";
import { useSaveByKey } from "../../parts/use-save-by-key.ts";
import { FormSection } from "../form/form-section.tsx";
import { ItemStateTag } from "../item-state-tag.tsx";
import { Preview } from "../preview/preview.tsx";
import { RuleSection } from "../rule/rule-section.tsx";
import { SharingCard } from "../sharing-card.tsx";
import { BasicsSection } from "./basics-section.tsx";
import { FaqSection } from "./faq-section.tsx";
import { LawSection } from "./law-section.tsx";
import { MaterialsSection } from "./materials-section.tsx";
import { ProblemsProvider } from "./problems.tsx";
import { ProcessSection } from "./process-section.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { type EditorSection, type SectionProps, sectionOf, sectionPaths } from "./section.ts";
import { TermsSection } from "./terms-section.tsx";
import { useItemEditor } from "./use-item-editor.ts";
import "./item-editor.css";

const sections: Record<EditorSection, ComponentType<SectionProps>> = {
  basics: BasicsSection,
  law: LawSection,
  materials: MaterialsSection,
  terms: TermsSection,
  form: FormSection,
  rule: RuleSection,
  process: ProcessSection,
  faq: FaqSection,
};

const SECTIONS = [...(Object.keys(sectionPaths) as EditorSection[]), "sharing"] as const;
const Address = z.object({ section: z.enum(SECTIONS).optional().catch(undefined) });

/** The editor of a draft: parts on top, the form as residents see it beside. */
export function ItemEditor({ version }: { version: ItemVersion }) {
  const { t } = useTranslation();
  const text = useText();
  const editor = useItemEditor(version);
  const { item, edit, problems } = editor;
  const [{ section = "basics" }, change] = useAddress(Address);
  const [isPublishing, setPublishing] = useState(false);
  const problem = useSentence(editor.saveError);
  useSaveByKey(editor);
  const counts = Map.groupBy(problems, ({ path }) => sectionOf(path));
  const Section = section === "sharing" ? undefined : sections[section];
  return (
    <Page
      title={text(item.name) || t("editor.unnamed")}
      back={{ to: "/catalogue", label: t("catalogue.back") }}
      lead={<span className="mono">{item.code}</span>}
      marks={
        <>
          <ItemStateTag state="draft" />
          <span className="quiet small">{t("catalogue.version", { version: version.version })}</span>
          <span role="status">
            {problems.length > 0 ? (
              <Tag tone="cinnabar">{t("editor.problems", { count: problems.length })}</Tag>
            ) : (
              !editor.isChecking && <Tag tone="jade">{t("editor.sound")}</Tag>
            )}
          </span>
        </>
      }
      actions={
        <>
          <DropButton code={item.code} />
          <Link to="/catalogue/$code/versions" params={{ code: item.code }} className={buttonClass()}>
            {t("catalogue.versions")}
          </Link>
          <Button
            busy={editor.isSaving}
            disabled={!editor.isChanged}
            onClick={() => void editor.save().catch(() => {})}
          >
            {t(editor.isChanged ? "editor.saveDraft" : "editor.saved")}
          </Button>
          <Button
            look="primary"
            disabled={problems.length > 0 || editor.isChecking}
            onClick={() => setPublishing(true)}
          >
            {t("editor.publish")}
          </Button>
        </>
      }
    >
      {editor.saveError !== null && <Notice kind="error">{problem}</Notice>}
      <ProblemsProvider problems={problems}>
        <div className="item-editor">
          <Tabs
            label={t("editor.parts")}
            tabs={SECTIONS.map((value) => {
              const count = value === "sharing" ? 0 : (counts.get(value)?.length ?? 0);
              return { value, label: <SectionName name={t(`editor.section.${value}`)} count={count} /> };
            })}
            value={section}
            onChange={(next) => change({ section: next })}
          >
            <div className="stack">
              {Section ? <Section item={item} edit={edit} /> : <SharingCard code={item.code} />}
            </div>
          </Tabs>
          <aside className="item-editor-preview" aria-label={t("preview.title")}>
            <h2>{t("preview.title")}</h2>
            <Preview item={item} />
          </aside>
        </div>
      </ProblemsProvider>
      {isPublishing && <PublishDialog editor={editor} onClose={() => setPublishing(false)} />}
    </Page>
  );
}

function SectionName({ name, count }: { name: string; count: number }) {
  return (
    <>
      {name}
      {count > 0 && <span className="section-problems">{count}</span>}
    </>
  );
}

function DropButton({ code }: { code: string }) {
  const { t } = useTranslation();
  const go = useGo();
  const client = useQueryClient();
  const drop = useMutation({
    mutationFn: () => dropItem(code),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["catalogue"] });
      go({ to: "/catalogue" });
      toast(t("editor.dropped"));
    },
  });
  return (
    <ConfirmButton
      look="quiet"
      question={t("editor.dropQuestion")}
      busy={drop.isPending}
      onConfirm={() => drop.mutate()}
    >
      {t("editor.drop")}
    </ConfirmButton>
  );
}
