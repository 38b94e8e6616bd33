import type { CheckFinding, PolicyDetail, PolicyVersion } from "@zhida/matching/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useAddress } from "../../navigation.tsx";
import { Page } from "../../parts/page.tsx";
import { useSaveByKey } from "../../parts/use-save-by-key.ts";
import { ParametersCard } from "../parameters/parameters-card.tsx";
import { PolicyStateTag } from "../policy-tags.tsx";
import { CasesSection } from "./cases-section.tsx";
import { CheckPanel } from "./check-panel.tsx";
import { DropDraft } from "./drop-draft.tsx";
import { LeaveGuard } from "./leave-guard.tsx";
import { ModelSection } from "./model-section.tsx";
import { ReasonsSection } from "./reasons-section.tsx";
import { SaveProblem } from "./save-problem.tsx";
import { SubmitSection } from "./submit-section.tsx";
import { type Jump, TablesSection } from "./tables-section.tsx";
import { TextsSection } from "./texts-section.tsx";
import { usePolicyEditor } from "./use-policy-editor.ts";
import "./policy-editor-page.css";

const SECTIONS = ["texts", "tables", "model", "reasons", "parameters", "cases", "submit"] as const;
type Section = (typeof SECTIONS)[number];
const Address = z.object({ section: z.enum(SECTIONS).optional().catch(undefined) });

type Props = { policy: PolicyDetail; version: PolicyVersion; onReload: () => void };

/** The editor of a draft: texts, tables, formulas, reasons, cases, and the way to approval; the check list beside. */
export function PolicyEditorPage({ policy, version, onReload }: Props) {
  const { t } = useTranslation("policies");
  const text = useText();
  const editor = usePolicyEditor(version);
  const [{ section = "tables" }, change] = useAddress(Address);
  const [jump, setJump] = useState<Jump>();
  useSaveByKey(editor);
  const { check, content } = editor;
  const jumpTo = (finding: CheckFinding) => {
    change({ section: sectionOf(finding, editor.tables.items?.map(({ decision }) => decision) ?? []) });
    setJump({ element: finding.element, row: finding.row ?? finding.rows[0] ?? null, column: finding.column });
  };
  return (
    <Page
      title={text(content.name)}
      back={{ to: "/policies/$code", params: { code: version.code }, label: t("editor.toPolicy") }}
      lead={
        <>
          <span className="mono">{version.code}</span> · {t("editor.draftOf", { version: version.version })}
        </>
      }
      marks={
        <>
          <PolicyStateTag state={version.state} />
          <span role="status">
            {check.errors > 0 ? (
              <Tag tone="cinnabar">{t("check.errors", { count: check.errors })}</Tag>
            ) : (
              !editor.isChecking && <Tag tone="jade">{t("check.sound")}</Tag>
            )}
          </span>
        </>
      }
      actions={
        <>
          <DropDraft code={version.code} />
          <Button
            busy={editor.isSaving}
            disabled={!editor.isChanged}
            onClick={() => void editor.save().catch(() => {})}
          >
            {t(editor.isChanged ? "editor.save" : "editor.saved")}
          </Button>
          <Button look="primary" onClick={() => change({ section: "submit" })}>
            {t("editor.section.submit")}
          </Button>
        </>
      }
    >
      <LeaveGuard isChanged={editor.isChanged} />
      {version.returned && (
        <Notice kind="warning">
          {t("editor.returned", { by: version.returned.by, reason: version.returned.reason })}
        </Notice>
      )}
      <SaveProblem editor={editor} onReload={onReload} />
      <div className="policy-editor">
        <Tabs
          label={t("policy.parts")}
          tabs={SECTIONS.map((value) => ({ value, label: t(`editor.section.${value}`) }))}
          value={section}
          onChange={(next) => change({ section: next })}
        >
          {section === "texts" && <TextsSection editor={editor} />}
          {section === "tables" && <TablesSection editor={editor} jump={jump} />}
          {section === "model" && <ModelSection editor={editor} />}
          {section === "reasons" && <ReasonsSection editor={editor} />}
          {section === "parameters" && <ParametersCard version={{ check, content }} mayEdit />}
          {section === "cases" && <CasesSection editor={editor} />}
          {section === "submit" && <SubmitSection editor={editor} policy={policy} version={version} />}
        </Tabs>
        <CheckPanel check={check} isChecking={editor.isChecking} onJump={jumpTo} />
      </div>
    </Page>
  );
}

/** Where what is wrong can be mended. */
function sectionOf({ code, element }: CheckFinding, tables: readonly string[]): Section {
  if (code === "no_source" || code === "foreign_fact") return "texts";
  if (code === "failing_case") return "cases";
  if (code === "unknown_parameter" && element === null) return "parameters";
  return element !== null && tables.includes(element) ? "tables" : "model";
}
