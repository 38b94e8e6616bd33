import { Plate, type Site, type TruckApproval } from "@zhida/gov-monitoring/contract";
import { Drawer } from "antd";
import { type FormEvent, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { CountyMap } from "../../../ui/map/county-map.tsx";
import { boundsAround } from "../../incidents/parts/bounds-around.ts";
import { Grid } from "../../parts/grid.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { clockOf, minutesOf } from "./day-hours.ts";
import { siteShapes } from "./site-shapes.ts";
import "../../incidents/incident/place-card.css";

type Props = {
  approval: TruckApproval;
  sites: readonly Site[];
  busy: boolean;
  onKeep: (approval: TruckApproval) => void;
  onClose: () => void;
};

/** One approval; its way was measured on the road and stays as it is. */
export function ApprovalDrawer({ approval, sites, busy, onKeep, onClose }: Props) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const [draft, setDraft] = useState(approval);
  const [plates, setPlates] = useState(approval.plates.join("\n"));
  const [from, setFrom] = useState(clockOf(approval.hours.from));
  const [until, setUntil] = useState(clockOf(approval.hours.until));
  const named = plates.split(/[\s,，、]+/).filter(Boolean);
  const hours = { from: minutesOf(from), until: minutesOf(until) };
  const isWhole =
    named.length > 0 &&
    named.every((plate) => Plate.safeParse(plate).success) &&
    hours.from !== undefined &&
    hours.until !== undefined &&
    draft.validFrom <= draft.validTo;
  const ofKind = (kind: Site["kind"]) =>
    sites.filter((site) => site.kind === kind).map(({ code, name }) => ({ value: code, label: text(name) }));
  const shapes = useMemo(
    () =>
      siteShapes(
        sites.filter(({ code }) => code === draft.site || code === draft.disposal),
        [approval],
      ),
    [sites, draft.site, draft.disposal, approval],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole) onKeep({ ...draft, plates: named, hours: { from: hours.from!, until: hours.until! } });
  };
  return (
    <Drawer open title={approval.number} size="min(42rem, 100vw)" onClose={onClose} destroyOnHidden>
      <form className="console stack" onSubmit={submit}>
        <Grid>
          <SelectField
            label={t("approvals.site")}
            required
            options={ofKind("construction")}
            value={draft.site}
            onChange={(site) => setDraft({ ...draft, site })}
          />
          <SelectField
            label={t("approvals.disposal")}
            required
            options={ofKind("disposal")}
            value={draft.disposal}
            onChange={(disposal) => setDraft({ ...draft, disposal })}
          />
          <TextField
            label={t("approvals.validFrom")}
            type="date"
            required
            value={draft.validFrom}
            onChange={(validFrom) => setDraft({ ...draft, validFrom })}
          />
          <TextField
            label={t("approvals.validTo")}
            type="date"
            required
            value={draft.validTo}
            onChange={(validTo) => setDraft({ ...draft, validTo })}
          />
          <TextField label={t("approvals.hoursFrom")} required value={from} onChange={setFrom} maxLength={5} />
          <TextField label={t("approvals.hoursUntil")} required value={until} onChange={setUntil} maxLength={5} />
        </Grid>
        <TextField
          label={t("approvals.plates")}
          hint={t("approvals.platesHint")}
          required
          lines={5}
          value={plates}
          onChange={setPlates}
        />
        <CountyMap
          className="place-map"
          label={t("approvals.map", { number: approval.number })}
          shapes={shapes}
          fit={boundsAround(approval.route.map(([lon, lat]) => ({ lon, lat })))}
        />
        <div className="row">
          <Button type="submit" look="primary" disabled={!isWhole} busy={busy}>
            {t("approvals.keep")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Drawer>
  );
}
