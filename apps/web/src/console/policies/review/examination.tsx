import type { PolicyDetail, PolicyVersion } from "@zhida/matching/contract";
import { DryRunCard } from "../dry-run/dry-run-card.tsx";
import { ChangesCard } from "./changes-card.tsx";
import { ForecastCard } from "./forecast-card.tsx";

type Props = {
  policy: PolicyDetail;
  version: Pick<PolicyVersion, "code" | "version" | "revision">;
  prepare?: () => Promise<unknown>;
};

/** What a version changes: cells and texts, people, money. */
export function Examination({ policy, version, prepare }: Props) {
  const inForce = policy.inForce?.version;
  const against = inForce === version.version ? undefined : inForce;
  return (
    <div className="stack">
      <DryRunCard
        code={version.code}
        version={version.version}
        revision={version.revision}
        against={against}
        prepare={prepare}
      />
      <ForecastCard code={version.code} version={version.version} revision={version.revision} />
      {against !== undefined && (
        <ChangesCard code={version.code} from={against} to={version.version} revision={version.revision} />
      )}
    </div>
  );
}
