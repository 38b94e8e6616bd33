import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import "./visitor-welcome.css";

const steps = ["know", "match", "serve"] as const;

/** What a visitor gets by signing in. */
export function VisitorWelcome() {
  const { t } = useTranslation();
  return (
    <Card title={t("home.visitor.title")}>
      <div className="stack">
        <ol className="welcome-steps">
          {steps.map((step) => (
            <li key={step}>
              <strong>{t(`home.visitor.${step}`)}</strong>
              <span className="quiet">{t(`home.visitor.${step}Text`)}</span>
            </li>
          ))}
        </ol>
        <div className="row">
          <Link to="/sign-in" className={buttonClass({ look: "primary", size: "large" })}>
            {t("home.visitor.signIn")}
          </Link>
        </div>
      </div>
    </Card>
  );
}
