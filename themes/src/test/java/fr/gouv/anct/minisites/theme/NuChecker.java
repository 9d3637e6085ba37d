package fr.gouv.anct.minisites.theme;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import nu.validator.messages.GnuMessageEmitter;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.source.SourceCode;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Checks HTML documents with the Nu HTML checker, in this JVM: for pages, letters and, in admin-ui, screens. It does
 * what {@link EmbeddedValidator} does, which reads the schema for each document again: most of the time of a check.
 */
public final class NuChecker {

    private NuChecker() {}

    /** Read in a thread with a deep stack, which it takes. */
    private static final class Schema {
        static final SimpleDocumentValidator VALIDATOR = validator();
    }

    private static SimpleDocumentValidator validator() {
        try {
            SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, true);
            validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new SystemErrErrorHandler());
            return validator;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the errors in documents, by name, each with the name of its document. */
    public static synchronized List<String> errors(Map<String, String> pages) {
        return DeepStack.call(() -> found(pages));
    }

    private static List<String> found(Map<String, String> pages) {
        List<String> errors = new ArrayList<>();
        pages.forEach((name, html) -> report(html)
                .lines()
                .filter(line -> line.contains("error"))
                .map(line -> name + " " + line)
                .forEach(errors::add));
        return errors;
    }

    private static String report(String html) {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        SourceCode source = Schema.VALIDATOR.getSourceCode();
        MessageEmitterAdapter messages = new MessageEmitterAdapter(
                null, source, true, new ImageCollector(source), 0, true, new GnuMessageEmitter(report, false));
        try {
            messages.setHtml(true);
            messages.start(null);
            Schema.VALIDATOR.setUpValidatorAndParsers(messages, false, false);
            Schema.VALIDATOR.checkHtmlInputSource(
                    new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
            messages.end("", "", "");
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
        return report.toString(StandardCharsets.UTF_8);
    }
}
