import { useTranslation } from "react-i18next";
import { LAYERS, type LayerName, type MapLayers } from "./use-map-layers.ts";

/** What the map shows, one press each; the sign in front is the one on the map. */
export function LayerSwitches({ layers, toggle }: { layers: MapLayers; toggle: (layer: LayerName) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className="layer-switches" aria-label={t("layers.title")}>
      {LAYERS.map((layer) => (
        <button key={layer} type="button" aria-pressed={layers[layer]} onClick={() => toggle(layer)}>
          <span className="layer-sign" data-layer={layer} aria-hidden="true" />
          {t(`layers.${layer}`)}
        </button>
      ))}
    </fieldset>
  );
}
