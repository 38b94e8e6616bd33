import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useGo } from "../navigation.tsx";

/** To one case by its number. */
export function CaseFinder() {
  const { t } = useTranslation();
  const go = useGo();
  const [number, setNumber] = useState("");
  const find = (text: string) => {
    if (text.trim()) go({ to: "/work", search: { scope: "department", status: "all", number: text.trim() } });
  };
  return (
    <Input.Search
      aria-label={t("work.findByNumber")}
      placeholder={t("work.findByNumber")}
      style={{ width: "17rem" }}
      maxLength={40}
      value={number}
      onChange={(event) => setNumber(event.target.value)}
      onSearch={find}
    />
  );
}
