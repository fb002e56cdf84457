/** The audit log: what was done in a company, by whom and when. Whoever writes one down says so to {@code CurrentActor}. */
package io.attimo.audit;
