alter table imports add column sheet text;
