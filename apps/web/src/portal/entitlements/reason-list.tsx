import type { FactSource, MyExplanation } from "@zhida/matching/contract";
import CheckCircleFill from "antd-mobile-icons/es/CheckCircleFill";
import CloseCircleFill from "antd-mobile-icons/es/CloseCircleFill";
import QuestionCircleFill from "antd-mobile-icons/es/QuestionCircleFill";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Origin } from "../../ui/provenance-tag.tsx";

type Reason = MyExplanation["reasons"][number];

/** Condition by condition: met or not, each value, and who says so. */
export const ReasonList = ({ reasons }: { reasons: readonly Reason[] }) => (
  <ul className="reasons">
    {reasons.map((reason) => (
      <ReasonRow key={`${reason.text} ${reason.sentence.zh}`} reason={reason} />
    ))}
  </ul>
);

const marks = {
  met: { Icon: CheckCircleFill, look: "reason-met" },
  notMet: { Icon: CloseCircleFill, look: "reason-not-met" },
  unknown: { Icon: QuestionCircleFill, look: "reason-open" },
};

function ReasonRow({ reason }: { reason: Reason }) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const state = reason.met === null ? "unknown" : reason.met ? "met" : "notMet";
  const { Icon, look } = marks[state];
  return (
    <li className={`reason ${look}`}>
      <Icon aria-hidden="true" />
      <div>
        <p>
          <span className="visually-hidden">{t(`policy.${state}`)} </span>
          {text(reason.sentence)}
        </p>
        {reason.facts.length > 0 && (
          <dl className="reason-facts">
            {reason.facts.map(({ name, label, shown }) => (
              <div key={name}>
                <dt>{text(label)}</dt>
                <dd>{shown ? text(shown) : t("policy.missing")}</dd>
                <dd>
                  <Origins reason={reason} fact={name} isKnown={shown !== undefined} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {reason.source && <p className="quiet small">{reason.source}</p>}
      </div>
    </li>
  );
}

/** The registries behind a value, the person himself, or nobody. What is computed names the registries it is computed from. */
function Origins({ reason, fact, isKnown }: { reason: Reason; fact: string; isKnown: boolean }) {
  const { t } = useTranslation("entitlements");
  if (reason.said.includes(fact)) return <Origin kind="declared">{t("answer.said")}</Origin>;
  const own = reason.sources.filter((source) => source.fact === fact);
  if (own.length > 0) return own.map((source) => <RegistryOrigin key={source.dataset.code} source={source} />);
  if (!isKnown) return <Origin kind="missing">{t("policy.noValue")}</Origin>;
  const shown = new Set(reason.facts.map(({ name }) => name));
  const behind = reason.sources.filter((source) => !shown.has(source.fact));
  const registries = [...new Map(behind.map((source) => [source.dataset.code, source])).values()];
  return (
    <>
      <Origin kind="registry">{t("policy.more")}</Origin>
      {registries.map((source) => (
        <RegistryOrigin key={source.dataset.code} source={source} />
      ))}
    </>
  );
}

function RegistryOrigin({ source: { owner, dataset, records } }: { source: FactSource }) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const { date } = useFormats();
  const latest = records
    .map(({ receivedAt }) => receivedAt)
    .sort()
    .at(-1);
  const names = { owner: text(owner.name), dataset: text(dataset.name) };
  return (
    <Origin kind="registry">
      {latest ? t("provenance.registry", { ...names, date: date(latest) }) : t("policy.nothing", names)}
    </Origin>
  );
}
