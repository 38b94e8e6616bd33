create schema screen;

-- 指标 of the big screen: what a county shows, by version. Division 10, the nation, holds what comes with Zhida.
create table screen.figures (
  division text collate "C" not null,
  version int not null check (version >= 1),
  records jsonb not null,
  -- What became different from the version before: [{"key": …, "what": [ … ]}].
  changes jsonb not null,
  updated_at timestamptz not null,
  -- Null: it came with Zhida.
  updated_by uuid,
  updated_by_name text,
  primary key (division, version)
);

create function screen.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'screen.% is append-only', tg_table_name;
end $$;
create trigger figures_is_append_only before update or delete or truncate on screen.figures
  for each statement execute function screen.refuse_change();
