import type { RegisterDevice } from "../contract.ts";

export const ECO = "990122-ECO";

export const outlet = (): RegisterDevice => ({
  division: "990122",
  code: "99012200000001",
  protocol: "hj212",
  kind: "outlet",
  name: { zh: "云溪工业园总排口", en: "Outlet of the industrial park" },
  organisation: ECO,
});
