/** Companies (tenants), who acts in them, and the audit log of what was done. How one is opened stands in {@code sso}. */
package io.attimo.tenant;
