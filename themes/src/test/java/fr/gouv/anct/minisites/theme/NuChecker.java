package fr.gouv.anct.minisites.theme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;

/** Checks HTML documents with the Nu HTML checker, in this JVM: for pages, letters and, in admin-ui, screens. */
public final class NuChecker {

    private NuChecker() {}

    /** Returns the errors in documents, by name, each with the name of its document. */
    public static List<String> errors(Map<String, String> pages) {
        List<String> errors = new ArrayList<>();
        pages.forEach((name, html) -> {
            EmbeddedValidator validator = new EmbeddedValidator();
            validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
            String report = validate(validator, html);
            report.lines()
                    .filter(line -> line.contains("error"))
                    .map(line -> name + " " + line)
                    .forEach(errors::add);
        });
        return errors;
    }

    private static String validate(EmbeddedValidator validator, String html) {
        try {
            return validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | org.xml.sax.SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
