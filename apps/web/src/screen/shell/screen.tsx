import type { Me } from "@zhida/identity/contract";
import { useText } from "../../i18n/use-text.ts";
import { SessionContext } from "../session/session-context.ts";
import { useOpenSession } from "../session/use-open-session.ts";
import { ScreenBoard } from "./screen-board.tsx";

const COUNTY_DIGITS = 6;

/** The screen of the county in which somebody holds his office. */
export function Screen({ me }: { me: Me }) {
  const text = useText();
  const office = me.positions[0];
  const session = useOpenSession((office?.division ?? me.subject.division).slice(0, COUNTY_DIGITS));
  if (!session) return null;
  return (
    <SessionContext value={session}>
      <ScreenBoard office={office ? text(office.organisationName) : me.name} />
    </SessionContext>
  );
}
