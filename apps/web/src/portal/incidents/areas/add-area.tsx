import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Watched } from "@zhida/gov-incidents/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { subscribe } from "../../../api/incidents.ts";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Sheet } from "../../../ui/sheet.tsx";
import { toast } from "../../../ui/toast.tsx";
import { findPosition } from "../../report/place/position.ts";
import { subscriptionsQuery } from "../incident-queries.ts";
import { AreaSelect } from "./area-select.tsx";

const AROUND_ME_M = 500;

/** A town or a community by its name, or what lies around one's feet. */
export function AddArea() {
  const { t } = useTranslation("reporting");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button wide look="primary" onClick={() => setOpen(true)}>
        {t("areas.add")}
      </Button>
      {open && <AddSheet onClose={() => setOpen(false)} />}
    </>
  );
}

function AddSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("reporting");
  const text = useText();
  const client = useQueryClient();
  const [area, setArea] = useState("");
  const [lost, setLost] = useState(false);
  const add = useMutation({
    mutationFn: (watched: Watched) => subscribe(watched),
    onSuccess: ({ name }) => {
      void client.invalidateQueries({ queryKey: subscriptionsQuery.queryKey });
      toast(t("areas.added", { name: text(name) }));
      onClose();
    },
  });
  const problem = useSentence(add.error);
  const aroundMe = () => {
    setLost(false);
    findPosition().then(
      ({ lon, lat }) => add.mutate({ kind: "circle", lon, lat, radiusM: AROUND_ME_M, name: t("areas.aroundMe") }),
      () => setLost(true),
    );
  };
  return (
    <Sheet title={t("areas.add")} onClose={onClose}>
      <AreaSelect value={area} onChange={setArea} />
      {add.isError && <Notice kind="error">{problem}</Notice>}
      {lost && <Notice kind="warning">{t("place.unavailable")}</Notice>}
      <Button
        wide
        look="primary"
        disabled={area === ""}
        busy={add.isPending}
        onClick={() => add.mutate({ kind: "area", area })}
      >
        {t("areas.subscribe")}
      </Button>
      <Button wide busy={add.isPending} onClick={aroundMe}>
        {t("areas.here", { metres: AROUND_ME_M })}
      </Button>
    </Sheet>
  );
}
