import { defineRefusals } from "@zhida/platform";

export const refuse = defineRefusals("payments", {
  not_requeueable: {
    status: 404,
    zh: "没有找到可以再次划付的款项，它可能已经到账或仍在划付中，请刷新后再看。",
    en: "There is no failed payment here to send again. It may have been paid or be on its way; please refresh.",
  },
  recovery_not_open: {
    status: 404,
    zh: "没有找到待退回的款项，它可能已经退回或免除，请刷新后再看。",
    en: "There is nothing open here to pay back. It may have been repaid or waived; please refresh.",
  },
});
