import Modeler from "dmn-js/lib/Modeler";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import "dmn-js/dist/assets/diagram-js.css";
import "dmn-js/dist/assets/dmn-js-shared.css";
import "dmn-js/dist/assets/dmn-js-drd.css";
import "dmn-js/dist/assets/dmn-js-literal-expression.css";
import "dmn-js/dist/assets/dmn-js-decision-table.css";
import "dmn-js/dist/assets/dmn-js-decision-table-controls.css";
import "dmn-js/dist/assets/dmn-js-boxed-expression.css";
import "dmn-js/dist/assets/dmn-js-boxed-expression-controls.css";
import "dmn-js/dist/assets/dmn-font/css/dmn-embedded.css";
import { toDrawn, toKept } from "../rule/dmn-edition.ts";
import "../rule/drawing.css";
import type { PolicyEditor } from "./use-policy-editor.ts";

export function DiagramEditor({ editor }: { editor: PolicyEditor }) {
  const { t } = useTranslation("policies");
  const box = useRef<HTMLElement>(null);
  const modeler = useRef<Modeler>(undefined);
  const [isBroken, setBroken] = useState(false);
  const { settle, edit } = editor;
  useEffect(() => {
    if (!box.current) return;
    const made = new Modeler({ container: box.current });
    modeler.current = made;
    let isGone = false;
    const open = async () => {
      const { dmn } = await settle();
      if (isGone) return;
      await made.importXML(toDrawn(dmn));
      if (!isGone) made.getActiveViewer()?.get<{ zoom(to: string): void }>("canvas").zoom("fit-viewport");
    };
    open().catch(() => !isGone && setBroken(true));
    return () => {
      isGone = true;
      made.destroy();
    };
  }, [settle]);
  const take = async () => {
    const { xml } = await modeler.current!.saveXML({ format: true });
    edit((next) => {
      next.dmn = toKept(xml);
    });
  };
  return (
    <div className="stack">
      {isBroken && <Notice kind="warning">{t("rule.notDrawable")}</Notice>}
      <p className="quiet small">{t("model.drawingLead")}</p>
      <section className="drawing" ref={box} aria-label={t("rule.drawing")} />
      <div>
        <Button disabled={isBroken} onClick={() => void take()}>
          {t("model.take")}
        </Button>
      </div>
    </div>
  );
}
