-- Wordings are never deleted. Checking the reference at every message made all messages of one template wait for one row's lock.
alter table notify.message drop constraint message_template_template_version_fkey;
drop index notify.message_template;
