import { useInfiniteQuery } from "@tanstack/react-query";
import type { RawFrame } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Listing } from "../../parts/listing.tsx";
import { framesQuery } from "../monitoring-queries.ts";
import "./frame-list.css";

type Props = { device: string; stretch?: { from?: string; to?: string } };

/** What came over the line, byte for byte, and what it means. */
export function FrameList({ device, stretch }: Props) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const now = useNow();
  const { time, bytes } = useFormats();
  const query = useInfiniteQuery(framesQuery(device, stretch));
  return (
    <Listing
      query={query}
      caption={t("frames.title")}
      rowKey={(frame) => `${frame.receivedAt} ${frame.size} ${frame.text ?? frame.hex}`}
      empty={{ title: t("frames.none"), text: t("frames.noneText") }}
      columns={[
        { key: "at", tight: true, title: t("frames.receivedAt"), cell: (frame) => time(frame.receivedAt, now) },
        {
          key: "decoded",
          title: t("frames.decoded"),
          cell: ({ decoded }) =>
            decoded ? (
              <details>
                <summary>{text(decoded.title)}</summary>
                <dl className="frame-fields">
                  {decoded.fields.map(({ name, value }) => (
                    <div key={name}>
                      <dt className="mono">{name}</dt>
                      <dd className="mono">{value}</dd>
                    </div>
                  ))}
                </dl>
              </details>
            ) : (
              <span className="quiet">{t("frames.unread")}</span>
            ),
        },
        { key: "raw", title: t("frames.raw"), cell: (frame) => <Raw frame={frame} /> },
        { key: "size", end: true, roomy: true, title: t("frames.size"), cell: ({ size }) => bytes(size) },
      ]}
    />
  );
}

const Raw = ({ frame }: { frame: RawFrame }) => <code className="mono frame-raw">{frame.text ?? frame.hex}</code>;
