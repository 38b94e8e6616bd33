import { PageMissing } from "../missing/page-missing.tsx";
import "./bare.css";

/** An address that is no page at all. */
export const Nowhere = () => (
  <div className="console bare">
    <main id="main" className="bare-main">
      <PageMissing />
    </main>
  </div>
);
