package io.attimo.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Nu HTML checker, brought by npm into target/. */
public final class HtmlChecker {

    private static final Path FOLDER = Path.of("target/vnu");
    private static final Path JAR = FOLDER.resolve("node_modules/vnu-jar/build/dist/vnu.jar");

    private HtmlChecker() {}

    /** The checker's complaints about every HTML file of a folder, one a line. */
    public static List<String> complaints(Path pages) throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            Needs.orSkip(isThere("npm"), "no npm, so the pages' HTML is not checked");
            Files.createDirectories(FOLDER);
            run(
                    "npm",
                    "install",
                    "--prefix",
                    FOLDER.toString(),
                    "vnu-jar@26.9.27",
                    "--ignore-scripts",
                    "--no-audit",
                    "--no-fund");
            Needs.orSkip(Files.exists(JAR), "npm cannot fetch the HTML checker, so the pages' HTML is not checked");
        }
        return run(
                "java",
                "-jar",
                JAR.toString(),
                "--stdout",
                "--exit-zero-always",
                "--Werror",
                "--skip-non-html",
                pages.toString());
    }

    private static boolean isThere(String command) throws InterruptedException {
        try {
            return new ProcessBuilder(command, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static List<String> run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (var output = process.inputReader()) {
            return output.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
