package io.attimo.disclosure;

import java.util.EnumSet;
import java.util.Set;

/** What keeps a small group hidden, rule by rule: without any one of them somebody who looks long enough finds one. */
enum HidingRule {

    /** A figure of few people is hidden. */
    FEW_PEOPLE,

    /** A cell is cut in time where there are none or enough people on both sides. */
    EDGES,

    /** What is hidden of a line is more than one part, and of enough people. */
    HIDDEN_PARTS_TOGETHER,

    /** Few who are counted in a total and shown in no part hide a part. */
    SILENT_PARTS,

    /** Where a total is hidden, so is one of its parts. */
    HIDDEN_TOTAL,

    /** Two figures of the same people are one. */
    SAME_PEOPLE,

    /** Hidden labels are more than one, and of enough people. */
    LABELS_TOGETHER,

    /** A label is hidden that nearly all have. */
    NEARLY_ALL,

    /** Few without a label hide a label. */
    WITHOUT_LABEL,

    /** What is hidden of a row or column of two segments is more than one cell, and of enough people. */
    CELLS_TOGETHER,

    /** A hidden cell that follows from the sums of rows and columns gets company. */
    BRIDGES,

    /** In a table of two segments nobody is few. */
    NOBODY,

    /** Three filters show nothing. */
    TWO_FILTERS,

    /** A cell takes in none or enough new people. */
    NEW_TOGETHER,

    /** What an import makes of an answer waits as a new one does. */
    FORMER_ANSWERS,

    /** What came and went again is as if it had never been: looks far apart differ by none or enough people too. */
    EARLIER_LOOKS,

    /** What is hidden is counted as its total has it, though it stands otherwise by itself. */
    AS_IN_TOTAL,

    /** A part takes in nothing before its total. */
    TOTAL_FIRST,

    /** Of those who answered two measures, none or enough are new. */
    PAIRS;

    static final Set<HidingRule> ALL = Set.copyOf(EnumSet.allOf(HidingRule.class));
}
