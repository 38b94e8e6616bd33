import { defineEvent } from "@zhida/platform";
import { Fen, Id } from "@zhida/platform/contract";
import { z } from "zod";

/** The money of an application has arrived. What happens to applications is told by caseflow. */
export const paymentBooked = defineEvent(
  "services.payment-booked",
  z.object({ paymentId: Id, applicationId: Id, itemCode: z.string(), amountFen: Fen }),
);
