/**
 * Who somebody is: members and their roles, what a provider says of a person, why a sign-in is refused. Who is here now
 * stands in {@code session}, the connection to the provider in {@code sso}.
 */
package io.attimo.identity;
