import { queryOptions } from "@tanstack/react-query";
import { listApiKeys } from "../../api/incidents.ts";

export const apiKeysQuery = queryOptions({ queryKey: ["incidents", "api-keys"], queryFn: listApiKeys });
