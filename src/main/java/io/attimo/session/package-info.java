/**
 * Who is here now: signing in and out, sessions, which role may use a page, and the way back to a form after signing in.
 *
 * <p>Quarkus keeps a session in the browser: its cookie holds the provider's token, encrypted, and whoever has it is in until
 * the token ends. Our sessions are rows beside that ({@link io.attimo.session.Session}), looked at on every request. So a
 * session can be ended by its owner from another browser, by an admin who removes a member, and by the provider, at once and
 * on every node; it ends when it is left alone; and a token with a thousand groups, which no cookie takes, lies in its row.
 */
package io.attimo.session;
