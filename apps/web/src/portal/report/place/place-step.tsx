import EnvironmentOutline from "antd-mobile-icons/es/EnvironmentOutline";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { Field } from "../../../ui/field.tsx";
import { CountyMap } from "../../../ui/map/county-map.tsx";
import type { MapPoint } from "../../../ui/map/map-mark.ts";
import { Notice } from "../../../ui/notice.tsx";
import { useOnline } from "../../outbox/use-online.ts";
import type { ReportDraft } from "../report-draft.ts";
import { PlaceSearch } from "./place-search.tsx";
import "./place-step.css";
import { findPosition, type PositionProblem } from "./position.ts";
import { useAddressAt } from "./use-address-at.ts";

type Where = Pick<ReportDraft, "place" | "address">;
type Props = { draft: Where; change: (part: Partial<Where>) => void };

/** Where it is: found by the phone, shown on the map where it can be moved, or said by an address. */
export function PlaceStep({ draft, change }: Props) {
  const { t } = useTranslation("reporting");
  const online = useOnline();
  const { finding, problem, find } = usePhonePosition((place) => change({ place, address: "" }));
  useAddressAt(draft.place, draft.address, (address) => change({ address }));
  const pickOnMap = ({ lon, lat }: MapPoint) => change({ place: { lon, lat }, address: "" });
  const asked = useRef(draft.place !== null);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    find();
  }, [find]);
  return (
    <div className="stack">
      <Button wide size="large" busy={finding} onClick={find}>
        <EnvironmentOutline aria-hidden="true" />
        {t(finding ? "place.finding" : draft.place ? "place.findAgain" : "place.find")}
      </Button>
      {problem && <Notice kind="warning">{t(`place.${problem}`)}</Notice>}
      {draft.place?.accuracyM !== undefined && draft.place.accuracyM > COARSE_M && (
        <Notice kind="warning">{t("place.coarse", { metres: draft.place.accuracyM })}</Notice>
      )}
      {online && <PlaceSearch onChoose={(place, address) => change({ place, address })} />}
      <div className="place-map">
        <CountyMap
          label={t("place.map")}
          fit={draft.place ? around(draft.place) : undefined}
          pick={{ point: draft.place, onPick: pickOnMap }}
        />
      </div>
      <Field label={t("place.address")} hint={t("place.addressHint")}>
        {(wiring) => (
          <input
            {...wiring}
            className="input"
            maxLength={200}
            value={draft.address}
            onChange={(event) => change({ address: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

/** Worse than this, a look at the map is worth it. */
const COARSE_M = 60;
const AROUND_DEGREES = 0.002;

const around = ({ lon, lat }: MapPoint) =>
  [lon - AROUND_DEGREES, lat - AROUND_DEGREES, lon + AROUND_DEGREES, lat + AROUND_DEGREES] as const;

function usePhonePosition(onFound: (place: { lon: number; lat: number; accuracyM: number }) => void) {
  const [finding, setFinding] = useState(false);
  const [problem, setProblem] = useState<PositionProblem>();
  const found = useRef(onFound);
  useEffect(() => {
    found.current = onFound;
  });
  const find = useRef(() => {
    setFinding(true);
    setProblem(undefined);
    findPosition()
      .then((place) => found.current(place), setProblem)
      .finally(() => setFinding(false));
  });
  return { finding, problem, find: find.current };
}
