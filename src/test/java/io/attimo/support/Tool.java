package io.attimo.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that looks files over: one of the machine's, or one that npm brings into target/. */
public final class Tool {

    private Tool() {}

    /** What a Debian package's program says of what it finds wrong, one a line; nothing if all is well. */
    public static List<String> complaints(String program, String... arguments)
            throws IOException, InterruptedException {
        Needs.orSkip(isThere(program), "no " + program + ", so some files are not looked over");
        return findings(program, arguments);
    }

    /** The same of a program that npm brings. */
    public static List<String> complaintsByNpm(String name, String version, String... arguments)
            throws IOException, InterruptedException {
        var folder = Path.of("target", name);
        var program = folder.resolve("node_modules/.bin").resolve(name);
        fetch(folder, name + "@" + version);
        Needs.orSkip(Files.exists(program), "npm cannot fetch " + name + ", so some files are not looked over");
        return findings(program.toString(), arguments);
    }

    static void fetch(Path folder, String library) throws IOException, InterruptedException {
        if (!Files.exists(folder.resolve("node_modules"))) {
            Needs.orSkip(isThere("npm"), "no npm, so " + library + " looks nothing over");
            Files.createDirectories(folder);
            run(List.of(
                    "npm", "install", "--prefix", "" + folder, library, "--ignore-scripts", "--no-audit", "--no-fund"));
        }
    }

    static List<String> run(List<String> command) throws IOException, InterruptedException {
        return ended(command).said();
    }

    private static List<String> findings(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        var ended = ended(command);
        return ended.code() == 0 ? List.of() : ended.said();
    }

    private record Ended(int code, List<String> said) {}

    private static Ended ended(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (var output = process.inputReader()) {
            var said = output.lines().filter(line -> !line.isBlank()).toList();
            return new Ended(process.waitFor(), said);
        }
    }

    private static boolean isThere(String program) throws IOException, InterruptedException {
        try {
            return ended(List.of(program, "--version")).code() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
