import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { locate } from "../../../api/places.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useOnline } from "../../outbox/use-online.ts";
import type { DraftPlace } from "../report-draft.ts";

/** Says the place in words as long as nobody has written any; without network the server does it when the report arrives. */
export function useAddressAt(place: DraftPlace | null, written: string, say: (address: string) => void): void {
  const text = useText();
  const online = useOnline();
  const { data } = useQuery({
    queryKey: ["places", "locate", place?.lon, place?.lat],
    queryFn: ({ signal }) => locate({ lon: place?.lon ?? 0, lat: place?.lat ?? 0 }, signal),
    enabled: place !== null && online,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const told = useRef(say);
  useEffect(() => {
    told.current = say;
  });
  const address = data && text(data.address);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written later is the writer's own
  useEffect(() => {
    if (address && written === "") told.current(address);
  }, [address]);
}
