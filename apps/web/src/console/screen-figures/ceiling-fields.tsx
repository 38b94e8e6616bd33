import { DrillDepth, type FigureRecord } from "@zhida/gov-screen/contract";
import { type RoleCode, roleNames } from "@zhida/identity/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Grid } from "../parts/grid.tsx";
import { SelectField } from "../parts/select-field.tsx";

type Ceilings = FigureRecord["ceilings"];
type Props = { roles: readonly RoleCode[]; ceilings: Ceilings; onChange: (ceilings: Ceilings) => void };

const DEPTHS = ["none", ...DrillDepth.options] as const;

/** For each role that may see the screen, how deep it may follow the figure. */
export function CeilingFields({ roles, ceilings, onChange }: Props) {
  const { t } = useTranslation("figures");
  const text = useText();
  const choose = (role: RoleCode, depth: (typeof DEPTHS)[number]) => {
    const { [role]: _before, ...others } = ceilings;
    onChange(depth === "none" ? others : { ...others, [role]: depth });
  };
  return (
    <div className="stack">
      <p className="quiet small">{t("figures.ceilingsLead")}</p>
      <Grid>
        {roles.map((role) => (
          <SelectField
            key={role}
            label={text(roleNames[role])}
            options={DEPTHS.map((value) => ({ value, label: t(`figures.depth.${value}`) }))}
            value={ceilings[role] ?? "none"}
            onChange={(depth) => choose(role, depth)}
          />
        ))}
      </Grid>
    </div>
  );
}
