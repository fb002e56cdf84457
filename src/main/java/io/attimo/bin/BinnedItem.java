package io.attimo.bin;

import java.util.UUID;

/**
 * What lies in the bin, as a page shows it.
 *
 * @param kind what it is, in the reader's language
 * @param within what it was a part of; null for what stands by itself
 * @param path where it stands once it is brought back, below the tenant's home
 */
public record BinnedItem(UUID id, String kind, String name, String within, Retirement retirement, String path) {}
