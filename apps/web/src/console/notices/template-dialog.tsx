import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type NoticeTemplate, OutsideChannel, type TemplateWording } from "@zhida/notify/contract";
import { Modal } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toast.tsx";
import { publishTemplate } from "../api/notify.ts";
import { TextPair } from "../catalogue/editor/text-pair.tsx";
import { CheckGroup } from "../parts/check-row.tsx";

/** A new version of a wording; placeholders stay in braces. */
export function TemplateDialog({ template, onClose }: { template: NoticeTemplate; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [wording, setWording] = useState<TemplateWording>({
    channels: template.channels,
    title: template.title,
    body: template.body,
    sms: template.sms,
  });
  const change = (part: Partial<TemplateWording>) => setWording((before) => ({ ...before, ...part }));
  const publish = useMutation({
    mutationFn: () => publishTemplate(template.code, { version: template.version, wording }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["notices", "templates"] });
      toast(t("notices.published"));
      onClose();
    },
  });
  const problem = useSentence(publish.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!publish.isPending) publish.mutate();
  };
  return (
    <Modal open title={template.code} onCancel={onClose} footer={null} destroyOnHidden width={760}>
      <form className="console stack" onSubmit={submit}>
        {template.params.length > 0 && (
          <p className="quiet small">
            {t("notices.params", { params: template.params.map((name) => `{${name}}`).join(" ") })}
          </p>
        )}
        <TextPair
          label={t("notices.titleLabel")}
          path="/title"
          required
          value={wording.title}
          onChange={(title) => change({ title })}
        />
        <TextPair
          label={t("notices.body")}
          path="/body"
          required
          lines={4}
          value={wording.body}
          onChange={(body) => change({ body })}
        />
        <TextPair
          label={t("notices.sms")}
          path="/sms"
          hint={t("notices.smsHint")}
          lines={3}
          value={wording.sms}
          onChange={(sms) => change({ sms: sms.zh || sms.en ? sms : undefined })}
        />
        <CheckGroup
          legend={t("notices.alsoBy")}
          options={OutsideChannel.options.map((value) => ({ value, label: t(`notices.channels.${value}`) }))}
          value={wording.channels}
          onChange={(channels) => change({ channels })}
        />
        {publish.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button type="submit" look="primary" busy={publish.isPending}>
            {t("notices.publish")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}
