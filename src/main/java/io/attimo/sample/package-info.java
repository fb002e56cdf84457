/** Two invented companies and what their customers said: a tenant's sample data, and the demo's tenants. */
package io.attimo.sample;
