package io.attimo.platform.files;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process that reads every file of a folder to its end, and says of each what came of it and how long it was at work: what
 * other processes take away is not counted.
 */
final class ReadsFiles {

    private ReadsFiles() {}

    public static void main(String[] folders) throws IOException {
        for (var folder : folders) {
            try (var files = Files.list(Path.of(folder))) {
                for (var file : files.sorted().toList()) {
                    long start = worked();
                    var outcome = outcome(file);
                    System.out.println(file.getFileName() + " " + outcome + " " + (worked() - start) / 1_000_000);
                }
            }
        }
    }

    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String outcome(Path file) throws IOException {
        try (var tableReader = TableFile.open(file, null).table()) {
            tableReader.forEach(tableRow -> {});
            return "READ";
        } catch (UnreadableFile bad) {
            return bad.fault().name();
        }
    }
}
