-- So that the few answers that came or changed since somebody looked are found without reading all of the journey.
create index responses_by_revision on responses (tenant_id, journey_id, revision);
