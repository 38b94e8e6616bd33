import { useMutation, useQuery } from "@tanstack/react-query";
import type { Category, FieldAnswers } from "@zhida/gov-incidents/contract";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { reportIncident } from "../../../api/incidents.ts";
import { useText } from "../../../i18n/use-text.ts";
import { newUuid } from "../../../portal/outbox/new-uuid.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import type { MapPoint } from "../../../ui/map/map-mark.ts";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { useGo } from "../../navigation.tsx";
import { Grid } from "../../parts/grid.tsx";
import { Beside, Page } from "../../parts/page.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { taxonomyQuery } from "../incident-queries.ts";
import { FilePicker } from "../parts/file-picker.tsx";
import { CategoryFields } from "./category-fields.tsx";
import { NearbyNotice } from "./nearby-notice.tsx";
import { PlaceFinder } from "./place-finder.tsx";

const PHONE = /^1\d{10}$/;

/** 代报: what a caller says becomes an incident, with his name and number so that he hears back. */
export function DeskPage() {
  const { t } = useTranslation("command");
  const text = useText();
  const go = useGo();
  const { data: taxonomy } = useQuery(taxonomyQuery);
  const clientId = useRef(newUuid());
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [code, setCode] = useState<string>();
  const [description, describe] = useState("");
  const [fields, setFields] = useState<FieldAnswers>({});
  const [point, setPoint] = useState<MapPoint | null>(null);
  const [address, setAddress] = useState("");
  const [files, setFiles] = useState<string[]>([]);
  const category = taxonomy?.categories.find((each) => each.code === code);
  const report = useMutation({
    mutationFn: (at: MapPoint & { category: string }) =>
      reportIncident({
        clientId: clientId.current,
        category: at.category,
        description: description.trim(),
        place: { lon: at.lon, lat: at.lat, address: address.trim() || undefined },
        fields,
        files,
        source: "desk",
        ...(name.trim() && { onBehalf: { name: name.trim(), phone: phone || undefined } }),
      }),
    onSuccess: (incident) => {
      toast(t("desk.reported", { number: incident.number }));
      go({ to: "/incidents/$id", params: { id: incident.id } });
    },
  });
  const problem = useSentence(report.error);
  const isPhoneWrong = phone !== "" && !PHONE.test(phone);
  const lacks = category?.fields.some(({ key, required }) => required && fields[key] === undefined) ?? true;
  const isWhole = point !== null && code !== undefined && description.trim() !== "" && !isPhoneWrong && !lacks;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole && !report.isPending) report.mutate({ ...point, category: code });
  };
  const deskCategories = taxonomy?.categories.filter(({ reportableBy }) => reportableBy.includes("desk")) ?? [];
  return (
    <Page title={t("desk.title")} lead={t("desk.lead")}>
      <form onSubmit={submit}>
        <Beside
          aside={
            <Card title={t("incident.place")}>
              <div className="stack">
                <PlaceFinder point={point} address={address} onPoint={setPoint} onAddress={setAddress} />
                {point && code && <NearbyNotice point={point} category={code} />}
              </div>
            </Card>
          }
        >
          <Card title={t("desk.caller")}>
            <Grid>
              <TextField label={t("desk.name")} maxLength={60} autoComplete="off" value={name} onChange={setName} />
              <TextField
                label={t("desk.phone")}
                inputMode="numeric"
                autoComplete="off"
                maxLength={11}
                error={isPhoneWrong ? t("desk.phoneWrong") : undefined}
                value={phone}
                onChange={(typed) => setPhone(typed.trim())}
              />
            </Grid>
          </Card>
          <Card title={t("desk.matter")}>
            <div className="stack">
              <SelectField
                label={t("facts.category")}
                required
                options={deskCategories.map((each: Category) => ({
                  value: each.code,
                  label: `${text(each.name)} ${each.code}`,
                }))}
                value={code}
                onChange={(next) => {
                  setCode(next);
                  setFields({});
                }}
              />
              <TextField
                label={t("desk.description")}
                required
                lines={4}
                maxLength={2000}
                value={description}
                onChange={describe}
              />
              {category && <CategoryFields fields={category.fields} answers={fields} onChange={setFields} />}
              <FilePicker label={t("actions.files")} hint={t("actions.filesHint")} onChange={setFiles} />
            </div>
          </Card>
          {report.isError && <Notice kind="error">{problem}</Notice>}
          <div className="row">
            <Button type="submit" look="primary" size="large" disabled={!isWhole} busy={report.isPending}>
              {t("desk.send")}
            </Button>
            {!isWhole && <span className="quiet small">{t("desk.lacks")}</span>}
          </div>
        </Beside>
      </form>
    </Page>
  );
}
