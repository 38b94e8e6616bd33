import type { LocalizedText } from "@zhida/platform";
import type { Configuration } from "./configuration.ts";

/** The exchange's own purposes: they need no agreement, because the law or ownership itself is the basis. */
export const SELF_VIEW = "self.view";
export const OWNER_REVIEW = "owner.review";

const ownPurposes: Record<string, LocalizedText> = {
  [SELF_VIEW]: { zh: "本人查阅", en: "Viewed by yourself" },
  [OWNER_REVIEW]: { zh: "数源部门核查（脱敏）", en: "Review by the owner (masked)" },
};
const self: LocalizedText = { zh: "本人", en: "Yourself" };

export type Names = {
  consumer(code: string): LocalizedText;
  purpose(code: string): LocalizedText;
};

/** Names for the codes of consumers and purposes; a code that nobody named stands for itself. */
export function namesOf(configuration: Configuration, residents: ReadonlyMap<string, LocalizedText>): Names {
  const owners = new Map([...configuration.datasets.values()].map(({ owner }) => [owner.code, owner.name]));
  const plain = (code: string): LocalizedText => ({ zh: code, en: code });
  return {
    consumer: (code) =>
      code === SELF_VIEW
        ? self
        : (residents.get(code) ?? configuration.consumerNames.get(code) ?? owners.get(code) ?? plain(code)),
    purpose: (code) => ownPurposes[code] ?? configuration.purposeNames.get(code) ?? plain(code),
  };
}
