package io.attimo.bin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The part of the bin that one room fills. */
public interface BinContents {

    List<BinnedItem> binned();

    /** Puts it back where it was; empty where it does not lie here. Part of the caller's transaction. */
    Optional<BinnedItem> bringBack(UUID id);

    /**
     * Deletes for good what has lain here long enough, with all that belongs to it, in transactions of its own.
     *
     * @param hold to be called first in each of them
     */
    void empty(UUID id, Runnable hold);
}
