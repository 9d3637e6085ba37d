package fr.gouv.anct.minisites.media.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.media.inspection.RejectionReason.Reason;
import fr.gouv.anct.minisites.testing.LinearTimeAssertion;
import fr.gouv.anct.minisites.testing.LongSuites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that programs in a PDF are found at any position, and that documents which only mention them are accepted. */
class PdfInspectorTest {

    /** Bytes of a file that is made to take long, and the time that it may take. */
    private static final int LONG_FILE = LongSuites.run() ? 4 << 20 : 1 << 20;

    private static final Duration MOST_TIME = Duration.ofSeconds(LongSuites.run() ? 30 : 8);

    @TempDir
    private Path directory;

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String packed(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, new Deflater(9))) {
            deflated.write(latin(content));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return latin(bytes.toByteArray());
    }

    private static String pdf(String objects) {
        return "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" + objects + "\ntrailer<</Root 1 0 R>>\n%%EOF\n";
    }

    private static String stream(String dictionary, String data) {
        return "9 0 obj<<" + dictionary + "/Length " + data.length() + ">>stream\n" + data + "\nendstream endobj\n";
    }

    private static String objectStream(String object) {
        return stream("/Type/ObjStm/N 2/First 10/Filter/FlateDecode", packed("12 0 13 25 <</A 1>> " + object));
    }

    private Optional<Reason> reason(String pdf) throws IOException {
        Path file = Files.write(directory.resolve("file"), latin(pdf));
        return PdfInspector.inspect(file) instanceof InspectionResult.Rejected(RejectionReason reason)
                ? Optional.of(reason.reason())
                : Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</S/JavaScript/JS(app.alert(1))>>",
                "<</JS 4 0 R /S  /JavaScript>>",
                "<</S%comment\n/Java#53cript/JS(x)>>",
                "<</#53/#4a#61vaScript/JS(x)>>",
                "<</S/Launch/F(a.pdf)>>",
                "<</S/SubmitForm/F(http://x.example)>>",
                "<</S/ImportData/F(a.fdf)>>",
                "<</S/Rendition/JS(x)>>",
                "<</Type/Annot/Subtype/RichMedia>>",
                "<</Type/Catalog/OpenAction<</S/URI/URI(https://x.example)>>>>",
                "<</Type/Page/AA<</C<</S/GoTo/D[3 0 R/Fit]/Next[<</S/GoToR/F(//x.example/a)>>]>>>>>>",
                "<</XFA[(template) 5 0 R]>>",
                "<</Type/Filespec/F(facture.EXE)>>",
                "<</Type/Filespec/UF(fact\\165re.e\\170e)>>",
                "<</Type/Filespec/UF<FEFF0061002E006A0073>>>"
            })
    void programsAreRefusedAsTheyAreAndPacked(String object) throws IOException {
        assertThat(reason(pdf("5 0 obj" + object + "endobj"))).contains(Reason.PROGRAM);
        assertThat(reason(pdf(objectStream(object)))).contains(Reason.PROGRAM);
        assertThat(reason(pdf(objectStream(object)).replace("/Type/ObjStm/N 2/First 10", "/Type 7 0 R/N 2")))
                .as("an object stream that does not say so")
                .contains(Reason.PROGRAM);
        assertThat(reason(pdf(stream("/Length 1", "5 0 obj" + object + "endobj"))))
                .as("in what looks like a stream")
                .contains(Reason.PROGRAM);
    }

    @Test
    void anActionMayBeAnObjectOfItsOwn() throws IOException {
        assertThat(reason(pdf("5 0 obj<</S 6 0 R/JS(x)>>endobj 6 0 obj/JavaScript endobj")))
                .contains(Reason.PROGRAM);
    }

    /**
     * The action that a document, a page or a field runs when opened may be in an object that is referenced by number
     * only.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <</OpenAction 6 0 R>>                | <</S/URI/URI(https://x.example)>>
        <</AA<</O 6 0 R>>>>                  | <</S/GoToR/F(a.pdf)/D[0/Fit]>>
        <</OpenAction 0000000006 00000 R>>   | <</S/URI/URI(https://x.example)>>
        <</AA 6 0 R>>                        | <</U<</S/Named>>/PO<</Next 7 0 R/S/GoTo>>>>
        <</OpenAction<</S/GoTo/Next 6 0 R>>>>| <</S/Named/Next[<</S/GoTo/D[3 0 R/Fit]>> 7 0 R]>>
        <</OpenAction 6 0 R>>                | <</S /GoTo /D (a \\) >>) /Next [ 7 0 R ] >>
        """)
    void whatOpensByItselfIsFollowed(String trigger, String action) throws IOException {
        String last = "<</S/URI/URI(https://x.example)>>";
        assertThat(reason(pdf("7 0 obj" + last + "endobj 6 0 obj\n" + action + "endobj 5 0 obj" + trigger + "endobj")))
                .contains(Reason.PROGRAM);
        String packed = packed("5 0 6 " + (trigger.length() + 1) + " 7 " + (trigger.length() + action.length() + 2)
                + " " + trigger + " " + action + " " + last);
        assertThat(reason(pdf(stream("/Type/ObjStm/N 3/First 15/Filter/FlateDecode", packed))))
                .contains(Reason.PROGRAM);
    }

    /** Destinations point at pages, whose links are links; a button is pressed by the user. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</OpenAction[6 0 R/Fit]>>",
                "<</OpenAction<</S/GoTo/D 6 0 R>>>>",
                "<</OpenAction<</S/GoTo/D[6 0 R/Fit]>>>>",
                "<</AA<</U 6 0 R/D 6 0 R>>>>",
                "<</OpenAction 7 0 R>>",
                "<</A 6 0 R>>"
            })
    void whatIsClickedIsNotFollowed(String object) throws IOException {
        assertThat(reason(pdf("5 0 obj" + object + "endobj 6 0 obj<</S/URI/URI(https://x.example)>>endobj"
                        + " 7 0 obj[6 0 R/Fit]endobj")))
                .isEmpty();
    }

    @Test
    void aChainOfActionsThatDoesNotEndIsRefused() throws IOException {
        StringBuilder chain = new StringBuilder("5 0 obj<</OpenAction 10 0 R>>endobj");
        for (int i = 10; i < 30; i++) {
            chain.append("\n%d 0 obj<</S/Named/N/NextPage/Next %d 0 R>>endobj".formatted(i, i + 1));
        }
        assertThat(reason(pdf(chain.toString()))).contains(Reason.PROGRAM);
    }

    @Test
    void aProgramThatIsAttachedIsRefused() throws IOException {
        assertThat(reason(pdf(stream("/Type/EmbeddedFile/Filter/FlateDecode", packed("MZ\u0090\0\3\0\0\0\4")))))
                .contains(Reason.PROGRAM);
        assertThat(reason(pdf(stream("/Type/EmbeddedFile/Filter/FlateDecode", packed("<?xml version='1.0'?>")))))
                .as("an invoice")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Type/ObjStm/N 2/First 10/Filter/FlateDecode/DecodeParms<</Predictor 12>>",
                "/Type/ObjStm/N 2/First 10/Filter[/ASCIIHexDecode/FlateDecode]",
                "/Type/ObjStm/N 2/First 10/Filter 8 0 R",
                "/Type/ObjStm/N 2/First 10"
            })
    void objectsThatCannotBeUnpackedAreRefused(String dictionary) throws IOException {
        assertThat(reason(pdf(stream(dictionary, packed("\2\1\0\3\5 nothing to read")))))
                .contains(Reason.UNREADABLE);
        assertThat(reason(pdf(stream(dictionary, "789c4a")))).contains(Reason.UNREADABLE);
    }

    @Test
    void objectsThatUnpackIntoTooMuchAreRefused() throws IOException {
        assertThat(reason(pdf(objectStream("1 ".repeat(12 << 20))))).contains(Reason.BOMB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</S/URI/URI(https://developer.mozilla.org/fr/docs/Web/JavaScript)>>",
                "<</OpenAction[3 0 R/XYZ 0 0 0]/AA<</O<</S/GoTo/D[3 0 R/Fit]>>>>>>",
                "<</S/Named/N/NextPage>>",
                "<</S/Link/P 4 0 R>>",
                "<</Title(Apprendre le /S /HTML et le /JavaScript)>>",
                "<</Type/Filespec/F(facture.xml)/UF(factur-x.xml)>>",
                "<</Type/Outlines/First 6 0 R/Last 7 0 R>>"
            })
    void documentsAreTaken(String object) throws IOException {
        assertThat(reason(pdf("5 0 obj" + object + "endobj"))).isEmpty();
        assertThat(reason(pdf(objectStream(object)))).isEmpty();
        assertThat(reason(pdf(stream("/Filter/FlateDecode", packed("q 1 0 0 1 0 0 cm (/Launch) Tj Q")))))
                .isEmpty();
        assertThat(reason(pdf(stream("/Filter/DCTDecode", "\u00ff\u00d8\u00ff\u00e0"))))
                .isEmpty();
        assertThat(reason(pdf(stream("/Subtype/Image/Filter/FlateDecode", packed("\0".repeat(40 << 20))))))
                .isEmpty();
    }

    /** Each name in a comment is followed by the rest of the comment, and many comments compress to almost nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"/S%", "obj%"})
    void theRestOfACommentIsNotReadForEachNameInIt(String name) {
        String comment = name.repeat(3_900 / name.length()) + "\n";
        String many = objectStream(comment.repeat((15 << 20) / comment.length()));
        assertThat(many.length()).isLessThan(100_000);
        assertThatThrownBy(() -> reason(pdf(many + many))).hasMessageContaining("comments of more than");
        assertThatCode(() -> reason(pdf(objectStream(comment)))).doesNotThrowAnyException();
    }

    /** Time is linear in the size, whatever the content; damage causes no other failure. */
    @Test
    void nothingTakesLong() {
        Random random = new Random(16);
        byte[] noise = new byte[LONG_FILE];
        random.nextBytes(noise);
        for (String one : new String[] {
            "/S %",
            "/AA<<",
            "/AA<</O 1 0 R",
            "/OpenAction[1 0 R",
            "/AA<</O(",
            "1 0 obj<</AA 1 0 R>>",
            "stream\n",
            "/F(",
            "obj ",
            "/S<",
            "endobj",
            "/#",
            "(",
            "/",
            "stream\nx\u009c"
        }) {
            Assertions.assertTimeoutPreemptively(MOST_TIME, () -> tried(one.repeat(LONG_FILE / one.length())));
        }
        Assertions.assertTimeoutPreemptively(MOST_TIME, () -> tried(latin(noise)));
    }

    private static String table(String entries, String first, String objects) {
        return pdf("5 0 obj<</OpenAction 6 0 R>>endobj "
                + stream("/Type/ObjStm/N 9/First 9/Filter/FlateDecode", packed(entries + first + objects)));
    }

    /** A table of objects may point at any position after it, and at each of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"`1a`|16000", "`1 0 `|16000", "` `|120000", "`%`|120000", "`0`|16000", "`<<`|16000"})
    void theTimeOfATableFollowsItsLength(String repeated, int length) {
        LinearTimeAssertion.assertLinear(
                "places in a run of " + repeated,
                length,
                size -> table(
                        IntStream.range(0, size / 8)
                                .mapToObj("6 %d "::formatted)
                                .collect(Collectors.joining()),
                        "/",
                        (repeated.repeat(Math.min(size, 4_000) / repeated.length()) + (length > 20_000 ? "\n;" : ""))
                                .repeat(Math.max(1, size / 4_000))),
                this::inspected);
    }

    private void inspected(String pdf) {
        try {
            tried(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void moreActionsThanAnybodyWritesAreNotKept() {
        String triggers =
                IntStream.range(0, 200_000).mapToObj("/AA %d 0 R "::formatted).collect(Collectors.joining());
        assertThatThrownBy(() -> reason(pdf(objectStream(triggers)))).hasMessageContaining("Actions of more than");
        String places = "6 %s "
                .repeat(200_000)
                .formatted(IntStream.range(0, 200_000).boxed().toArray());
        assertThatThrownBy(() -> reason(table(places, "/", ""))).hasMessageContaining("Actions of more than");
    }

    @Test
    void aStreamMayStandAtTheBeginning() throws IOException {
        assertThat(reason("stream\n" + pdf("5 0 obj<</OpenAction 6 0 R>>endobj")))
                .isEmpty();
    }

    /** However many streams there are, and however often they are unpacked. */
    @Test
    void streamsThatUnpackIntoTooMuchTogetherAreRefused() throws IOException {
        String large = stream("/Filter/FlateDecode", packed("8 0 <<>> ; " + "\0".repeat(15 << 20)));
        String chain = "5 0 obj<</OpenAction 6 0 R>>endobj 6 0 obj<</S/GoTo/Next 7 0 R>>endobj 7 0 obj<<>>endobj";
        assertThat(reason(pdf(chain + large.repeat(9)))).isEmpty();
        assertThat(reason(pdf(chain + large.repeat(18)))).contains(Reason.BOMB);
        assertThat(reason(pdf(chain.replace("7 0 R", "8 0 R") + large.repeat(9))))
                .as("unpacked again for the action that they hold")
                .contains(Reason.BOMB);
    }

    /** A stream that cannot be unpacked costs a call and its exception. */
    @Test
    void moreStreamsThanAnyFileHoldsAreNotUnpacked() throws IOException {
        String damaged = "stream\u0078\u009c\u0007";
        assertThat(reason(pdf(damaged.repeat(100_000)))).isEmpty();
        assertThat(reason(pdf(damaged.repeat((1 << 18) + 1)))).contains(Reason.BOMB);
    }

    private static final String FIVE_ROUNDS = "<</OpenAction 1 0 R>>"
            + IntStream.range(1, 5)
                    .mapToObj(i -> "%d 0 obj<</Next %d 0 R>>endobj ".formatted(i, i + 1))
                    .collect(Collectors.joining());

    /**
     * Actions lead five times to others; the file is still read once, and no word is read once for each of its
     * occurrences.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {"obj", "0obj", "0 0 obj", "obj ", "stream\u0078\u009c\u0007", "7 0 obj<</Next 7 0 R>>endobj "})
    void theTimeOfActionsFollowsTheFile(String repeated) throws IOException {
        String file = pdf(FIVE_ROUNDS + repeated.repeat((1 << 20) / repeated.length()));
        assertThat(processorTime(() -> inspected(file))).isLessThan(Duration.ofSeconds(4));
    }

    /** A comment after each number of an action is read for each of them. */
    @Test
    void commentsInActionsAreNotReadForEachNumberInThem() {
        String action = "/AA<<" + "1 %".repeat(1_300) + "\n";
        String many = action.repeat((1 << 20) / action.length());
        assertThatThrownBy(() -> reason(pdf(many))).hasMessageContaining("more than");
        assertThat(processorTime(() -> inspected(pdf(many)))).isLessThan(Duration.ofSeconds(4));
    }

    /** Measures the CPU time of some work, the shorter of two measurements: the first may run before it is compiled. */
    private static Duration processorTime(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return IntStream.range(0, 2)
                .mapToObj(_ -> {
                    long start = threads.getCurrentThreadCpuTime();
                    work.run();
                    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
                })
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"6 0obj", "6\n0                    \r\nobj", "endobj6 0 obj", "0000006 00000 obj", "6 0\tobj"})
    void anObjectIsFoundHoweverItsNumberIsWritten(String head) throws IOException {
        String spaces = head.replace("   ", " ".repeat(60));
        assertThat(reason(pdf(
                        "5 0 obj<</OpenAction 6 0 R>>endobj " + spaces + "<</S/URI/URI(https://x.example)>>endobj")))
                .contains(Reason.PROGRAM);
    }

    private void tried(String pdf) throws IOException {
        try {
            reason(pdf);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("more than");
        }
    }
}
