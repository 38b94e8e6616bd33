import type { PolicyHead, PolicyState } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { Tag, type Tone } from "../../ui/tag.tsx";

const tones: Record<PolicyState, Tone> = { draft: "ochre", in_review: "slate", published: "jade", ended: "plain" };

export function PolicyStateTag({ state }: { state: PolicyState }) {
  const { t } = useTranslation("policies");
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}

/** Where a policy stands: in force, coming, being worked on. */
export function PolicyTags({ policy }: { policy: Pick<PolicyHead, "inForce" | "upcoming" | "open"> }) {
  const { t } = useTranslation("policies");
  const { date } = useFormats();
  const { inForce, upcoming, open } = policy;
  return (
    <span className="row">
      {inForce && <Tag tone="jade">{t("tag.inForce", { version: inForce.version })}</Tag>}
      {upcoming?.effectiveFrom && (
        <Tag tone="slate">{t("tag.upcoming", { version: upcoming.version, day: date(upcoming.effectiveFrom) })}</Tag>
      )}
      {open && <Tag tone={tones[open.state]}>{t(`tag.${open.state}`, { version: open.version })}</Tag>}
      {!inForce && !upcoming && !open && <Tag>{t("state.ended")}</Tag>}
    </span>
  );
}
