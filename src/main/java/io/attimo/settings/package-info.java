/** The pages on which a company sets itself up: members, mail domains, single sign-on, preferences, the audit log. */
package io.attimo.settings;
