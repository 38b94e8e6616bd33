import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { locate, searchPlaces } from "../../../api/places.ts";
import { useText } from "../../../i18n/use-text.ts";
import { Field } from "../../../ui/field.tsx";
import { CountyMap } from "../../../ui/map/county-map.tsx";
import type { MapPoint } from "../../../ui/map/map-mark.ts";
import { useCounty } from "../../organisations/use-division.ts";
import { TextField } from "../../parts/text-field.tsx";
import { useCountyBounds } from "../parts/use-county-bounds.ts";
import "./place-finder.css";

type Props = {
  point: MapPoint | null;
  address: string;
  onPoint: (point: MapPoint) => void;
  onAddress: (address: string) => void;
};

/** Where it is: found by the words of the caller, or pressed on the map. */
export function PlaceFinder({ point, address, onPoint, onAddress }: Props) {
  const { t } = useTranslation("command");
  const text = useText();
  const area = useCounty();
  const county = useCountyBounds();
  const [words, setWords] = useState("");
  const found = useQuery({
    queryKey: ["places", "search", area, words],
    queryFn: () => searchPlaces({ text: words, area }),
    enabled: words.trim() !== "",
    placeholderData: keepPreviousData,
  });
  const here = useQuery({
    queryKey: ["places", "locate", point?.lon, point?.lat],
    queryFn: () => locate(point!),
    enabled: point !== null,
  });
  const items = found.data?.items ?? [];
  const take = (at: number) => {
    const place = items[at];
    if (!place) return;
    onPoint(place.point);
    onAddress(text(place.name));
  };
  return (
    <>
      <Field label={t("desk.find")} hint={t("desk.findHint")}>
        {({ id }) => (
          <Select
            id={id}
            showSearch={{ filterOption: false, onSearch: setWords }}
            value={null}
            placeholder={t("desk.findPlaceholder")}
            notFoundContent={words && !found.isFetching ? t("desk.notFound") : null}
            options={items.map((place, at) => ({ value: at, label: `${text(place.name)} · ${text(place.address)}` }))}
            onChange={(at: number | null) => at !== null && take(at)}
          />
        )}
      </Field>
      <CountyMap
        className="place-finder-map"
        label={t("desk.map")}
        fit={county}
        list="none"
        pick={{ point, onPick: onPoint }}
      />
      {here.data && <p className="small">{text(here.data.address)}</p>}
      {here.isError && <p className="small quiet">{t("desk.outside")}</p>}
      <TextField
        label={t("desk.address")}
        hint={t("desk.addressHint")}
        maxLength={200}
        value={address}
        onChange={onAddress}
      />
    </>
  );
}
