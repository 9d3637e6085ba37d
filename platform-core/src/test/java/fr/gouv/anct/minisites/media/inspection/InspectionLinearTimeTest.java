package fr.gouv.anct.minisites.media.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.testing.LinearTimeAssertion;
import fr.gouv.anct.minisites.testing.LongSuites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/**
 * Checks that the inspection of a file takes at most linear time, whatever its content. The files are made from the
 * tokens of their format: two of them, alternating, or one after the other. The quick run repeats each token alone; the
 * long one combines all pairs, in longer files.
 */
class InspectionLinearTimeTest {

    private static final int LENGTH = LongSuites.run() ? 50_000 : 20_000;

    /** Maximum time of work that is counted and limited: it grows faster than the length of a file, up to its limit. */
    private static final Duration MOST = Duration.ofSeconds(3);

    private static final List<String> PDF = List.of(
            "(",
            "<",
            "<<",
            ">>",
            "[",
            "]",
            "/",
            "%",
            "\n",
            " ",
            "\0",
            "0",
            "a",
            "é",
            "\\",
            "#",
            "1 0 R ",
            "1 0 obj",
            " obj ",
            "endobj ",
            "6 0%a\nobj",
            "1 0 obj<</S/URI>>endobj\n",
            "/S ",
            "/S /URI ",
            "/F (a.b) ",
            "/UF ",
            "/XFA ",
            "/AA ",
            "/AA 1 0 R ",
            "/OpenAction ",
            "/Next [",
            "/Subtype ",
            "/Type /ObjStm ",
            "/First 1 ",
            "stream\n",
            "stream\nx\u009c",
            "endstream ");

    private static final List<String> CSS = List.of(
            "a",
            ".a",
            "#a",
            "*",
            ">",
            " ",
            "~",
            ",",
            "{",
            "}",
            "a{fill:url(#a)}",
            ".a .b{fill:url(#a)}",
            "{fill:url(#a)}",
            "fill:url(#a);",
            "url(",
            "url( ",
            ":",
            ";",
            "\"",
            "'",
            "/*",
            "*/",
            "\\",
            "[a=b]",
            ":not(a)",
            "@media{",
            "--a:",
            "&",
            "é",
            "(");

    private static final List<String> ELEMENTS = List.of(
            "<g>",
            "<g/>",
            "</g>",
            "<g id='a'>",
            "<use href='#a'/>",
            "<g id='b'><use href='#a'/>",
            "<path d='M0 0'/>",
            "<path d='",
            "<path fill='url(#a)'/>",
            "<pattern id='a'>",
            "<marker id='a'>",
            "<g marker-mid='url(#a)'>",
            "<a>",
            "</a>",
            "<",
            ">",
            "<g ",
            " a='b'",
            "&",
            "&amp;",
            "&#",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?",
            "<!DOCTYPE ",
            "<style>",
            "</style>",
            "<style>a{}</style>",
            "<g style='fill:url(#a)'/>",
            "<g class='a'/>",
            "a",
            "<image href='data:image/png;base64,AA'/>");

    private final FileInspector inspector = new FileInspector(new MediaProperties(
            DataSize.ofMegabytes(20),
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(50),
            DataSize.ofGigabytes(1),
            10,
            1,
            Path.of("unused")));

    @TempDir
    private Path directory;

    /** Shape of a file of any length. */
    private record Shape(String name, IntFunction<String> text) {

        static Shape of(String start, String one, String other, String end) {
            return new Shape(
                    one + "… " + other + "…",
                    length -> start + repeated(one, length / 2) + repeated(other, length / 2) + end);
        }

        static Shape inTurn(String start, String one, String other, String end) {
            return new Shape(one + other + "…", length -> start + repeated(one + other, length) + end);
        }

        private static String repeated(String what, int length) {
            return what.repeat(Math.max(1, length / what.length()));
        }
    }

    private static Stream<Shape> shapes(String start, List<String> pieces, String end) {
        return pieces.stream()
                .flatMap(one -> LongSuites.run()
                        ? pieces.stream()
                                .flatMap(other -> Stream.of(
                                        Shape.of(start, one, other, end), Shape.inTurn(start, one, other, end)))
                        : Stream.of(Shape.of(start, one, one, end)));
    }

    @Test
    void noDocumentCostsMoreThanItsLength() {
        assertThat(faults(shapes("%PDF-1.7\n", PDF, ""))).isEmpty();
    }

    @Test
    void noDrawingCostsMoreThanItsLength() {
        assertThat(faults(shapes("<svg xmlns='http://www.w3.org/2000/svg'>", ELEMENTS, "</svg>")))
                .isEmpty();
    }

    @Test
    void noStylesheetOfADrawingCostsMoreThanItsLength() {
        assertThat(faults(shapes(
                        "<svg xmlns='http://www.w3.org/2000/svg'><style>",
                        CSS,
                        "</style><g id='a' class='a b'/></svg>")))
                .isEmpty();
        assertThat(faults(CSS.stream()
                        .map(piece -> new Shape(
                                piece,
                                length -> "<svg xmlns='http://www.w3.org/2000/svg'><style>"
                                        + Shape.repeated(piece + "{fill:url(#a)}", length / 2)
                                        + "</style><g id='a'/>"
                                        + Shape.repeated("<g class='a'/>", length / 2)
                                        + "</svg>"))))
                .isEmpty();
    }

    private Map<String, String> faults(Stream<Shape> shapes) {
        Map<String, String> faults = new TreeMap<>();
        shapes.forEach(shape -> LinearTimeAssertion.fault(LENGTH, shape.text(), this::inspect)
                .flatMap(_ -> LinearTimeAssertion.beyond(MOST, shape.text().apply(4 * LENGTH), this::inspect))
                .ifPresent(fault -> faults.put(shape.name(), fault)));
        return faults;
    }

    private void inspect(String content) {
        try {
            Path file = Files.write(directory.resolve("file"), content.getBytes(StandardCharsets.ISO_8859_1));
            inspector.inspect(file, "file");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
