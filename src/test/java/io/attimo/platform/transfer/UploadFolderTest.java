package io.attimo.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process that died leaves behind of uploads on their way. */
class UploadFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-28T21:00:00Z");

    @TempDir
    Path place;

    @Test
    void after_an_hour_it_is_gone_and_what_others_left_there_is_not() throws IOException {
        var folder = new UploadFolder(place.toString(), Clock.fixed(NOW, ZoneOffset.UTC));
        var old = file(folder.fresh(), 3_601);
        var oldPart = file(place.resolve("resteasy-reactive8375920481720upload"), 3_601);
        var young = file(folder.fresh(), 3_500);
        var others = file(place.resolve("holiday.jpg"), 1_000_000);

        folder.sweep();

        assertThat(old).doesNotExist();
        assertThat(oldPart).doesNotExist();
        assertThat(young).exists();
        assertThat(others).exists();
    }

    @Test
    void where_nothing_was_ever_brought_there_is_nothing_to_do() throws IOException {
        new UploadFolder(place.resolve("none").toString(), Clock.fixed(NOW, ZoneOffset.UTC)).sweep();
    }

    private static Path file(Path file, int age) throws IOException {
        Files.writeString(file, "x");
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(age)));
    }
}
