import type { Deps } from "./deps.ts";

/** For whom a passkey is made: it works on this host name only, which is what makes it safe against look-alike sites. */
export interface RelyingParty {
  id: string;
  name: string;
  origin: string;
}

/** A look-alike site that passes its own origin on gains nothing: no passkey was ever made for it. */
export function relyingPartyOf({ publicUrl }: Deps, requestOrigin: string): RelyingParty {
  const url = new URL(publicUrl ?? requestOrigin);
  return { id: url.hostname, name: "Zhida 直达", origin: url.origin };
}
