package io.attimo.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * While it lasts, this process can make no file larger than a limit: the kernel refuses the write half-way, as it
 * does on a disk that is full. It lowers what the process may do, so that nobody needs any rights for it.
 */
public final class FullDisk {

    private static final Path TOOL = Path.of("/usr/bin/prlimit");

    private FullDisk() {}

    public static <T> T beyond(int bytes, Supplier<T> work) {
        Needs.orSkip(Files.isExecutable(TOOL), "prlimit of util-linux, which lets a disk seem full");
        limit(String.valueOf(bytes));
        try {
            return work.get();
        } finally {
            limit("unlimited");
        }
    }

    private static void limit(String soft) {
        try {
            var pid = String.valueOf(ProcessHandle.current().pid());
            var done = new ProcessBuilder(TOOL.toString(), "--pid", pid, "--fsize=" + soft + ":")
                    .inheritIO()
                    .start();
            if (done.waitFor() != 0) {
                throw new IllegalStateException("prlimit refused");
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
