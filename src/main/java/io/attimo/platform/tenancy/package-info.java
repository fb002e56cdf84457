/**
 * The two walls around every tenant: Hibernate's discriminator ({@link io.attimo.platform.tenancy.TenantOwned}) and row level
 * security, for which each connection is told the tenant ({@link io.attimo.platform.tenancy.TenantOfConnection}). Beside them
 * what every statement needs of the database: native SQL for one tenant, time limits, and what happens while it is away.
 */
package io.attimo.platform.tenancy;
