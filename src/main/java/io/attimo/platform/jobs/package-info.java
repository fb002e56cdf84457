/**
 * Work that outlives its request. A job is a row of one global table that says whose it is, of what kind and when it is
 * due, and nothing else; the work itself is told by a record of its tenant that has the job's id. Whoever does a job
 * holds it by a lease. A process that dies lets its leases run out, and another takes the job up where the record says.
 *
 * <p>A kind has places of its own, and its own pauses between tries; within a kind the tenants take turns.
 *
 * <p>Why not db-scheduler (16.12 was looked at): it too takes rows with {@code skip locked} and gives each scheduler its own
 * threads. But its check of who holds a job comes when the job has ended, in a transaction of its own: what a process that
 * was thought dead writes late is in by then. Its rows know no tenant, and the due ones are taken by age or priority, so
 * that whoever has a thousand of them is served a thousand times before the next. It can be paused, while a job that is at
 * work cannot be asked to rest between two steps while pages are served. Its growing pauses have no longest and nothing of
 * chance in them. Each of these would be ours to write, beside a second table of leases to look after.
 */
package io.attimo.platform.jobs;
