import type { ServiceItem } from "@zhida/gov-services/contract";
import { useText } from "../../../i18n/use-text.ts";

/** Fields of the form, to choose from. */
export function useFieldChoices({ form }: ServiceItem): { value: string; label: string }[] {
  const text = useText();
  return Object.keys(form.schema.properties).map((name) => {
    const label = form.ui.fields[name]?.label;
    const words = label && text(label);
    return { value: name, label: words ? `${words} (${name})` : name };
  });
}
