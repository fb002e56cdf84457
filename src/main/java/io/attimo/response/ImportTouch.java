package io.attimo.response;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * One import's turn at a response.
 *
 * @param setAnew the parts it set although they stood there already: its customer, and others once an import before it was undone
 */
record ImportTouch(UUID importId, Instant at, Set<String> setAnew) {}
