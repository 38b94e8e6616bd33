import { expect, test } from "vitest";
import { ApiError, Unreachable } from "../../api/api-error.ts";
import { refusedFields } from "./refused-fields.ts";

const refusal = (fields?: { path: string; message: string }[]) =>
  new ApiError({ type: "", title: "", status: 422, code: "services.wrong_value", detail: "", requestId: "", fields });

test("a refusal names its fields with or without where they stand in the body", () => {
  const error = refusal([
    { path: "values.phone", message: "手机号码不正确" },
    { path: "card", message: "银行卡号不正确" },
  ]);
  expect(refusedFields(error)).toEqual({ phone: "手机号码不正确", card: "银行卡号不正确" });
});

test("other failures refuse no field", () => {
  expect(refusedFields(refusal())).toEqual({});
  expect(refusedFields(new Unreachable(undefined))).toEqual({});
});
