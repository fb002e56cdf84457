-- Other records than journeys, stages and touchpoints can be edited by two people, too.
alter table edits alter column journey_id drop not null;
