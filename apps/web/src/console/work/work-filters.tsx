import { useQuery } from "@tanstack/react-query";
import type { WorkListScope } from "@zhida/caseflow/contract";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { searchItems } from "../../api/services.ts";
import { useText } from "../../i18n/use-text.ts";
import { useMe } from "../../session/me-query.ts";
import { Button } from "../../ui/button.tsx";
import { Tag } from "../../ui/tag.tsx";
import type { WorkAddress } from "./work-address.ts";

type Props = { scope: WorkListScope; address: WorkAddress; onChange: (change: Partial<WorkAddress>) => void };

/** Only the filters that the chosen part of the list knows. */
export function WorkFilters({ scope, address, onChange }: Props) {
  const { t } = useTranslation();
  const items = useItemsOfMine();
  if (address.number) {
    return (
      <div className="row">
        <Tag tone="slate">{t("work.byNumber", { number: address.number })}</Tag>
        <Button size="small" look="quiet" onClick={() => onChange({ number: undefined })}>
          {t("work.clear")}
        </Button>
      </div>
    );
  }
  if (scope === "overdue") return null;
  return (
    <div className="row">
      <Select
        aria-label={t("work.filter.kind")}
        placeholder={t("work.filter.kind")}
        style={{ width: "17rem" }}
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        options={items}
        value={address.kind}
        onChange={(kind: string | undefined) => onChange({ kind })}
      />
      {scope === "department" && (
        <Select
          aria-label={t("work.filter.status")}
          style={{ width: "9rem" }}
          options={(["open", "closed", "all"] as const).map((value) => ({ value, label: t(`work.status.${value}`) }))}
          value={address.status ?? "open"}
          onChange={(status) => onChange({ status })}
        />
      )}
    </div>
  );
}

/** Items that the officer's organisations decide; those who work for all departments choose among all. */
function useItemsOfMine(): { value: string; label: string }[] {
  const text = useText();
  const positions = useMe()?.positions ?? [];
  const ofOneDepartment = positions.filter(({ roles }) =>
    roles.some((role) => role === "department_officer" || role === "department_head"),
  );
  const department = ofOneDepartment.length === 1 ? ofOneDepartment[0]?.organisationCode : undefined;
  const { data } = useQuery({
    queryKey: ["items", "of-department", department],
    queryFn: () => searchItems({ department, limit: 100 }),
    staleTime: 5 * 60_000,
  });
  return data?.items.map((item) => ({ value: item.code, label: text(item.name) })) ?? [];
}
