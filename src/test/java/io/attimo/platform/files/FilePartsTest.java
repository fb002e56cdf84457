package io.attimo.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file cut into rows, and read from them again. */
class FilePartsTest {

    private final List<StoredFilePart> parts = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999_999, 1_000_000, 1_000_001, 2_000_000, 3_141_592})
    void what_is_cut_into_parts_is_read_as_it_was(int size) throws IOException {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);

        write(bytes);

        assertThat(parts).hasSize(Math.max(1, (size + 999_999) / 1_000_000));
        assertThat(parts).allMatch(part -> part.bytes().length <= 1_000_000);
        assertThat(parts.stream().filter(StoredFilePart::last)).containsExactly(parts.get(parts.size() - 1));
        assertThat(read().readAllBytes()).isEqualTo(bytes);
    }

    @Test
    void bytes_come_one_by_one_too() throws IOException {
        write(new byte[] {1, -1, 0});

        try (var in = read()) {
            assertThat(List.of(in.read(), in.read(), in.read(), in.read())).containsExactly(1, 255, 0, -1);
        }
    }

    @Test
    void one_that_is_deleted_while_it_is_read_is_not_taken_for_a_shorter_one() throws IOException {
        write(new byte[2_500_000]);
        var in = read();
        in.readNBytes(1_500_000);
        parts.clear();

        assertThatThrownBy(in::readAllBytes).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(this::read).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void one_of_which_the_end_was_never_stored_is_not_whole() throws IOException {
        write(new byte[1_000_001]);
        parts.remove(1);

        var in = read();

        assertThatThrownBy(in::readAllBytes).isInstanceOf(NoSuchFileException.class);
    }

    private void write(byte[] bytes) throws IOException {
        try (var out = StoredFiles.cut(parts::add)) {
            int middle = bytes.length / 3;
            out.write(bytes, 0, middle);
            out.write(bytes, middle, bytes.length - middle);
        }
    }

    private StoredFileInput read() throws IOException {
        return new StoredFileInput(number -> number < parts.size() ? Optional.of(parts.get(number)) : Optional.empty());
    }
}
