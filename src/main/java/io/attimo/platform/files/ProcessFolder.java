package io.attimo.platform.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/** A folder of this process alone, gone when it ends; those of processes that were killed go when the next one starts. */
final class ProcessFolder implements Closeable {

    private static final String LOCK = ".lock";
    private static final String STARTING = "starting-";
    private static final String RUNNING = "running-";

    private final Path path;
    private final FileChannel lock;

    private ProcessFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static ProcessFolder within(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var others = Files.newDirectoryStream(folder, RUNNING + "*")) {
            for (var other : others) {
                deleteIfLeft(other);
            }
        }
        var fresh = Files.createTempDirectory(folder, STARTING);
        var lock = FileChannel.open(fresh.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
        var name = fresh.getFileName().toString().replaceFirst(STARTING, RUNNING);
        return new ProcessFolder(Files.move(fresh, folder.resolve(name)), lock);
    }

    /** A living process holds its lock. */
    private static void deleteIfLeft(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            if (free != null) {
                delete(folder);
            }
        } catch (OverlappingFileLockException ours) {
            // another application of this very process
        } catch (NoSuchFileException gone) {
            // another process that starts was faster
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        delete(path);
        lock.close();
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (var files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (var each : all) {
            Files.deleteIfExists(each);
        }
    }
}
