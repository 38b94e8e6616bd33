import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { PersonDetail, Position } from "@zhida/identity/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useMe } from "../../session/me-query.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toast.tsx";
import { endPosition, getPerson, signOutPerson, unlockPerson } from "../api/identity.ts";
import { useParam } from "../navigation.tsx";
import { ConfirmButton } from "../parts/confirm-button.tsx";
import { Facts } from "../parts/facts.tsx";
import { Page } from "../parts/page.tsx";
import { PageLoaded } from "../parts/page-loaded.tsx";
import { RecordTable } from "../parts/record-table.tsx";
import { RoleNames } from "../parts/role-names.tsx";
import { PositionDialog } from "./position-dialog.tsx";

/** One person: the lock-out, the sessions, the offices held. */
export function PersonPage() {
  const id = useParam("id");
  const query = useQuery({ queryKey: ["person", id], queryFn: () => getPerson(id) });
  return <PageLoaded query={query}>{(person) => <PersonView person={person} />}</PageLoaded>;
}

function PersonView({ person }: { person: PersonDetail }) {
  const { t } = useTranslation();
  const { date, time } = useFormats();
  const permissions = useMe()?.permissions ?? [];
  const act = usePersonAct(person.id);
  const problem = useSentence(act.error);
  const [opened, open] = useState<Position | "new">();
  return (
    <Page
      title={person.name}
      back={{ to: "/people", label: t("people.back") }}
      actions={
        permissions.includes("position.manage") && (
          <Button look="primary" onClick={() => open("new")}>
            {t("people.grant")}
          </Button>
        )
      }
    >
      {act.isError && <Notice kind="error">{problem}</Notice>}
      {person.lockedUntil && (
        <Notice kind="warning">
          <p>{t("people.locked", { time: time(person.lockedUntil) })}</p>
          {permissions.includes("person.unlock") && (
            <Button size="small" busy={act.isPending} onClick={() => act.mutate(() => unlockPerson(person.id))}>
              {t("people.unlock")}
            </Button>
          )}
        </Notice>
      )}
      <Card title={t("people.about")}>
        <div className="stack">
          <Facts
            facts={[
              { name: t("people.idNumber"), value: <span className="mono">{person.maskedIdNumber}</span> },
              { name: t("people.phone"), value: person.maskedPhone ?? t("none") },
              { name: t("people.sex"), value: t(`people.sexes.${person.sex}`) },
              { name: t("people.birthDate"), value: date(person.birthDate) },
              { name: t("people.division"), value: person.division },
            ]}
          />
          {permissions.includes("position.manage") && person.positions.length > 0 && (
            <div className="row">
              <ConfirmButton
                size="small"
                question={t("people.signOutQuestion", { name: person.name })}
                onConfirm={() => act.mutate(() => signOutPerson(person.id))}
              >
                {t("people.signOut")}
              </ConfirmButton>
            </div>
          )}
        </div>
      </Card>
      <Positions person={person} onOpen={open} onEnd={(id) => act.mutate(() => endPosition(id))} />
      {opened && (
        <PositionDialog
          personId={person.id}
          position={opened === "new" ? undefined : opened}
          onClose={() => open(undefined)}
        />
      )}
    </Page>
  );
}

function usePersonAct(personId: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["person", personId] });
      void client.invalidateQueries({ queryKey: ["staff"] });
      toast(t("people.done"));
    },
  });
}

type PositionsProps = { person: PersonDetail; onOpen: (position: Position) => void; onEnd: (id: string) => void };

function Positions({ person, onOpen, onEnd }: PositionsProps) {
  const { t } = useTranslation();
  const text = useText();
  const { date } = useFormats();
  const mayManage = useMe()?.permissions.includes("position.manage") ?? false;
  return (
    <Card title={t("people.positions")}>
      {person.positions.length === 0 ? (
        <p className="quiet">{t("people.noPositions")}</p>
      ) : (
        <RecordTable
          caption={t("people.positions")}
          rows={person.positions}
          rowKey={(position) => position.id}
          columns={[
            { key: "organisation", title: t("people.organisation"), cell: (each) => text(each.organisation.name) },
            { key: "roles", title: t("people.role"), cell: (each) => <RoleNames roles={each.roles} /> },
            { key: "division", title: t("people.division"), cell: (each) => each.division },
            {
              key: "valid",
              title: t("people.since"),
              cell: (each) =>
                each.validTo
                  ? t("records.from", { from: date(each.validFrom), to: date(each.validTo) })
                  : t("records.since", { from: date(each.validFrom) }),
            },
            {
              key: "act",
              title: t("people.act"),
              cell: (each) =>
                mayManage && (
                  <div className="row">
                    <Button size="small" look="quiet" onClick={() => onOpen(each)}>
                      {t("edit")}
                    </Button>
                    <ConfirmButton
                      size="small"
                      look="quiet"
                      question={t("people.endQuestion")}
                      onConfirm={() => onEnd(each.id)}
                    >
                      {t("people.end")}
                    </ConfirmButton>
                  </div>
                ),
            },
          ]}
        />
      )}
    </Card>
  );
}
