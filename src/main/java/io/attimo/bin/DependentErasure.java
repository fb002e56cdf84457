package io.attimo.bin;

/** What another room keeps of a record; it goes before the record itself is deleted from the bin. */
public interface DependentErasure {

    /** Deletes some of it, as much as one transaction should; 0 when nothing is left, or it keeps nothing of such records. */
    int erase(Retirable retired);
}
