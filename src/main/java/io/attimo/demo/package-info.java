/**
 * Attimo to try out: its own database, its own identity provider, two invented tenants. None of it is in the
 * production package: the build leaves this room out, so no other room may use it.
 */
package io.attimo.demo;
