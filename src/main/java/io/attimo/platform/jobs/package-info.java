/**
 * Work that outlives its request. A job is a row of one global table that says whose it is, of what kind and when it is
 * due, and nothing else; the work itself is told by a record of its tenant that has the job's id. Whoever does a job
 * holds it by a lease. A process that dies lets its leases run out, and another takes the job up where the record says.
 */
package io.attimo.platform.jobs;
