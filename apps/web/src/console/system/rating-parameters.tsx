import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Parameters } from "@zhida/feedback/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../session/me-query.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toast.tsx";
import { getRatingRules, saveParameters } from "../api/feedback.ts";
import { Grid } from "../parts/grid.tsx";
import { NumberField } from "../parts/text-field.tsx";

/** The numbers of the rating rules: days, limits, levels; a change holds from then on. */
export function RatingParameters() {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: ["rating", "rules"], queryFn: getRatingRules });
  const mayEdit = useMe()?.permissions.includes("parameter.edit") ?? false;
  if (!mayEdit) return null;
  return (
    <Card title={t("parameters.title")} more={<span className="quiet small">{t("parameters.lead")}</span>}>
      <Loaded query={query}>{({ parameters }) => <ParameterForm parameters={parameters} />}</Loaded>
    </Card>
  );
}

function ParameterForm({ parameters }: { parameters: Parameters }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [values, setValues] = useState(parameters);
  const save = useMutation({
    mutationFn: () => saveParameters(values),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["rating", "rules"] });
      toast(t("parameters.saved"));
    },
  });
  const problem = useSentence(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  const names = Object.keys(parameters) as (keyof Parameters)[];
  return (
    <form className="stack" onSubmit={submit}>
      <Grid>
        {names.map((name) => (
          <NumberField
            key={name}
            label={t(`parameters.names.${name}`)}
            value={values[name]}
            onChange={(value) => value !== undefined && setValues((before) => ({ ...before, [name]: value }))}
          />
        ))}
      </Grid>
      {save.isError && <Notice kind="error">{problem}</Notice>}
      <div className="row">
        <Button type="submit" look="primary" busy={save.isPending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
