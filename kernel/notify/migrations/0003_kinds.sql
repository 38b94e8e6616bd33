-- The check of a table is read and run at every change of a row, whatever changed; that of a domain when the value is written.
create domain notify.kind as text
  check (value in ('case', 'payment', 'rating', 'data', 'policy', 'work', 'account', 'code'));
alter table notify.message drop constraint message_kind_check, alter column kind type notify.kind;
