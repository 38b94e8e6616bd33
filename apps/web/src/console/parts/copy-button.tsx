import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { copyText } from "./copy-text.ts";

/** Takes a text along; says so in its own words, to screen readers too. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  return (
    <>
      <Button size="small" onClick={async () => setCopied(await copyText(text))}>
        {t(copied ? "copy.done" : "copy.copy")}
      </Button>
      <span className="visually-hidden" role="status">
        {copied ? t("copy.done") : ""}
      </span>
    </>
  );
}
