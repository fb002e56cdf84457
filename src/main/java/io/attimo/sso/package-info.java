/**
 * The connection to each company's identity provider: what is known of it, its discovery document and keys, the calls to it
 * and what comes back. A provider is named by a tenant, so nothing that it answers is believed unread.
 */
package io.attimo.sso;
