package io.attimo.platform.jobs;

import java.io.Serializable;
import java.util.UUID;

/** Which job: one record of a tenant may have a job of each kind. */
record JobKey(String tenant, String kind, UUID id) implements Serializable {}
