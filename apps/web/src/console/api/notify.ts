import {
  Delivery,
  DeliveryPage,
  type DeliveryStatus,
  NoticeTemplate,
  OutboxPage,
  type OutsideChannel,
  type TemplateChange,
  TemplateList,
} from "@zhida/notify/contract";
import { call } from "../../api/call.ts";

const base = "/api/notify";

export const listOutbox = (query: { channel?: OutsideChannel; address?: string; cursor?: string }) =>
  call({ path: `${base}/outbox`, query: { limit: 50, ...query }, answer: OutboxPage });

export const listDeliveries = (query: { status: DeliveryStatus; cursor?: string }) =>
  call({ path: `${base}/deliveries`, query: { limit: 50, ...query }, answer: DeliveryPage });

export const retryDelivery = (id: string) =>
  call({ method: "POST", path: `${base}/deliveries/${id}/retry`, answer: Delivery });

export const listTemplates = () => call({ path: `${base}/templates`, answer: TemplateList });

export const publishTemplate = (code: string, body: TemplateChange) =>
  call({ method: "PUT", path: `${base}/templates/${code}`, body, answer: NoticeTemplate });
