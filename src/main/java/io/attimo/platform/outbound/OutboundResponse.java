package io.attimo.platform.outbound;

import java.nio.charset.StandardCharsets;

/** What was answered to a call; one that points elsewhere is told as it is. */
public record OutboundResponse(int status, byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
