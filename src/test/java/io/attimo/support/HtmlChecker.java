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
        Tool.fetch(FOLDER, "vnu-jar@26.9.27");
        Needs.orSkip(Files.exists(JAR), "npm cannot fetch the HTML checker, so the pages' HTML is not checked");
        return Tool.run(List.of(
                "java",
                "-jar",
                JAR.toString(),
                "--stdout",
                "--exit-zero-always",
                "--Werror",
                "--skip-non-html",
                pages.toString()));
    }
}
