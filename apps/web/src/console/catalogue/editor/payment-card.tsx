import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/card.tsx";
import { CheckRow } from "../../parts/check-row.tsx";
import { Grid } from "../../parts/grid.tsx";
import { OptionalSelectField, SelectField } from "../../parts/select-field.tsx";
import { useFieldChoices } from "../form/use-field-choices.ts";
import { FeelField } from "../rule/feel-field.tsx";
import { useProblemAt } from "./problems.tsx";
import type { SectionProps } from "./section.ts";
import { TextPair } from "./text-pair.tsx";

/** What is paid when the matter is granted, and to which account. */
export function PaymentCard({ item, edit }: SectionProps) {
  const { t } = useTranslation();
  const fields = useFieldChoices(item);
  const account = useProblemAt("/payment/account");
  const bank = useProblemAt("/payment/bank");
  const { payment } = item;
  return (
    <Card title={t("editor.payment")}>
      <div className="stack">
        <CheckRow
          label={t("editor.pays")}
          checked={payment !== undefined}
          onChange={(pays) =>
            edit((next) => {
              next.payment = pays ? { amount: "", account: "", description: { ...next.name } } : undefined;
            })
          }
        />
        {payment && (
          <>
            <FeelField
              label={t("editor.amount")}
              hint={t("editor.amountHint")}
              path="/payment/amount"
              item={item}
              required
              value={payment.amount}
              onChange={(amount) =>
                edit((next) => {
                  next.payment!.amount = amount ?? "";
                })
              }
            />
            <Grid>
              <SelectField
                label={t("editor.account")}
                required
                error={account}
                options={fields}
                value={payment.account || undefined}
                onChange={(name) =>
                  edit((next) => {
                    next.payment!.account = name;
                  })
                }
              />
              <OptionalSelectField
                label={t("editor.bank")}
                error={bank}
                options={fields}
                value={payment.bank}
                onChange={(name) =>
                  edit((next) => {
                    next.payment!.bank = name;
                  })
                }
              />
            </Grid>
            <TextPair
              label={t("editor.paymentText")}
              path="/payment/description"
              required
              value={payment.description}
              onChange={(description) =>
                edit((next) => {
                  next.payment!.description = description;
                })
              }
            />
            <FeelField
              label={t("editor.once")}
              hint={t("editor.onceHint")}
              path="/payment/once"
              item={item}
              value={payment.once}
              onChange={(once) =>
                edit((next) => {
                  next.payment!.once = once;
                })
              }
            />
          </>
        )}
      </div>
    </Card>
  );
}
