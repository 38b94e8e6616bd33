import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Audience, LifeEvent } from "@zhida/gov-services/contract";
import { useText } from "../../i18n/use-text.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { lifeEventMarks } from "./life-event-marks.ts";
import { lifeEventsQuery } from "./service-queries.ts";
import "./life-event-grid.css";

type Props = { audience: Audience; limit?: number };

/** Events of life that have items, each a way into the catalogue. */
export function LifeEventGrid({ audience, limit }: Props) {
  const text = useText();
  const query = useQuery(lifeEventsQuery);
  return (
    <Loaded query={query} waiting={<Skeleton lines={3} />}>
      {({ items }) => (
        <ul className="life-events">
          {items
            .filter((event) => event.audience === audience && event.items > 0)
            .slice(0, limit)
            .map((event) => (
              <li key={event.code} className={`life-event-${audience}`}>
                <Link to="/services" search={{ lifeEvent: event.code, audience }}>
                  <span className="life-event-mark" aria-hidden="true">
                    {lifeEventMarks[event.code as LifeEvent]}
                  </span>
                  {text(event.name)}
                </Link>
              </li>
            ))}
        </ul>
      )}
    </Loaded>
  );
}
