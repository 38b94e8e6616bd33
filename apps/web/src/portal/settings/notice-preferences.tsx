import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Preference } from "@zhida/notify/contract";
import { useTranslation } from "react-i18next";
import { changePreferences, getPreferences } from "../../api/notify.ts";
import { Card } from "../../ui/card.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Switch } from "../../ui/switch.tsx";

const channels = ["sms", "email"] as const;

/** Which notices come by SMS and e-mail besides the inbox; changed at once, taken back when it could not be saved. */
export function NoticePreferences() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const queryKey = ["preferences"];
  const query = useQuery({ queryKey, queryFn: getPreferences });
  const change = useMutation({
    mutationFn: changePreferences,
    onSuccess: (preferences) => client.setQueryData(queryKey, preferences),
  });
  const problem = useSentence(change.error);
  const isOn = (preference: Preference, channel: (typeof channels)[number]) => {
    const pending = change.isPending ? change.variables.find(({ kind }) => kind === preference.kind) : undefined;
    return pending?.[channel] ?? preference[channel];
  };
  return (
    <Card title={t("settings.notices")}>
      <p className="quiet small">{t("settings.noticesLead")}</p>
      {change.isError && <Notice kind="error">{problem}</Notice>}
      <Loaded query={query}>
        {({ items }) => (
          <table className="notice-table">
            <thead>
              <tr>
                <th scope="col">{t("settings.noticeKind")}</th>
                {channels.map((channel) => (
                  <th key={channel} scope="col">
                    {t(`settings.channel.${channel}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items
                .filter(({ locked }) => !locked)
                .map((preference) => (
                  <tr key={preference.kind}>
                    <th scope="row">{t(`noticeKind.${preference.kind}`)}</th>
                    {channels.map((channel) => (
                      <td key={channel}>
                        <Switch
                          name={t("settings.noticeBy", {
                            kind: t(`noticeKind.${preference.kind}`),
                            channel: t(`settings.channel.${channel}`),
                          })}
                          checked={isOn(preference, channel)}
                          onChange={(enabled) => change.mutate([{ kind: preference.kind, [channel]: enabled }])}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </Card>
  );
}
