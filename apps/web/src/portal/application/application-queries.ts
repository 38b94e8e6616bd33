import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Application } from "@zhida/gov-services/contract";
import { getApplication, getReceipt } from "../../api/services.ts";

export const applicationQuery = (id: string) =>
  queryOptions({ queryKey: ["application", id], queryFn: () => getApplication(id) });

export const receiptQuery = (id: string) =>
  queryOptions({ queryKey: ["application", id, "receipt"], queryFn: () => getReceipt(id) });

/** The server answers every change with the application as it now stands. */
export function keepApplication(client: QueryClient, application: Application): void {
  client.setQueryData(applicationQuery(application.id).queryKey, application);
}

/** After a step that others see: lists, recommendations and the case are fetched anew. */
export function applicationMoved(client: QueryClient, application: Application): void {
  keepApplication(client, application);
  for (const queryKey of [["applications"], ["recommended"], ["cases"], ["data-uses"], ["handlings"]]) {
    void client.invalidateQueries({ queryKey });
  }
}
