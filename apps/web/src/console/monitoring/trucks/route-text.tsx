import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { parseRoute, routeAsText } from "./parse-route.ts";
import type { Route } from "./route-edits.ts";

/** The way as coordinates: for one that was measured elsewhere, and where no map can be drawn. */
export function RouteText({ route, onChange }: { route: Route; onChange: (route: Route) => void }) {
  const { t } = useTranslation("monitoring");
  const [typed, setTyped] = useState<string>();
  const text = typed ?? routeAsText(route);
  const read = parseRoute(text);
  return (
    <details>
      <summary>{t("route.coordinates")}</summary>
      <div className="stack">
        <TextField
          label={t("route.coordinatesField")}
          hint={t("route.coordinatesHint")}
          error={typed !== undefined && !read ? t("route.unreadable") : undefined}
          lines={6}
          isCode
          value={text}
          onChange={setTyped}
        />
        <div className="row">
          <Button
            size="small"
            disabled={typed === undefined || !read}
            onClick={() => {
              if (read) onChange(read);
              setTyped(undefined);
            }}
          >
            {t("route.take")}
          </Button>
        </div>
      </div>
    </details>
  );
}
