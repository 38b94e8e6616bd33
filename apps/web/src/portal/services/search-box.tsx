import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import SearchOutline from "antd-mobile-icons/es/SearchOutline";
import { type FormEvent, type KeyboardEvent, useDeferredValue, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { suggestionsQuery } from "./service-queries.ts";
import "./search-box.css";

/** Search with suggestions, as the ARIA combobox practice writes it: arrows choose, Enter opens, Escape closes. */
export function SearchBox({ initial = "" }: { initial?: string }) {
  const { t } = useTranslation();
  const text = useText();
  const id = useId();
  const navigate = useNavigate();
  const [words, setWords] = useState(initial);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const q = useDeferredValue(words.trim());
  const { data } = useQuery({
    ...suggestionsQuery(q),
    enabled: open && q.length > 0,
    placeholderData: keepPreviousData,
  });
  const found = open && q.length > 0 ? (data?.items ?? []) : [];

  const close = () => {
    setOpen(false);
    setChosen(-1);
  };
  const show = (code: string) => {
    close();
    void navigate({ to: "/services/$code", params: { code } });
  };
  const search = (event: FormEvent) => {
    event.preventDefault();
    const item = found[chosen];
    if (item) return show(item.code);
    close();
    void navigate({ to: "/services", search: { q: words.trim() || undefined } });
  };
  const steer = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") close();
    if (!step || found.length === 0) return;
    event.preventDefault();
    setChosen((chosen + step + found.length) % found.length);
  };

  return (
    <search className="search-box">
      <form className="search-field" onSubmit={search}>
        <SearchOutline aria-hidden="true" />
        <input
          type="search"
          role="combobox"
          aria-label={t("search.label")}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
          autoComplete="off"
          enterKeyHint="search"
          maxLength={100}
          placeholder={t("search.placeholder")}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setOpen(true);
            setChosen(-1);
          }}
          onFocus={() => setOpen(true)}
          onBlur={close}
          onKeyDown={steer}
        />
        <Button type="submit" look="primary" size="small">
          {t("search.submit")}
        </Button>
      </form>
      <div
        className={found.length > 0 ? "suggestions" : undefined}
        role="listbox"
        id={`${id}-list`}
        aria-label={t("search.suggestions")}
      >
        {found.map((item, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, as the combobox practice asks
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field opens the chosen one
          <div
            key={item.code}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className="suggestion"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => show(item.code)}
          >
            <span>{text(item.name)}</span>
            <span className="quiet small">{text(item.department.name)}</span>
          </div>
        ))}
      </div>
      <span className="visually-hidden" role="status">
        {open && q.length > 0 && data ? t("search.found", { count: data.total }) : ""}
      </span>
    </search>
  );
}
