import { useNavigate } from "@tanstack/react-router";
import { CARE_NAMES, CareKind } from "@zhida/gov-grid/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { useMe } from "../../../session/me-query.ts";
import { Button } from "../../../ui/button.tsx";
import { Field } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { newUuid } from "../../outbox/new-uuid.ts";
import { post } from "../../outbox/post.ts";
import { useServiceClock } from "../../outbox/use-service-clock.ts";
import { PlaceStep } from "../../report/place/place-step.tsx";
import type { DraftPlace } from "../../report/report-draft.ts";
import { BottomActions } from "../../shell/bottom-actions.tsx";
import { GridPage } from "../grid-page.tsx";

const FIELDS = ["name", "phone", "note"] as const;
const INTERVALS = [7, 15, 30, 90, 180] as const;
const PHONE = /^\d{7,12}$/;

/** Somebody or something that is to be looked in on from now on. */
export function AddCarePage() {
  const { t } = useTranslation("grid");
  const text = useText();
  const navigate = useNavigate();
  const me = useMe();
  const now = useServiceClock();
  const [kind, setKind] = useState<CareKind>("elder_alone");
  const [words, setWords] = useState({ name: "", phone: "", note: "" });
  const [everyDays, setEveryDays] = useState<number>(30);
  const [where, setWhere] = useState<{ place: DraftPlace | null; address: string }>({ place: null, address: "" });
  const [tried, setTried] = useState(false);
  const wrongPhone = words.phone !== "" && !PHONE.test(words.phone);
  const whole = words.name.trim() !== "" && where.place !== null && where.address.trim() !== "" && !wrongPhone;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!whole || !where.place || !me) return;
    const id = newUuid();
    const { lon, lat } = where.place;
    await post({
      id,
      personId: me.personId,
      at: now().toISOString(),
      title: words.name.trim(),
      work: {
        kind: "care",
        care: {
          clientId: id,
          kind,
          name: words.name.trim(),
          phone: words.phone || null,
          address: where.address.trim(),
          point: { lon, lat },
          note: words.note.trim(),
          everyDays,
        },
      },
    });
    toast(t("care.added"));
    void navigate({ to: "/grid/care", search: { part: "all" } });
  };
  return (
    <GridPage title={t("care.add")} back={{ to: "/grid/care", label: t("care.title") }}>
      <form className="grid-work" onSubmit={(event) => void submit(event)} noValidate>
        <Field label={t("care.kind")} required>
          {(wiring) => (
            <select
              {...wiring}
              className="input"
              value={kind}
              onChange={(event) => setKind(CareKind.parse(event.target.value))}
            >
              {CareKind.options.map((each) => (
                <option key={each} value={each}>
                  {text(CARE_NAMES[each])}
                </option>
              ))}
            </select>
          )}
        </Field>
        {FIELDS.map((field) => (
          <Field
            key={field}
            label={t(`care.field.${field}`)}
            required={field === "name"}
            error={
              tried && field === "name" && words.name.trim() === ""
                ? t("care.nameMissing")
                : tried && field === "phone" && wrongPhone
                  ? t("care.phoneWrong")
                  : undefined
            }
          >
            {(wiring) => (
              <input
                {...wiring}
                className="input"
                inputMode={field === "phone" ? "tel" : undefined}
                maxLength={field === "note" ? 500 : 60}
                value={words[field]}
                onChange={(event) => setWords({ ...words, [field]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <Field label={t("care.every")}>
          {(wiring) => (
            <select
              {...wiring}
              className="input"
              value={everyDays}
              onChange={(event) => setEveryDays(Number(event.target.value))}
            >
              {INTERVALS.map((days) => (
                <option key={days} value={days}>
                  {t("care.everyDays", { count: days })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <PlaceStep draft={where} change={(part) => setWhere((before) => ({ ...before, ...part }))} />
        {tried && (!where.place || where.address.trim() === "") && (
          <Notice kind="error">{t("care.placeMissing")}</Notice>
        )}
        <BottomActions>
          <Button type="submit" look="primary" size="large" wide>
            {t("care.save")}
          </Button>
        </BottomActions>
      </form>
    </GridPage>
  );
}
