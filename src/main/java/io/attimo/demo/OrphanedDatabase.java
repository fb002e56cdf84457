package io.attimo.demo;

import io.attimo.CommandFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The PostgreSQL that a killed application left running in our folder: ended before the next one starts. */
record OrphanedDatabase(Path data) {

    static OrphanedDatabase in(Path data) {
        return new OrphanedDatabase(data);
    }

    void end() throws IOException {
        if (isInUse()) {
            throw new CommandFailure("Another Attimo is running with the data folder "
                    + data.getParent().getParent() + "; end it, or choose another one with ATTIMO_DATA_DIR.");
        }
        var file = data.resolve("postmaster.pid");
        if (Files.exists(file)) {
            var pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
            var process = ProcessHandle.of(pid).filter(this::isOurs);
            if (process.isPresent()) {
                interrupt(process.get());
            }
        }
    }

    /** Whoever started the database holds a lock on this file for as long as he lives. */
    private boolean isInUse() throws IOException {
        var lock = data.resolve("epg-lock");
        if (!Files.exists(lock)) {
            return false;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var held = channel.tryLock()) {
            return held == null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private boolean isOurs(ProcessHandle process) {
        var info = process.info();
        boolean isPostgres = info.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
        return isPostgres
                && info.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                        .orElse(true);
    }

    // SIGINT is PostgreSQL's fast shutdown; the SIGTERM of destroy() would wait for the clients.
    private static void interrupt(ProcessHandle process) throws IOException {
        boolean isWindows = System.getProperty("os.name").startsWith("Windows");
        if (isWindows) {
            process.destroyForcibly();
        } else {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        }
        try {
            process.onExit().get(15, TimeUnit.SECONDS);
        } catch (TimeoutException tooSlow) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
