package io.attimo.response;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What one import said of a response.
 *
 * @param after how the response stood after it
 * @param parts which parts of that it had set; null stands for all
 */
record ImportContribution(UUID importId, Instant at, ResponseSnapshot after, Set<String> parts) {}
