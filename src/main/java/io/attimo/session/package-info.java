/** Who is here now: signing in and out, sessions, which role may use a page, and the way back to a form after signing in. */
package io.attimo.session;
