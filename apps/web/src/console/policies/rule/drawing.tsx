import Viewer from "dmn-js/lib/NavigatedViewer";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "../../../ui/notice.tsx";
import "dmn-js/dist/assets/diagram-js.css";
import "dmn-js/dist/assets/dmn-js-shared.css";
import "dmn-js/dist/assets/dmn-js-drd.css";
import "dmn-js/dist/assets/dmn-font/css/dmn-embedded.css";
import { toDrawn } from "./dmn-edition.ts";
import "./drawing.css";

/** The DMN diagram of a rule, to look at. */
export function Drawing({ dmn }: { dmn: string }) {
  const { t } = useTranslation("policies");
  const box = useRef<HTMLElement>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    if (!box.current) return;
    const viewer = new Viewer({ container: box.current });
    let isGone = false;
    viewer.importXML(toDrawn(dmn)).then(
      () => !isGone && viewer.getActiveViewer()?.get<{ zoom(to: string): void }>("canvas").zoom("fit-viewport"),
      () => !isGone && setBroken(true),
    );
    return () => {
      isGone = true;
      viewer.destroy();
    };
  }, [dmn]);
  return (
    <>
      {isBroken && <Notice kind="warning">{t("rule.notDrawable")}</Notice>}
      <section className="drawing" ref={box} aria-label={t("rule.drawing")} />
    </>
  );
}
