package io.attimo.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javax.tools.ToolProvider;

/** A house that breaks the rules, to see that they notice. Compiled by the test, so that the application never meets it. */
final class BrokenHouse {

    private BrokenHouse() {}

    static JavaClasses build() throws IOException {
        var folder = Files.createTempDirectory("broken-house");
        var source = folder.resolve("OpenPages.java");
        try (var text = BrokenHouse.class.getResourceAsStream("BrokenHouse.java.txt")) {
            Files.write(source, text.readAllBytes());
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        int result = compiler.run(
                null,
                null,
                null,
                "-proc:none",
                "-classpath",
                System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
                "-d",
                folder.toString(),
                source.toString());
        if (result != 0) {
            throw new IllegalStateException("the broken house does not stand");
        }
        return new ClassFileImporter().importPaths(List.of(folder));
    }
}
