/** Companies (tenants) and who acts in them. How one is opened stands in {@code sso}. */
package io.attimo.tenant;
