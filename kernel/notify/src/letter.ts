import type { Language, LocalizedText } from "@zhida/platform/contract";
import type { NoticeTemplate } from "./contract.ts";
import { render } from "./render.ts";
import type { ClaimedDelivery } from "./store/deliveries.ts";
import type { Letter } from "./transports/transport.ts";

/** What stands on everything that leaves the house: the sender, and where links lead. */
export type Letterhead = { signature: LocalizedText; publicUrl: string };

/** An SMS begins with the sender in 【】, as mainland gateways demand; an e-mail ends with link and sender. */
export function writeLetter(
  { signature, publicUrl }: Letterhead,
  template: NoticeTemplate,
  { id, channel, params, link }: Pick<ClaimedDelivery, "id" | "channel" | "params" | "link">,
  address: string,
  language: Language,
): Letter {
  const sender = language === "en" ? signature.en : signature.zh;
  const subject = render(template.title, params, language);
  if (channel === "sms") {
    const text = render(template.sms ?? template.body, params, language);
    return { id, channel, address, subject, text: language === "en" ? `[${sender}] ${text}` : `【${sender}】${text}` };
  }
  const lines = [render(template.body, params, language), link ? `${publicUrl}${link}` : undefined, sender];
  return { id, channel, address, subject, text: lines.filter(Boolean).join("\n\n") };
}
