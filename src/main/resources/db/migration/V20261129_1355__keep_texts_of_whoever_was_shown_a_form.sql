-- Of members, and later of respondents who have no account: whether there is such a one is asked when the text comes.
alter table kept_texts drop constraint kept_texts_tenant_id_member_id_fkey;
