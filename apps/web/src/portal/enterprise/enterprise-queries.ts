import { queryOptions } from "@tanstack/react-query";
import { getCalculatorFacts } from "../../api/my-benefits.ts";

export const calculatorQuery = queryOptions({ queryKey: ["calculator"], queryFn: getCalculatorFacts });
