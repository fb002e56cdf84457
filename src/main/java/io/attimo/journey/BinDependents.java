package io.attimo.journey;

/** What another room keeps of a touchpoint or a journey; it goes before the thing itself is emptied from the bin. */
public interface BinDependents {

    /** Deletes some of it, as much as one transaction should; 0 when nothing is left. */
    int erase(Touchpoint touchpoint);

    int erase(Journey journey);
}
