package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.mapping.FilePreview;
import io.attimo.platform.tenancy.DatabaseOutage;
import io.attimo.platform.tenancy.Overload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReadLimitTest {

    private static final int PLACES = 8;
    private static final int TURNS = 2;

    @TempDir
    Path folder;

    @Test
    void where_eight_wait_for_their_files_the_ninth_is_told_to_come_again() throws Exception {
        var slow = pipe();
        var file = Files.writeString(folder.resolve("survey.csv"), Survey.rows(3, 1));
        var crowd = IntStream.range(0, PLACES)
                .mapToObj(i -> new FutureTask<>(() -> looks(slow)))
                .toList();
        var threads = crowd.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        while (threads.stream().filter(FileReadLimitTest::waits).count() < PLACES - TURNS) {
            Thread.onSpinWait();
        }

        var ninth = new FutureTask<>(() -> looks(file));
        new Thread(ninth).start();
        assertThatThrownBy(() -> ninth.get(1, TimeUnit.MINUTES))
                .hasCauseInstanceOf(Overload.class)
                .matches(DatabaseOutage::isBehind);

        while (!crowd.stream().allMatch(Future::isDone)) {
            new RandomAccessFile(slow.toFile(), "rw").close();
        }
        assertThat(looks(file).rows()).hasSize(3);
    }

    private static FilePreview looks(Path file) throws IOException {
        return FileReadLimit.next(() -> FilePreview.of(file, null));
    }

    private static boolean waits(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("acquireUninterruptibly"));
    }

    /** A file that opens once somebody writes into it. */
    private Path pipe() throws Exception {
        var pipe = folder.resolve("slow.csv");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }
}
