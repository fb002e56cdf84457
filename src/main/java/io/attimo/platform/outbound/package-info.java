/**
 * Calls to addresses that somebody else named. All of them go through {@link io.attimo.platform.outbound.OutboundDoor}: no
 * redirect is followed, the address that was checked is the one connected to, and a private one is refused unless allowed.
 * A {@link io.attimo.platform.outbound.OutboundRequest} is a GET or a POST; its bytes go out as they were signed.
 */
package io.attimo.platform.outbound;
