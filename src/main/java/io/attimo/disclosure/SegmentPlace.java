package io.attimo.disclosure;

/** One label of one segment by their numbers; 0 for those of whom it is not known. */
record SegmentPlace(int segment, int place) {}
