package io.attimo.proposal;

import io.attimo.mapping.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file's columns seem to mean, for a person to correct in the form or for a program to send back as a mapping. */
public record MappingProposal(ColumnForm columns, List<Doubt> doubts) {

    public MappingProposal {
        doubts = List.copyOf(doubts);
    }

    public MappingProposal with(Doubt doubt) {
        return new MappingProposal(
                columns, Stream.concat(Stream.of(doubt), doubts.stream()).toList());
    }

    /** Without what may be read in two ways: that has to be given, and a mapping that lacks it is refused. */
    public Mapping mapping() {
        return MappingOfColumnForm.of(columns, Optional.empty(), new HashMap<>());
    }
}
