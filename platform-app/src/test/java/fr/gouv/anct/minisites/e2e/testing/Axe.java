package fr.gouv.anct.minisites.e2e.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the accessibility engine axe-core inside a page. */
public final class Axe {

    private static final Path SOURCE = Path.of("../node_modules/axe-core/axe.min.js");

    // Frames do not have the engine: it would wait half a second for the answer of each.
    private static final String RUN = """
            () => axe.run(document, { resultTypes: ['violations'], iframes: false }).then(results => results.violations.flatMap(rule =>
                rule.nodes.map(node => rule.id + ' (' + rule.help + '): ' + node.target.join(' ') + ' — '
                    + node.any.concat(node.all, node.none).map(check => check.message).join('; '))))""";

    private Axe() {}

    private static final class Once {
        static final String SCRIPT = read();
    }

    /** Returns the violations of all rules, as readable text. */
    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page) {
        if (page.evaluate("() => typeof axe").equals("undefined")) {
            page.evaluate(Once.SCRIPT);
        }
        return (List<String>) page.evaluate(RUN);
    }

    private static String read() {
        try {
            return Files.readString(SOURCE);
        } catch (IOException absent) {
            throw new UncheckedIOException("axe-core is installed by install.mjs, see pom.xml of the project", absent);
        }
    }
}
