/**
 * Who is here now: signing in and out, sessions, which role may use a page, and the way back to a form after signing in.
 *
 * <p>Quarkus keeps a session in the browser: its cookie holds the provider's token, encrypted, and whoever has it is in until
 * the token ends. Our sessions are rows beside that ({@link io.attimo.session.Session}), looked at on every request. So a
 * session can be ended by its owner from another browser, by an admin who removes a member, and by the provider, at once and
 * on every node; it ends when it is left alone; and a token with a thousand groups, which no cookie takes, lies in its row.
 *
 * <p>So is the back channel, by which a provider signs somebody out. That of Quarkus 3.33.2 was tried in its place
 * (quarkus.oidc.logout.backchannel, one path for each company) and fails. A node answers 404 until somebody of the company
 * has signed in on it, since its paths are those of the companies it has met. A changed connection is a second one with the
 * same path, "which is not supported": nobody of the company comes in any more. It finds the form read already, by our
 * filter against slow senders, and answers 500, which could be helped. But what it heard lies in the memory of the one node,
 * for ten minutes and ten messages unless set otherwise, and is gone with the first session that it ends, while the person
 * may have others, there and on other nodes; there is no place to put a store of our own.
 */
package io.attimo.session;
