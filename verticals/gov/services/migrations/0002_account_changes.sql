-- Accounts that a payee named after the bank had refused the one before: who, when, from which to which (masked).
alter table services.payment_order add column account_changes jsonb not null default '[]';
