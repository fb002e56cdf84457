-- Where the names of its columns stand and how its characters are stored, as far as somebody said it; the version before
-- leaves it null.
alter table import_previews add column layout text;
