create schema feedback;

-- Every number of the rating rules.
create table feedback.parameter (
  name text primary key,
  value int not null,
  changed_at timestamptz,
  changed_by uuid
);
insert into feedback.parameter (name, value) values
  ('ratingDays', 30),
  ('secondRatingDays', 10),
  ('reworkLevel', 2),
  ('reworkWorkdays', 15),
  ('reworkRounds', 2),
  ('callBackTries', 3),
  ('appealWorkdays', 5),
  ('appealDecisionWorkdays', 10),
  ('boardMinimum', 5),
  ('commentMaxLength', 500),
  ('reasonsMax', 5);

create table feedback.reason (
  code text primary key check (code ~ '^[a-z]+(-[a-z]+)*$'),
  position int not null unique,
  levels int[] not null check (cardinality(levels) > 0 and levels <@ array[1, 2, 3, 4, 5]),
  label jsonb not null
);
insert into feedback.reason (code, position, levels, label) values
  ('fast', 1, '{4,5}', '{"zh": "办理速度快", "en": "Quick"}'),
  ('kind', 2, '{4,5}', '{"zh": "服务热情周到", "en": "Friendly and attentive"}'),
  ('easy', 3, '{4,5}', '{"zh": "流程简单，一次办成", "en": "Simple, done in one go"}'),
  ('few-documents', 4, '{4,5}', '{"zh": "不用重复提交材料", "en": "No documents asked twice"}'),
  ('clear', 5, '{4,5}', '{"zh": "指引清楚，一看就懂", "en": "Clear guidance"}'),
  ('could-be-faster', 11, '{3}', '{"zh": "办理速度有待加快", "en": "Could be quicker"}'),
  ('could-be-clearer', 12, '{3}', '{"zh": "办事指引还可以更清楚", "en": "Guidance could be clearer"}'),
  ('could-be-easier', 13, '{3}', '{"zh": "页面操作还可以更方便", "en": "Pages could be easier to use"}'),
  ('overdue', 21, '{1,2}', '{"zh": "超过承诺时限", "en": "Later than promised"}'),
  ('extra-documents', 22, '{1,2}', '{"zh": "要求提供指南以外的材料", "en": "Documents beyond the guide were asked for"}'),
  ('repeated-visits', 23, '{1,2}', '{"zh": "让我多次跑、来回跑", "en": "I was sent back and forth"}'),
  ('not-told-at-once', 24, '{1,2}', '{"zh": "没有一次性告知", "en": "Not told everything at once"}'),
  ('bad-attitude', 25, '{1,2}', '{"zh": "服务态度差", "en": "Unfriendly"}'),
  ('passed-around', 26, '{1,2}', '{"zh": "推诿扯皮", "en": "Passed from office to office"}'),
  ('page-fault', 27, '{1,2}', '{"zh": "网上办理出错或不好用", "en": "The online service failed or was hard to use"}'),
  ('extra-charge', 28, '{1,2}', '{"zh": "收取不应收的费用", "en": "Charged what should not be charged"}'),
  ('wrong-result', 29, '{1,2}', '{"zh": "办理结果有误", "en": "The result is wrong"}');

-- distribution key: division
create table feedback.handling (
  division text collate "C" not null check (division ~ '^\d{2}(\d{2}(\d{2}(\d{3}(\d{3})?)?)?)?$'),
  id uuid not null,
  case_id uuid not null,
  case_number text not null,
  round int not null check (round >= 0),
  item_code text not null,
  title jsonb not null,
  organisation_code text not null,
  applicant_id uuid not null,
  subject_id uuid not null,
  subject_name text not null,
  closed_at timestamptz not null,
  rate_until timestamptz not null,
  rated boolean not null default false,
  primary key (division, id),
  unique (division, case_id, round),
  check (rate_until > closed_at)
);
create index handling_id on feedback.handling (id);
create index handling_case on feedback.handling (case_id, round);
create index handling_applicant on feedback.handling (applicant_id, id);
create index handling_waiting on feedback.handling (applicant_id, id) where not rated;

-- distribution key: division
create table feedback.rating (
  division text collate "C" not null,
  id uuid not null,
  handling_id uuid not null,
  case_id uuid not null,
  round int not null check (round >= 0),
  item_code text not null,
  organisation_code text not null,
  level int not null check (level between 1 and 5),
  reasons text[] not null,
  comment text not null check (length(comment) <= 2000),
  anonymous boolean not null,
  channel text not null check (channel in ('portal', 'console', 'counter', 'desk', 'kiosk', 'api', 'link')),
  rated_by uuid not null,
  rated_at timestamptz not null,
  state text not null default 'counted' check (state in ('counted', 'appealed', 'excluded')),
  rework_id uuid,
  primary key (division, id),
  unique (division, handling_id),
  foreign key (division, handling_id) references feedback.handling (division, id)
);
create index rating_id on feedback.rating (id);
create index rating_case on feedback.rating (case_id, round);
create index rating_public on feedback.rating (organisation_code, id) where state = 'counted';
create index rating_public_item on feedback.rating (item_code, id) where state = 'counted';
create index rating_organisation on feedback.rating (organisation_code, level, id);

-- distribution key: division
create table feedback.rework (
  division text collate "C" not null,
  id uuid not null,
  rating_id uuid not null,
  case_id uuid not null,
  case_number text not null,
  case_version int not null,
  organisation_code text not null,
  item_code text not null,
  state text not null default 'open' check (state in ('open', 'calling_back', 'done', 'dismissed')),
  opened_at timestamptz not null,
  due_at timestamptz not null,
  measures text,
  done_at timestamptz,
  in_time boolean,
  primary key (division, id),
  unique (division, rating_id),
  unique (division, case_id),
  foreign key (division, rating_id) references feedback.rating (division, id),
  check ((state = 'done') = (done_at is not null)),
  check ((done_at is null) = (in_time is null))
);
create index rework_id on feedback.rework (id);
create index rework_case on feedback.rework (case_id);
create index rework_organisation on feedback.rework (organisation_code, state, id);
create index rework_division on feedback.rework (division, state, id);

-- distribution key: division
create table feedback.call_back (
  division text collate "C" not null,
  id uuid not null,
  rework_id uuid not null,
  method text not null check (method in ('phone', 'visit', 'video', 'message')),
  reached boolean not null,
  accepted boolean,
  record text not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  primary key (division, id),
  foreign key (division, rework_id) references feedback.rework (division, id),
  check (reached or accepted is null)
);
create index call_back_rework on feedback.call_back (division, rework_id, id);

-- distribution key: division
create table feedback.appeal (
  division text collate "C" not null,
  id uuid not null,
  rating_id uuid not null,
  organisation_code text not null,
  grounds text not null,
  appealed_by uuid not null,
  appealed_by_name text not null,
  appealed_at timestamptz not null,
  decide_by timestamptz not null,
  state text not null default 'open' check (state in ('open', 'upheld', 'dismissed')),
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  note text,
  primary key (division, id),
  unique (division, rating_id),
  foreign key (division, rating_id) references feedback.rating (division, id),
  check ((state = 'open') = (decided_at is null))
);
create index appeal_id on feedback.appeal (id);
create index appeal_organisation on feedback.appeal (organisation_code, state, id);
create index appeal_division on feedback.appeal (division, state, id);

-- A link for rating without signing in; only the hash of its token is kept.
-- distribution key: division
create table feedback.rating_link (
  division text collate "C" not null,
  token_hash bytea not null,
  handling_id uuid not null,
  issued_by uuid not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (division, token_hash),
  foreign key (division, handling_id) references feedback.handling (division, id)
);
create index rating_link_token on feedback.rating_link (token_hash);
create index rating_link_handling on feedback.rating_link (division, handling_id);

-- Published counts, kept up in the transaction of what they count. The month is that of the event in Asia/Shanghai.
-- distribution key: division
create table feedback.board (
  division text collate "C" not null,
  organisation_code text not null,
  item_code text not null,
  month text collate "C" not null check (month ~ '^\d{4}-\d{2}$'),
  item_title jsonb not null,
  level_1 int not null default 0 check (level_1 >= 0),
  level_2 int not null default 0 check (level_2 >= 0),
  level_3 int not null default 0 check (level_3 >= 0),
  level_4 int not null default 0 check (level_4 >= 0),
  level_5 int not null default 0 check (level_5 >= 0),
  excluded int not null default 0 check (excluded >= 0),
  reworks_opened int not null default 0 check (reworks_opened >= 0),
  reworks_done int not null default 0 check (reworks_done >= 0),
  reworks_in_time int not null default 0 check (reworks_in_time >= 0),
  second_ratings int not null default 0 check (second_ratings >= 0),
  second_satisfied int not null default 0 check (second_satisfied >= 0),
  primary key (division, organisation_code, item_code, month)
);
