package io.attimo.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.platform.tenancy.CurrentTenant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stored files that lie on a node's disk while they are read. */
class LocalCopiesTest {

    @TempDir
    Path folder;

    private final CurrentTenant tenant = new CurrentTenant();
    private final AtomicInteger fetched = new AtomicInteger();
    private LocalCopies localCopies;

    @BeforeEach
    void open() {
        tenant.enter("acme");
        localCopies = new LocalCopies(folder, tenant);
    }

    @Test
    void two_who_read_at_once_fetch_it_once_and_it_stays_for_the_next() throws Exception {
        var file = UUID.randomUUID();
        var readers = List.of(reader(file), reader(file));
        readers.forEach(reader -> new Thread(reader).start());

        for (var reader : readers) {
            assertThat(reader.get()).isEqualTo("text");
        }
        var next = reader(file);
        next.run();
        assertThat(next.get()).isEqualTo("text");
        assertThat(fetched).hasValue(1);
    }

    @Test
    void of_those_that_nobody_reads_four_stay_and_one_that_is_read_stays_besides() throws IOException {
        var read = localCopies.of(UUID.randomUUID(), this::source);
        for (int i = 0; i < 10; i++) {
            localCopies.of(UUID.randomUUID(), this::source).close();
        }

        assertThat(onDisk()).hasSize(5).contains(read.path());
        read.close();
        assertThat(onDisk()).hasSize(4);
    }

    @Test
    void one_that_could_not_be_fetched_whole_is_fetched_anew() throws IOException {
        var file = UUID.randomUUID();
        assertThatThrownBy(() -> localCopies.of(file, LocalCopiesTest::torn)).hasMessage("torn");
        assertThat(onDisk()).isEmpty();

        try (var localCopy = localCopies.of(file, this::source)) {
            assertThat(localCopy.path()).hasContent("text");
        }
    }

    @Test
    void what_is_forgotten_while_it_is_read_can_be_read_to_its_end() throws IOException {
        var file = UUID.randomUUID();
        try (var localCopy = localCopies.of(file, this::source)) {
            localCopies.forget(file);
            assertThat(localCopy.path()).hasContent("text");
        }

        assertThat(onDisk()).isEmpty();
    }

    @Test
    void a_file_of_one_tenant_is_no_file_of_another() throws IOException {
        var file = UUID.randomUUID();
        localCopies.of(file, this::source).close();
        var theirs = new CurrentTenant();
        theirs.enter("umbrella");

        assertThat(localCopies.of(file, this::source).path())
                .hasParent(onDisk().get(0).getParent());
        assertThatThrownBy(() -> new LocalCopies(folder, new CurrentTenant()).of(file, this::source))
                .hasMessage("no tenant, no file");
        assertThat(new LocalCopies(folder, theirs).of(file, this::source).path().getParent())
                .endsWith(Path.of("umbrella"));
    }

    @Test
    void what_a_killed_process_left_goes_and_what_a_living_one_reads_stays() throws IOException {
        var dead = Files.createDirectories(folder.resolve("copies/running-1/acme"));
        Files.writeString(dead.resolve("left.copy"), "left");
        Files.createFile(dead.resolveSibling(".lock"));
        var living = localCopies.of(UUID.randomUUID(), this::source);

        new LocalCopies(folder, tenant).of(UUID.randomUUID(), this::source);

        assertThat(dead).doesNotExist();
        assertThat(living.path()).exists();
    }

    @Test
    void nothing_is_left_when_the_process_ends() throws IOException {
        localCopies.of(UUID.randomUUID(), this::source).close();

        localCopies.end(null);

        assertThat(onDisk()).isEmpty();
    }

    private FutureTask<String> reader(UUID file) {
        return new FutureTask<>(() -> {
            try (var localCopy = localCopies.of(file, this::source)) {
                return Files.readString(localCopy.path());
            }
        });
    }

    private InputStream source() {
        fetched.incrementAndGet();
        return new ByteArrayInputStream("text".getBytes());
    }

    private static InputStream torn() {
        return new SequenceInputStream(new ByteArrayInputStream("te".getBytes()), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("torn");
            }
        });
    }

    private List<Path> onDisk() throws IOException {
        try (var files = Files.walk(folder)) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".copy")).toList());
        }
    }
}
