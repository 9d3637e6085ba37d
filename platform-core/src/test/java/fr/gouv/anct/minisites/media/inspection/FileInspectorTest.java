package fr.gouv.anct.minisites.media.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.media.inspection.RejectionReason.Reason;
import fr.gouv.anct.minisites.testing.LinearTimeAssertion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Checks that the detected format follows from the bytes, whatever the name claims. */
class FileInspectorTest {

    private final FileInspector inspector = new FileInspector(new MediaProperties(
            DataSize.ofMegabytes(2),
            DataSize.ofKilobytes(100),
            DataSize.ofMegabytes(1),
            DataSize.ofGigabytes(1),
            10,
            1,
            Path.of("unused")));

    @TempDir
    private Path directory;

    private InspectionResult inspect(byte[] bytes, String name) throws IOException {
        Path file = directory.resolve("file");
        Files.write(file, bytes);
        return inspector.inspect(file, name);
    }

    private Reason reason(byte[] bytes, String name) throws IOException {
        return inspect(bytes, name) instanceof InspectionResult.Rejected(RejectionReason reason)
                ? reason.reason()
                : null;
    }

    @Test
    void anOfficeDocumentDeclaresItsTitleAndItsLanguage() throws IOException {
        byte[] core = TestFiles.text("<cp:coreProperties xmlns:cp='c' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                + "<dc:title>Aides &amp; prêts</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>");
        assertThat(declared(TestFiles.docx("docProps/core.xml", core), "x.docx"))
                .isEqualTo(new DeclaredMetadata("Aides & prêts", "en-GB"));
        byte[] meta =
                TestFiles.text("<office:document-meta xmlns:office='o' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                        + "<office:meta><dc:title>Bilan 2025</dc:title></office:meta></office:document-meta>");
        byte[] text = TestFiles.text("application/vnd.oasis.opendocument.text");
        assertThat(declared(TestFiles.zip("mimetype", text, "meta.xml", meta), "x.odt"))
                .isEqualTo(new DeclaredMetadata("Bilan 2025", null));
    }

    @Test
    void metadataThatCannotBeReadIsNone() throws IOException {
        byte[] entities = TestFiles.text("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                + "<a xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>&e;</dc:title></a>");
        assertThat(declared(TestFiles.docx("docProps/core.xml", entities), "x.docx"))
                .isEqualTo(DeclaredMetadata.NONE);
        assertThat(declared(TestFiles.docx("docProps/core.xml", TestFiles.text("<a")), "x.docx"))
                .isEqualTo(DeclaredMetadata.NONE);
        byte[] elsewhere = TestFiles.text("<a xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Un</dc:title></a>");
        assertThat(declared(TestFiles.zip("meta.xml", elsewhere), "x.zip"))
                .as("in an archive that is no document")
                .isEqualTo(DeclaredMetadata.NONE);
    }

    private DeclaredMetadata declared(byte[] bytes, String name) throws IOException {
        return ((InspectionResult.Accepted) inspect(bytes, name)).declared();
    }

    @Test
    void formatsAreToldByTheirBytes() throws IOException {
        assertThat(inspect(TestFiles.image("png", 30, 20), "photo.PNG"))
                .isEqualTo(new InspectionResult.Accepted(MediaFormat.PNG, 30, 20));
        assertThat(inspect(TestFiles.image("jpg", 40, 10), "sans-nom"))
                .isEqualTo(new InspectionResult.Accepted(MediaFormat.JPEG, 40, 10));
        assertThat(inspect(TestFiles.image("gif", 40, 10), "x.gif"))
                .isEqualTo(new InspectionResult.Accepted(MediaFormat.GIF, 40, 10));
        assertThat(inspect(TestFiles.pdf(), "x.pdf")).isEqualTo(new InspectionResult.Accepted(MediaFormat.PDF, 0, 0));
        assertThat(inspect(TestFiles.docx(), "x.zip")).isEqualTo(new InspectionResult.Accepted(MediaFormat.DOCX, 0, 0));
        assertThat(inspect(
                        TestFiles.zip("mimetype", TestFiles.text("application/vnd.oasis.opendocument.spreadsheet")),
                        "x.bin"))
                .isEqualTo(new InspectionResult.Accepted(MediaFormat.ODS, 0, 0));
        assertThat(inspect(TestFiles.zip("a.txt", TestFiles.text("a")), "x.zip"))
                .isEqualTo(new InspectionResult.Accepted(MediaFormat.ZIP, 0, 0));
        assertThat(inspect(TestFiles.text("nom;commune\nÀ;Évry\n"), "liste.CSV"))
                .isEqualTo(new InspectionResult.Accepted(MediaFormat.CSV, 0, 0));
        assertThat(inspect(TestFiles.text("Bonjour à tous"), "lettre.txt"))
                .isEqualTo(new InspectionResult.Accepted(MediaFormat.TEXT, 0, 0));
    }

    @Test
    void soundsAndVideosAreToldByTheirBytes() throws IOException {
        for (boolean tagged : new boolean[] {true, false}) {
            assertThat(inspect(TestFiles.mp3(tagged), "son.bin"))
                    .isEqualTo(new InspectionResult.Accepted(MediaFormat.MP3, 0, 0));
        }
        for (String brand : List.of("isom", "mp41", "mp42", "avc1", "M4V ", "iso5")) {
            assertThat(inspect(TestFiles.mp4(brand), "film.bin"))
                    .as(brand)
                    .isEqualTo(new InspectionResult.Accepted(MediaFormat.MP4, 0, 0));
        }
        assertThat(reason(TestFiles.mp4("qt  "), "film.mp4")).as("QuickTime").isEqualTo(Reason.FORMAT);
        assertThat(reason(TestFiles.html(), "film.mp4")).isEqualTo(Reason.WEB_PAGE);
        assertThat(reason(new byte[] {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, 1, 2, 3}, "son.mp3"))
                .as("Matroska")
                .isEqualTo(Reason.FORMAT);
        assertThat(reason(Arrays.copyOf(TestFiles.mp4("isom"), (1 << 20) + 1), "limite.mp4"))
                .isEqualTo(Reason.HEAVY);
        assertThat(reason(Arrays.copyOf(TestFiles.mp3(true), 1 << 20), "limite.mp3"))
                .isNull();
    }

    /**
     * Each scan costs the decoder as much as all pixels, whatever its content; with several scans it keeps all pixels
     * in memory.
     */
    @Test
    void imagesThatCostFarMoreThanTheirPixelsAreRefused() throws IOException {
        byte[] progressive = TestFiles.progressive(80, 60);
        int last = lastScan(progressive);
        byte[] scan = Arrays.copyOfRange(progressive, last, progressive.length - 2);
        assertThat(inspect(progressive, "progressive.jpg"))
                .isEqualTo(new InspectionResult.Accepted(MediaFormat.JPEG, 80, 60));
        assertThat(reason(repeated(progressive, scan, 50), "scans.jpg")).isNull();
        assertThat(reason(repeated(progressive, scan, 101), "scans.jpg")).isEqualTo(Reason.PROGRESSIVE);

        byte[] baseline = TestFiles.image("jpg", 80, 60);
        assertThat(reason(measuring(progressive, 4_000), "grande.jpg")).isNull();
        assertThat(reason(measuring(progressive, 7_700), "grande.jpg")).isEqualTo(Reason.PROGRESSIVE);
        assertThat(reason(measuring(repeated(progressive, scan, 90), 4_000), "grande.jpg"))
                .as("as many scans as are taken, of as many pixels")
                .isEqualTo(Reason.PROGRESSIVE);
        assertThat(reason(measuring(baseline, 7_700), "grande.jpg")).isNull();
        byte[] apart = measuring(baseline, 7_700);
        int only = lastScan(apart);
        byte[] one = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0};
        System.arraycopy(one, 0, apart, only, one.length);
        assertThat(reason(apart, "par-composante.jpg"))
                .as("each component in its scan")
                .isEqualTo(Reason.PROGRESSIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "7700, 8, 2, 0, true",
        "7000, 8, 6, 0, true",
        "7700, 8, 6, 0, false",
        "5000, 16, 6, 0, true",
        "5000, 8, 2, 1, true",
        "7700, 8, 2, 1, false",
        "5000, 16, 6, 1, false",
        "7700, 8, 3, 1, true",
    })
    void imagesOfManyBytesAPixelAreSmaller(int side, int bits, int colour, int interlacing, boolean accepted)
            throws IOException {
        byte[] png = TestFiles.hugePng(side);
        ByteBuffer.wrap(png).put(24, (byte) bits).put(25, (byte) colour).put(28, (byte) interlacing);
        CRC32 checksum = new CRC32();
        checksum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) checksum.getValue());
        assertThat(reason(png, "profonde.png")).isEqualTo(accepted ? null : Reason.DEEP);
    }

    /** Empty blocks cost the decoder time, without any pixels. */
    @Test
    void imagesOfFarMorePackedBytesThanPixelsAreRefused() throws IOException {
        assertThat(reason(packed(100_000), "lourde.png")).isNull();
        assertThat(reason(packed(200_000), "lourde.png")).isEqualTo(Reason.DEEP);
    }

    /** Returns an image of 30 × 20 pixels, preceded by this number of bytes of empty blocks (RFC 1951, 3.2.4). */
    private static byte[] packed(int more) {
        byte[] png = TestFiles.image("png", 30, 20);
        ByteBuffer chunk = ByteBuffer.allocate(12 + more).putInt(more).put(TestFiles.text("IDAT"));
        while (chunk.remaining() > 8) {
            chunk.put(new byte[] {0, 0, 0, (byte) 0xFF, (byte) 0xFF});
        }
        return ByteBuffer.allocate(png.length + chunk.capacity())
                .put(png, 0, 33)
                .put(chunk.array())
                .put(png, 33, png.length - 33)
                .array();
    }

    @Test
    void archivesBehindOtherBytesAreRefused() throws IOException {
        byte[] zip = TestFiles.zip("a.txt", TestFiles.text("a".repeat(2_000)));
        for (String before : List.of("x", "Bonjour.\n", "Bonjour.\n".repeat(20_000))) {
            byte[] prefixed =
                    (before + new String(zip, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
            for (String name : List.of("a.zip", "a.docx", "a.txt", "a.csv", "a", "a.bin")) {
                assertThat(reason(prefixed, name))
                        .as(name + " " + before.length())
                        .isEqualTo(Reason.FORMAT);
            }
        }
        for (String head :
                List.of("1F8B0800", "425A6839314159265359", "FD377A585A00", "526172211A0700", "377ABCAF271C")) {
            byte[] packed = Arrays.copyOf(HexFormat.of().parseHex(head), 50);
            assertThat(reason(packed, "a.zip")).as(head).isEqualTo(Reason.FORMAT);
        }
    }

    @Test
    void textsInUtf16AreTaken() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            String text = "\ufeff" + "Un texte à lire\n".repeat(8_000);
            assertThat(reason(text.getBytes(charset), "a.txt")).isNull();
            assertThat(reason((text + "\0").getBytes(charset), "a.txt")).isEqualTo(Reason.FORMAT);
        }
    }

    /** The decoder draws the whole image after each scan, even after a scan of a component of few blocks. */
    @Test
    void scansOfSmallComponentsCountAsAllOfTheImage() throws IOException {
        assertThat(reason(inScans(6_300, 6_300, 9), "dix.jpg")).isNull();
        assertThat(reason(inScans(4_900, 4_900, 29), "trente.jpg")).isNull();
        assertThat(reason(inScans(6_300, 6_300, 96), "petites.jpg")).isEqualTo(Reason.PROGRESSIVE);
    }

    /**
     * Returns a progressive JPEG whose first component has eight blocks for one of each other, and scans of the second
     * alone.
     */
    private static byte[] inScans(int width, int height, int alone) {
        byte[] all = {(byte) 0xFF, (byte) 0xDA, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 0, 0};
        byte[] second = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 2, 0, 1, 63, 0};
        ByteBuffer jpeg = ByteBuffer.allocate(2 + 19 + all.length + alone * second.length + 2);
        jpeg.putShort((short) 0xFFD8).putInt(0xFFC20011).put((byte) 8);
        jpeg.putShort((short) height).putShort((short) width);
        jpeg.put(new byte[] {3, 1, 0x42, 0, 2, 0x11, 0, 3, 0x11, 0}).put(all);
        for (int i = 0; i < alone; i++) {
            jpeg.put(second);
        }
        return jpeg.putShort((short) 0xFFD9).array();
    }

    private static byte[] repeated(byte[] jpeg, byte[] scan, int times) {
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + times * scan.length).put(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < times; i++) {
            all.put(scan);
        }
        return all.put(jpeg, jpeg.length - 2, 2).array();
    }

    private static int lastScan(byte[] jpeg) {
        int at = jpeg.length - 2;
        while ((jpeg[at] & 0xFF) != 0xFF || (jpeg[at + 1] & 0xFF) != 0xDA) {
            at--;
        }
        return at;
    }

    /** Returns the JPEG with other dimensions in its header. */
    private static byte[] measuring(byte[] jpeg, int side) {
        byte[] changed = jpeg.clone();
        int frame = 0;
        while ((jpeg[frame] & 0xFF) != 0xFF || (jpeg[frame + 1] & 0xFD) != 0xC0) {
            frame++;
        }
        ByteBuffer.wrap(changed).putShort(frame + 5, (short) side).putShort(frame + 7, (short) side);
        return changed;
    }

    @Test
    void badFilesAreRefusedForTheRightReason() throws IOException {
        assertThat(reason(new byte[0], "vide.png")).isEqualTo(Reason.EMPTY);
        assertThat(reason(TestFiles.html(), "page.png")).isEqualTo(Reason.WEB_PAGE);
        assertThat(reason(TestFiles.hugePng(30_000), "immense.png")).isEqualTo(Reason.DIMENSIONS);
        assertThat(reason(new byte[] {'M', 'Z', 0, 0, 1, 2, 3}, "photo.png")).isEqualTo(Reason.FORMAT);
        assertThat(reason(Arrays.copyOf(TestFiles.pdf(), (1 << 20) + 1), "limite.pdf"))
                .isEqualTo(Reason.HEAVY);
        assertThat(reason(Arrays.copyOf(TestFiles.pdf(), 1 << 20), "limite.pdf"))
                .isNull();
        assertThat(reason(TestFiles.bomb(), "bombe.docx")).isEqualTo(Reason.BOMB);
        assertThat(reason(TestFiles.zip("dedans.zip", TestFiles.zip("a", new byte[1])), "x.zip"))
                .isEqualTo(Reason.NESTED);
        assertThat(reason(TestFiles.docx("word/vbaProject.bin", new byte[10]), "x.docm"))
                .isEqualTo(Reason.MACROS);
        assertThat(reason(Arrays.copyOf(TestFiles.docx(), 60), "coupe.docx")).isEqualTo(Reason.UNREADABLE);
        assertThat(reason(Arrays.copyOf(TestFiles.image("png", 30, 20), 12), "coupe.png"))
                .isEqualTo(Reason.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "pdf, photo.jpg, PDF, JPG",
        "pdf, rapport.doc, PDF, DOC",
        "png, photo.jpg, PNG, JPG",
        "jpg, photo.png, JPG, PNG",
        "gif, image.WEBP, GIF, WEBP",
        "jpg, programme.exe, JPG, EXE",
        "docx, lettre.odt, DOCX, ODT",
        "docx, lettre.pdf, DOCX, PDF",
        "zip, lettre.docx, ZIP, DOCX",
        "txt, lettre.docx, TXT, DOCX",
        "txt, photo.jpg, TXT, JPG",
        "mp4, son.mp3, MP4, MP3"
    })
    void aNameThatContradictsTheBytesIsRefused(String what, String name, String found, String said) throws IOException {
        assertThat(inspect(sample(what), name))
                .isEqualTo(InspectionResult.refused(Reason.CONTRADICTION, name, found, said));
    }

    @ParameterizedTest
    @CsvSource({
        "jpg, photo.JPEG",
        "jpg, photo.jfif",
        "jpg, photo",
        "jpg, photo.2024",
        "docx, lettre.zip",
        "txt, notes.md",
        "txt, liste.csv",
        "txt, notes.log",
        "mp4, film.m4v",
        "pdf, v1.2 finale",
        "pdf, .pdf"
    })
    void aNameThatDoesNotIsTaken(String what, String name) throws IOException {
        assertThat(reason(sample(what), name)).isNull();
    }

    private static byte[] sample(String what) {
        return switch (what) {
            case "pdf" -> TestFiles.pdf();
            case "docx" -> TestFiles.docx();
            case "zip" -> TestFiles.zip("a.txt", TestFiles.text("a"));
            case "txt" -> TestFiles.text("Bonjour à tous");
            case "mp4" -> TestFiles.mp4("isom");
            default -> TestFiles.image(what, 30, 20);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.txt",
                "a/../../b.txt",
                "/etc/passwd",
                "C:\\a.txt",
                "c:a.txt",
                "a\\..\\b",
                "..",
                "a/..",
                "a/.. /b",
                "a\u0000.txt",
                "a\n.txt",
                "\\\\serveur\\a"
            })
    void namesThatLeadOutOfTheirFolderAreRefused(String name) throws IOException {
        byte[] archive = TestFiles.zip("bon.txt", TestFiles.text("a"), name, TestFiles.text("b"));
        assertThat(reason(archive, "x.zip")).isEqualTo(Reason.PATHS);
        assertThat(reason(TestFiles.docx(name, TestFiles.text("b")), "x.docx")).isEqualTo(Reason.PATHS);
    }

    /** Programs read the directory at the end; a program that reads from the start sees other names. */
    @Test
    void namesInTheListOfAnArchiveCountToo() throws IOException {
        String archive = new String(TestFiles.zip("aa/b.txt", TestFiles.text("b")), StandardCharsets.ISO_8859_1);
        int listed = archive.lastIndexOf("aa/b.txt");
        String lying = archive.substring(0, listed) + "../b.txt" + archive.substring(listed + 8);
        assertThat(reason(lying.getBytes(StandardCharsets.ISO_8859_1), "x.zip")).isEqualTo(Reason.PATHS);
    }

    @Test
    void harmlessNamesInArchivesAreTaken() throws IOException {
        assertThat(reason(TestFiles.zip("a/..b/c..txt", new byte[1], "Été…/…", new byte[1]), "x.zip"))
                .isNull();
    }

    @Test
    void archivesOfManyEntriesAreRefused() throws IOException {
        Object[] entries = new Object[20_004];
        for (int i = 0; i < entries.length; i += 2) {
            entries[i] = "e" + i;
            entries[i + 1] = new byte[0];
        }
        assertThat(Arrays.asList(Reason.BOMB, Reason.HEAVY)).contains(reason(TestFiles.zip(entries), "x.zip"));
    }

    private Reason drawing(String content) throws IOException {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">" + content + "</svg>";
        return reason(TestFiles.text("<?xml version=\"1.0\"?>" + svg), "dessin.svg");
    }

    /** Twenty levels that each show the next ten times, by all kinds of references. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<use href=\"#n\"/>",
                "<use xlink:href=\" #n \"/>",
                "<rect fill=\"url(#n)\"/>",
                "<rect style=\"mask: url( '#n' )\"/>",
                "<rect class=\"cn\"/>"
            })
    void drawingsThatMultiplyAreRefused(String reference) throws IOException {
        StringBuilder levels = new StringBuilder();
        for (int level = 0; level < 20; level++) {
            String next = String.valueOf(level + 1);
            levels.append("<style>.c" + next + ":not(.x) { fill: url(#" + next + ") }</style>");
            levels.append("<pattern id=\"" + level + "\">");
            levels.append(reference
                    .replace("#n", "#" + next)
                    .replace("cn", "c" + next)
                    .repeat(10));
            levels.append("</pattern>");
        }
        assertThat(drawing(levels + "<pattern id=\"20\"><rect/></pattern><rect fill=\"url(#0)\"/>"))
                .isEqualTo(Reason.COMPLEX);
    }

    /** Each level shows the next ten times, by a rule of a stylesheet whose selector is plain, or not understood. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".cn{S}",
                "rect.cn{S}",
                "g.cn, *[class=cn]:hover{S}",
                "pattern > [class='cn']{S}",
                "svg .CN{S}",
                "[class~=cn]{S}",
                "[class~='^(.*)*(.*)*(.*)*d']{S}",
                ":is(:not(.x), .y){S}",
                ":matches(^(.*)*(.*)*d){S}",
                "pattern + .cn{S}",
                "svg|rect{S}",
                ".cn{a{}S}",
                ".cn{S;a{}}",
                ".cn{a:'/*';S}/**/",
                ".cn{a:'}';S}",
                "@media print{.cn{S}}",
                ".none{a:'\r'/*'}.cn{S}.none{b:'*/'}",
                ".cn{a:'} .none{';S}",
                ".cn:not([a='.none{'])},.none{S}"
            })
    void drawingsThatMultiplyByTheirStylesAreRefused(String rule) throws IOException {
        StringBuilder levels = new StringBuilder();
        for (int level = 0; level < 20; level++) {
            String next = String.valueOf(level + 1);
            levels.append("<style>%s</style>"
                    .formatted(rule.replace("S", "fill:url(#" + next + ")").replace("&", "&amp;"))
                    .replace(">.cn", ">.c" + next)
                    .replace("cn", "c" + next)
                    .replace("CN", "C" + next));
            levels.append("<pattern id=\"" + level + "\">");
            levels.append(("<rect class=\"c" + next + "\"/>").repeat(10)).append("</pattern>");
        }
        assertThat(drawing(levels + "<pattern id=\"20\"><rect/></pattern><rect fill=\"url(#0)\"/>"))
                .isEqualTo(Reason.COMPLEX);
    }

    /**
     * Ten shapes inherit the reference of each level, and draw it each: by attribute, by style, and through used
     * elements.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<g fill='url(#n)'>S</g>",
                "<g stroke='url(#n)'>S</g>",
                "<g style='fill:red; STROKE : url(#n)'>S</g>",
                "<g style='fill:/*;mask:*/url(#n)'>S</g>",
                "<g style='--p:url(#n)'>S</g>",
                "<g class='cn'>S</g>",
                "<g id='gn'>S</g><use fill='url(#n)' href='#gn'/>",
                "<path marker-mid='url(#n)' d='M1 1 2 2 3 3 4 4 5 5'/>",
                "<polyline style='marker:url(#n)' points='1,1 2,2 3,3 4,4 5,5'/>"
            })
    void drawingsThatMultiplyByWhatIsInheritedAreRefused(String reference) throws IOException {
        StringBuilder levels = new StringBuilder();
        for (int level = 0; level < 20; level++) {
            String next = String.valueOf(level + 1);
            levels.append("<style>.c%s{fill:url(#%s)}</style><pattern id=\"%s\">%s</pattern>"
                    .formatted(
                            next,
                            next,
                            level,
                            reference
                                    .replace("#n", "#" + next)
                                    .replace("gn'", "g" + next + "'")
                                    .replace("cn", "c" + next)
                                    .replace("S", "<rect/>".repeat(10))));
        }
        assertThat(drawing(levels + "<pattern id=\"20\"><rect/></pattern><rect fill=\"url(#0)\"/>"))
                .isEqualTo(Reason.COMPLEX);
    }

    /** Gradients draw nothing of their own, and a mask is drawn once for all that a group shows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<g fill='url(#l)'>S</g>",
                "<g style='--a:url(#l);stroke:url(#l)'>S</g>",
                "<style>:is(g, h){fill:url(#l)}</style><g>S</g>",
                "<g style='clip-path:url(#m);mask:url(#m)'>S</g>",
                "<g mask='url(#m)' filter='url(#m)'>S</g>"
            })
    void drawingsOfManyShapesAreTaken(String group) throws IOException {
        String shared = "<linearGradient id='l'>%s</linearGradient><mask id='m'>%s</mask>"
                .formatted("<stop/>".repeat(20), "<rect/>".repeat(20));
        assertThat(drawing(shared + group.replace("S", "<rect/>".repeat(6_000))))
                .isNull();
    }

    /** A character that is not a space to a browser that parses names belongs to the name. */
    @Test
    void drawingsThatMultiplyByNamesThatEndWithAWideSpaceAreRefused() throws IOException {
        StringBuilder byLink = new StringBuilder();
        StringBuilder byStyle = new StringBuilder();
        for (int level = 0; level < 20; level++) {
            String next = (level + 1) + "\u2003";
            byLink.append("<g id=\"%s\u2003\">%s</g>"
                    .formatted(level, "<use href=\"#%s\"/>".formatted(next).repeat(10)));
            byStyle.append("<style>.c%s{fill:url(#%s)}</style><pattern id=\"%s\">%s</pattern>"
                    .formatted(
                            next,
                            level + 1,
                            level,
                            "<rect class=\"c%s\"/>".formatted(next).repeat(10)));
        }
        assertThat(drawing(byLink + "<g id=\"20\u2003\"/>")).isEqualTo(Reason.COMPLEX);
        assertThat(drawing(byStyle + "<pattern id=\"20\"><rect/></pattern>")).isEqualTo(Reason.COMPLEX);
    }

    /** With the selector language of jsoup, a file could have its regular expressions evaluated. */
    @Test
    void noSelectorOfAFileIsARegularExpression() {
        for (String selector : List.of("g[a~=R]", ":matches(R)", ":matchesOwn(R)", ":matchesWholeText(R)", "[^R]")) {
            String start = "<style>%s{fill:url(#x)}</style><g id='x'/><g a='"
                    .formatted(selector.replace("R", "^(.*)*(.*)*(.*)*(.*)*d"));
            LinearTimeAssertion.assertLinear(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\">" + start,
                    "a",
                    "'>" + "a".repeat(300) + "</g></svg>",
                    1_000,
                    this::inspect);
        }
    }

    @Test
    void drawingsThatAreDeepOrReferToThemselvesAreRefused() throws IOException {
        assertThat(drawing("<g>".repeat(30_000) + "</g>".repeat(30_000)).name()).isIn("COMPLEX", "HEAVY");
        assertThat(drawing("<g>".repeat(120) + "</g>".repeat(120))).isEqualTo(Reason.COMPLEX);
        assertThat(drawing("<g id=\"a\"><use href=\"#a\"/></g>")).isEqualTo(Reason.COMPLEX);
        assertThat(drawing("<symbol id=\"a\"><use href=\"#b\"/></symbol><symbol id=\"b\"><use href=\"#a\"/></symbol>"))
                .isEqualTo(Reason.COMPLEX);
        StringBuilder chain = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            chain.append("<g id=\"g" + i + "\"><use href=\"#g" + (i + 1) + "\"/></g>");
        }
        assertThat(drawing(chain.toString())).isEqualTo(Reason.COMPLEX);
    }

    /** The time of a drawing is linear in its size: no run of it is read again from each of its characters. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<g style='           | a:url(           | '/>",
                "<g fill='            | url(             | '/>",
                "<g fill='            | url(\"#a          | '/>",
                "<g fill='url(#       | a                | '/>",
                "<g fill='url(        | &#32;            | x'/>",
                "<style>              | a:url(           | </style>",
                "<style>              | a                | </style>",
                "<style>              | /*               | </style>",
                "<style>              | {a               | </style>",
                "<style>              | a{               | </style>",
                "<style>              | a:b(             | {x:url(#a)}</style><g id='a'/>",
                "<style>              | :                | {x:url(#a)}</style><g id='a'/>",
                "<style>              | *,               | *{x:url(#a)}</style><g id='a'/>",
                "<style>              | *{x:url(#a)}     | </style><g id='a'/>",
                "<style>              | ({x:url(#a)}     | </style><g id='a'/>",
                "<style>              | .b               | {x:url(#a)}</style><g id='a'/>",
                "<style>              | [b]              | {x:url(#a)}</style><g id='a'/>",
                "<style>              | .b,              | g{x:url(#a)}</style><g id='a'/>",
                "<style>              | svg &gt;         | g{x:url(#a)}</style><g id='a'/>",
                "<style>              | 'a               | </style>",
                "<style>              | /**/             | </style>",
                "<style>              | a{x:url(#a);     | </style><g id='a'/>",
                "<style>x{y:url(#a)}</style><g class='b | c | '/><g id='a'/>",
                "<g style='           | a:               | url(#a)'/><g id='a'/>",
                "<g style='           | a                | :url(#a) url(#a)'/><g id='a'/>",
                "<g style='a:         | url(#a)          | '/><g id='a'/>",
                "<path d='            | 1 2              | ' marker='url(#a)'/><g id='a'/>",
                "<g>                  | <b/>             | </g>",
                "<g>                  | <style>a{url}</style><g/> | </g>",
                "<g id='a'>           | <style>a{x:url(#a)}</style><g/> | </g>",
                "<g>                  | <!---->          | </g>",
                "<g>                  | <![CDATA[]]>     | </g>",
                "<g>                  | <g a='url(#a)'/> | </g>",
                "<g/>                 | <g>              | <g/>",
                "<g/>                 | <g></b>          | <g/>",
                "<image href='data:image/png;base64, | A | (' />"
            })
    void theTimeOfADrawingFollowsItsWeight(String start, String repeated, String end) {
        LinearTimeAssertion.assertLinear(
                "<svg xmlns=\"http://www.w3.org/2000/svg\">" + start, repeated, end + "</svg>", 12_000, this::inspect);
    }

    private void inspect(String drawing) {
        try {
            inspect(TestFiles.text(drawing), "dessin.svg");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void ownReferencesStayInTheirDrawing() throws IOException {
        String[] own = {"url(#a)", "url( '#a' )", "url(\"#a\")", "a:url(#b);c:url (#d)", "url(#Dégradé_sans_nom_2)"};
        for (String style : own) {
            assertThat(cleaned("<g style='%s'/>".formatted(style.replace("'", "&apos;"))))
                    .contains("style=");
        }
        String[] others = {
            "url(b)",
            "url(#a",
            "url('#a)",
            "URL(x)",
            "url(#a)url(b)",
            "url(url(#a))",
            "url(#url(x))",
            "url(#a/*)",
            "url('#a/*')",
            "url(#%61)",
            "url('#%61')",
            "url('#a b')",
            "url(#\\61)"
        };
        for (String style : others) {
            assertThat(cleaned("<g style='%s'/>".formatted(style.replace("'", "&apos;"))))
                    .doesNotContain("style=");
        }
    }

    private String cleaned(String content) throws IOException {
        drawing(content);
        return Files.readString(directory.resolve("file"));
    }

    @Test
    void drawingsAsProgramsMakeThemAreTaken() throws IOException {
        String shared =
                "<defs><linearGradient id=\"l\"><stop offset=\"0\"/></linearGradient><g id=\"p\"><path d=\"M0 0\"/></g>"
                        + "<clipPath id=\"c\"><rect/></clipPath></defs><style>.a, .b:hover { fill: url(#l) }</style>";
        assertThat(drawing(shared + "<g clip-path=\"url(#c)\">" + "<use href=\"#p\"/>".repeat(2_000) + "</g>"
                        + "<path class=\"a\"/>".repeat(1_000) + "<use href=\"#absent\"/>"))
                .isNull();
        assertThat(drawing("<g>".repeat(60) + "<path/>" + "</g>".repeat(60))).isNull();
    }

    @Test
    void drawingsKeepWhatDrawsAndNothingElse() throws IOException {
        String svg = """
            <?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 80"
                 onload="alert(1)">
            <style>.a{fill:#fff}</style><style>@import url(http://x.example/a.css);</style>
            <script>alert(1)</script><foreignObject><iframe src="javascript:alert(1)"/></foreignObject>
            <linearGradient id="g"><stop offset="0"/></linearGradient>
            <path d="M0 0" fill="url(#g)" style="fill:url(http://x.example/p)" onclick="x()"/>
            <use xlink:href="#g"/><use href="http://x.example/a.svg#b"/>
            <image href="data:image/svg+xml;base64,AAAA"/><image href="data:image/png;base64,AAAA"/>
            <a href="javascript:alert(1)"><text>lien</text></a>
            <animate attributeName="href" to="javascript:alert(1)"/><set attributeName="onclick" to="x"/>
            <text>&x;</text></svg>\
            """;
        Path file = directory.resolve("drawing");
        Files.writeString(file, svg);
        assertThat(inspector.inspect(file, "dessin.svg"))
                .isEqualTo(new InspectionResult.Accepted(MediaFormat.SVG, 120, 80));
        String kept = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(kept)
                .contains("linearGradient", "viewBox", "fill=\"url(#g)\"", "#g\"", ".a{fill:#fff}", "data:image/png")
                .doesNotContain(List.of(
                        "script",
                        "alert",
                        "onload",
                        "onclick",
                        "foreignObject",
                        "iframe",
                        "x.example",
                        "import",
                        "animate",
                        "set ",
                        "ENTITY",
                        "passwd",
                        "svg+xml"));
    }

    @Test
    void whatADrawingSaysToTheLetterIsEscaped() throws IOException {
        Path file = directory.resolve("drawing");
        Files.writeString(
                file,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><style><![CDATA[.a > .b{fill:red}]]>"
                        + "<![CDATA[</style><script>alert(1)</script>]]></style><text><![CDATA[a < b]]></text></svg>");
        assertThat(inspector.inspect(file, "dessin.svg")).isInstanceOf(InspectionResult.Accepted.class);
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .contains("a &lt; b")
                .doesNotContain("<script", "CDATA");
    }
}
