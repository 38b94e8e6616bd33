import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Facts, SubjectKind } from "@zhida/matching/contract";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { pagesOf } from "../../../api/pages-of.ts";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { addTestPerson, listTestPersons, removeTestPerson } from "../../api/matching.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { TextField } from "../../parts/text-field.tsx";

type Props = { kind: SubjectKind; facts: Facts; onTake: (facts: Facts) => void; onKeep: (() => void) | undefined };

const personsQuery = pagesOf(["policies", "test-persons"], (cursor) => listTestPersons({ cursor }));

/** Test persons of the division: every rule can be tried on them; who is on the form can be kept as one more. */
export function TestPersons({ kind, facts, onTake, onKeep }: Props) {
  const { t } = useTranslation("policies");
  const text = useText();
  const client = useQueryClient();
  const { data } = useInfiniteQuery(personsQuery);
  const persons = data?.pages.flatMap(({ items }) => items).filter((person) => person.kind === kind) ?? [];
  const [chosen, setChosen] = useState<string>();
  const [name, setName] = useState("");
  const refresh = () => client.invalidateQueries({ queryKey: ["policies", "test-persons"] });
  const add = useMutation({
    mutationFn: () => addTestPerson({ kind, facts, name: { zh: name.trim(), en: name.trim() } }),
    onSuccess: ({ id }) => {
      void refresh();
      setChosen(id);
      setName("");
      toast(t("persons.added"));
    },
  });
  const remove = useMutation({
    mutationFn: removeTestPerson,
    onSuccess: () => {
      void refresh();
      setChosen(undefined);
    },
  });
  const problem = useSentence(add.error ?? remove.error);
  const isSomebody = Object.keys(facts).length > 0;
  return (
    <div className="stack">
      <div className="row">
        <Select
          aria-label={t("persons.choose")}
          placeholder={t("persons.choose")}
          style={{ width: "16rem" }}
          showSearch={{ optionFilterProp: "label" }}
          options={persons.map(({ id, name: own }) => ({ value: id, label: text(own) }))}
          notFoundContent={t("persons.none")}
          value={chosen}
          onChange={(id) => {
            setChosen(id);
            onTake(persons.find((person) => person.id === id)?.facts ?? {});
          }}
        />
        {chosen && (
          <ConfirmButton
            look="quiet"
            question={t("persons.removeQuestion")}
            busy={remove.isPending}
            onConfirm={() => remove.mutate(chosen)}
          >
            {t("persons.remove")}
          </ConfirmButton>
        )}
        {onKeep && (
          <Button disabled={!isSomebody} onClick={onKeep}>
            {t("persons.keepAsCase")}
          </Button>
        )}
      </div>
      {isSomebody && (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== "" && !add.isPending) add.mutate();
          }}
        >
          <TextField label={t("persons.name")} maxLength={100} value={name} onChange={setName} />
          <Button type="submit" busy={add.isPending} disabled={name.trim() === ""}>
            {t("persons.keep")}
          </Button>
        </form>
      )}
      {(add.isError || remove.isError) && <Notice kind="error">{problem}</Notice>}
    </div>
  );
}
