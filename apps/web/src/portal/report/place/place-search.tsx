import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { searchPlaces } from "../../../api/places.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useDivision } from "../../../session/use-division.ts";
import { Field } from "../../../ui/field.tsx";
import type { DraftPlace } from "../report-draft.ts";

/** By a road, a building or a village. */
export function PlaceSearch({ onChoose }: { onChoose: (place: DraftPlace, address: string) => void }) {
  const { t } = useTranslation("reporting");
  const text = useText();
  const area = useDivision();
  const [words, setWords] = useState("");
  const asked = useDeferredValue(words.trim());
  const { data } = useQuery({
    queryKey: ["places", "search", asked, area],
    queryFn: ({ signal }) => searchPlaces({ text: asked, area }, signal),
    enabled: asked.length > 1,
    staleTime: 60_000,
  });
  return (
    <div>
      <Field label={t("place.search")}>
        {(wiring) => (
          <input
            {...wiring}
            type="search"
            className="input"
            maxLength={60}
            placeholder={t("place.searchExample")}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <div aria-live="polite">
        {asked.length > 1 && data && data.items.length > 0 && (
          <ul className="place-found">
            {data.items.map((found) => (
              <li key={`${found.point.lon} ${found.point.lat} ${found.name.zh}`}>
                <button
                  type="button"
                  onClick={() => {
                    onChoose(
                      found.point,
                      text(found.kind === "address" ? found.name : found.address) || text(found.name),
                    );
                    setWords("");
                  }}
                >
                  <strong>{text(found.name)}</strong>
                  <span className="quiet small">{text(found.address)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {asked.length > 1 && data?.items.length === 0 && <p className="quiet small">{t("place.notFound")}</p>}
      </div>
    </div>
  );
}
