-- Why a dry run ended without an answer, in words: {zh, en}.
alter table matching.dry_run add column failure jsonb;
update matching.dry_run
  set failure = '{"zh": "试算未能完成，请重新试算。", "en": "The dry run could not be finished. Please start it again."}'
  where state = 'failed';
alter table matching.dry_run add check ((state = 'failed') = (failure is not null));
