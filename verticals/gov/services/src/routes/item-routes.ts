import { access, route } from "@zhida/identity";
import { z } from "zod";
import { ItemCardPage, ItemCode, ItemGroups, ItemPage, ItemSearch, Recommendations } from "../contract.ts";
import type { Services } from "../deps.ts";
import { getItem } from "../items/get-item.ts";
import { departmentGroups, lifeEventGroups } from "../items/group-items.ts";
import { searchItems } from "../items/search-items.ts";
import { recommendItems } from "../recommend/recommend-items.ts";

const tags = ["services"];

export const itemRoutes = (services: Services) => [
  route({
    method: "GET",
    url: "/api/gov/services/items",
    summary: "Search and browse service items",
    tags,
    access: access.public,
    query: ItemSearch,
    response: ItemCardPage,
    handler: ({ work, query }) => searchItems(services, work, query),
  }),
  route({
    method: "GET",
    url: "/api/gov/services/items/:code",
    summary: "One service item as in force today",
    tags,
    access: access.public,
    params: z.object({ code: ItemCode }),
    response: ItemPage,
    handler: ({ work, params }) => getItem(services, work, params.code),
  }),
  route({
    method: "GET",
    url: "/api/gov/services/departments",
    summary: "Departments that offer items",
    tags,
    access: access.public,
    response: ItemGroups,
    handler: async ({ work }) => ({ items: await departmentGroups(services, work) }),
  }),
  route({
    method: "GET",
    url: "/api/gov/services/life-events",
    summary: "Life events under which items are found",
    tags,
    access: access.public,
    response: ItemGroups,
    handler: async ({ work }) => ({ items: await lifeEventGroups(services, work) }),
  }),
  route({
    method: "GET",
    url: "/api/gov/services/recommended",
    summary: "Items found for me: their rule holds on what the registries know",
    tags,
    access: access.signedIn,
    response: Recommendations,
    handler: async ({ work, actor }) => ({ items: await recommendItems(services, work, actor) }),
  }),
];
