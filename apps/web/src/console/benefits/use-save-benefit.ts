import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Benefit, SaveBenefit } from "@zhida/gov-benefits/contract";
import { saveBenefit } from "../api/benefits.ts";
import { benefitQuery, benefitsQuery } from "./benefit-queries.ts";

/** Shows the change at once, and takes it back when the server refuses it. */
export function useSaveBenefit(code: string) {
  const client = useQueryClient();
  const one = benefitQuery(code).queryKey;
  const put = (change: (benefit: Benefit) => Benefit) => {
    client.setQueryData(one, (before: Benefit | undefined) => before && change(before));
    client.setQueryData(
      benefitsQuery.queryKey,
      (before) =>
        before && {
          ...before,
          pages: before.pages.map((page) => ({
            ...page,
            items: page.items.map((each) => (each.policy === code ? change(each) : each)),
          })),
        },
    );
  };
  return useMutation({
    mutationFn: (change: SaveBenefit) => saveBenefit(code, change),
    onMutate: async ({ setup, active }) => {
      await client.cancelQueries({ queryKey: one });
      put((benefit) => ({ ...benefit, setup, active }));
    },
    onSuccess: (saved) => put(() => saved),
    onError: () => client.invalidateQueries({ queryKey: ["benefits"] }),
  });
}
