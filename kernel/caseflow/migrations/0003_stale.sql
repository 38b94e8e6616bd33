-- A change of a case that has moved on fails by itself: whoever writes it need not wait for an answer before the commit.
create function caseflow.refuse_stale() returns void language plpgsql as $$
begin
  raise exception 'the case has another version by now' using errcode = 'ZD001';
end $$;
