package fr.gouv.anct.minisites.media.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.gouv.anct.minisites.media.inspection.RejectionReason.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that all entries of an archive's central directory are inspected, and that every byte of the archive belongs
 * to one entry.
 */
class ArchiveInspectorTest {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String VBA = "application/vnd.ms-office.vbaProject";
    private static final Entry TYPES = entry("[Content_Types].xml", types(WORD));
    private static final Entry DOCUMENT = entry("word/document.xml", "<w/>");
    private static final Entry MACROS = entry("word/vbaProject.bin", "vba");
    private static final Entry TEXT = entry("a.txt", "some text, some text");

    @TempDir
    private Path directory;

    /**
     * An entry of an archive.
     *
     * @param listed its name in the central directory
     * @param gap before its local header
     * @param extra its extra fields, in both headers
     * @param descriptor after its data, when there is one
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Entry(String name, String listed, byte[] content, String gap, byte[] extra, ByteBuffer descriptor) {

        Entry after(String bytes) {
            return new Entry(name, listed, content, bytes, extra, descriptor);
        }

        Entry listedAs(String other) {
            return new Entry(name, other, content, gap, extra, descriptor);
        }

        Entry with(byte[] fields) {
            return new Entry(name, listed, content, gap, fields, descriptor);
        }

        /**
         * @param length in bytes; with a signature when it is a multiple of eight, with eight-byte lengths from twenty
         *     on
         */
        Entry described(int length, int error) {
            ByteBuffer bytes = little(length);
            if (length > 0 && length % 8 == 0) {
                bytes.putInt(0x08074b50);
            }
            if (length > 0) {
                bytes.putInt(crc() + error);
            }
            for (int value : length == 0 ? new int[0] : new int[] {packed().length, content.length}) {
                bytes.putInt(value).put(new byte[length >= 20 ? 4 : 0]);
            }
            return new Entry(name, listed, content, gap, extra, bytes.flip());
        }

        int flags() {
            return descriptor == null ? 0 : 8;
        }

        int crc() {
            CRC32 crc = new CRC32();
            crc.update(content);
            return (int) crc.getValue();
        }

        byte[] packed() {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
                deflater.setInput(content);
                deflater.finish();
                byte[] block = new byte[1 << 16];
                while (!deflater.finished()) {
                    packed.write(block, 0, deflater.deflate(block));
                }
            }
            return packed.toByteArray();
        }

        /** Writes flags, method, time, checksum, lengths: common to both headers. */
        void common(ByteBuffer header, String title, boolean known) {
            header.putShort((short) flags()).putShort((short) 8).putInt(0x21_0000);
            header.putInt(known ? crc() : 0).putInt(known ? packed().length : 0).putInt(known ? content.length : 0);
            header.putShort((short) title.length()).putShort((short) extra.length);
        }
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Entry entry(String name, byte[] content) {
        return new Entry(name, name, content, "", new byte[0], null);
    }

    private static Entry entry(String name, String content) {
        return entry(name, TestFiles.text(content));
    }

    private static String types(String type) {
        return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Override PartName='/word/document.xml' ContentType='" + type + "'/></Types>";
    }

    private static byte[] archive(Entry... entries) {
        return archive("", "", entries);
    }

    private static byte[] archive(String beforeDirectory, String behindDirectory, Entry... entries) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        ByteArrayOutputStream listed = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            archive.writeBytes(TestFiles.text(entry.gap));
            ByteBuffer central = little(46).putInt(0x02014b50).putInt(0x14_0014);
            entry.common(central, entry.listed, true);
            listed.writeBytes(central.position(42).putInt(archive.size()).array());
            listed.writeBytes(TestFiles.text(entry.listed));
            listed.writeBytes(entry.extra);
            ByteBuffer local = little(30).putInt(0x04034b50).putShort((short) 20);
            entry.common(local, entry.name, entry.flags() == 0);
            archive.writeBytes(local.array());
            archive.writeBytes(TestFiles.text(entry.name));
            archive.writeBytes(entry.extra);
            archive.writeBytes(entry.packed());
            archive.writeBytes(entry.descriptor == null ? new byte[0] : entry.descriptor.array());
        }
        archive.writeBytes(TestFiles.text(beforeDirectory));
        int start = archive.size();
        archive.writeBytes(listed.toByteArray());
        archive.writeBytes(TestFiles.text(behindDirectory));
        archive.writeBytes(little(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries.length)
                .putShort((short) entries.length)
                .putInt(listed.size())
                .putInt(start)
                .array());
        return archive.toByteArray();
    }

    private InspectionResult inspect(byte[] archive) throws IOException {
        try {
            return ArchiveInspector.inspect(Files.write(directory.resolve("archive"), archive));
        } catch (ZipException _) {
            return InspectionResult.refused(Reason.UNREADABLE);
        }
    }

    private Object reason(byte[] archive) throws IOException {
        return inspect(archive) instanceof InspectionResult.Rejected(RejectionReason reason) ? reason.reason() : "none";
    }

    @Test
    void whatStandsBehindAGapIsRefused() throws IOException {
        assertThat(inspect(archive(TYPES, DOCUMENT))).isEqualTo(new InspectionResult.Accepted(MediaFormat.DOCX, 0, 0));
        assertThat(reason(archive(TYPES, DOCUMENT, MACROS))).isEqualTo(Reason.MACROS);
        assertThat(reason(archive(TYPES, DOCUMENT, MACROS.after("\0\0\0\0")))).isEqualTo(Reason.INCONSISTENT);
        assertThat(reason(archive(TYPES, DOCUMENT, MACROS.listedAs("word/picture.bin"))))
                .isEqualTo(Reason.INCONSISTENT);
        assertThat(reason(archive(TYPES, DOCUMENT, entry("word/x.bin", "vba").listedAs(MACROS.name))))
                .isEqualTo(Reason.INCONSISTENT);
        Entry inner = entry("inner.zip", archive(TEXT));
        assertThat(reason(archive(TEXT, inner))).isEqualTo(Reason.NESTED);
        assertThat(reason(archive(TEXT, inner.after("JUNK")))).isEqualTo(Reason.INCONSISTENT);
        Entry bomb = entry("big.bin", new byte[64 << 20]);
        assertThat(reason(archive(TEXT, bomb))).isEqualTo(Reason.BOMB);
        assertThat(reason(archive(TEXT, bomb.after("JUNK")))).isEqualTo(Reason.INCONSISTENT);
    }

    @Test
    void bytesThatBelongToNoEntryAreRefused() throws IOException {
        assertThat(reason(archive(TEXT.after("x")))).as("before the first").isEqualTo(Reason.INCONSISTENT);
        assertThat(reason(archive("x", "", TEXT))).as("before the directory").isEqualTo(Reason.INCONSISTENT);
        assertThat(reason(archive("", "x", TEXT))).as("behind the directory").isEqualTo(Reason.INCONSISTENT);
        byte[] good = archive(TEXT);
        assertThat(reason(Arrays.copyOf(good, good.length + 1)))
                .as("at the end")
                .isEqualTo(Reason.INCONSISTENT);
        byte[] local = Arrays.copyOf(good, good.length - 22 - 46 - 5);
        assertThat(reason(archive(new String(local, StandardCharsets.ISO_8859_1), "", TEXT)))
                .as("an entry that is not listed")
                .isEqualTo(Reason.INCONSISTENT);
        byte[] more = good.clone();
        more[good.length - 12] = 2;
        assertThat(reason(more)).as("fewer entries than announced").isEqualTo(Reason.INCONSISTENT);
        byte[] negative = good.clone();
        ByteBuffer.wrap(negative).order(ByteOrder.LITTLE_ENDIAN).putInt(good.length - 22 - 5 - 46 + 20, -2);
        assertThat(reason(negative)).as("endless data").isEqualTo(Reason.INCONSISTENT);
        byte[] shifted = good.clone();
        shifted[good.length - 22 - 5 - 4] = 1;
        assertThat(reason(shifted)).as("no header at the offset").isEqualTo(Reason.INCONSISTENT);
    }

    /** Any byte of an archive may be wrong: it is read or rejected, and nothing else is thrown. */
    @Test
    void anyByteMayBeWrong() throws IOException {
        byte[] good = archive(
                TEXT.described(16, 0), entry("b.txt", "b").with(new byte[] {1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
        for (int at = 0; at < good.length; at++) {
            for (int value : new int[] {0, 0x7F, 0xFF}) {
                byte[] wrong = good.clone();
                wrong[at] = (byte) value;
                assertThat(inspect(wrong)).isNotNull();
            }
        }
        for (int length = 0; length < good.length; length++) {
            assertThat(reason(Arrays.copyOf(good, length == 0 ? 1 : length))).isEqualTo(Reason.UNREADABLE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "12, 0, none",
        "16, 0, none",
        "20, 0, none",
        "24, 0, none",
        "0, 0, none",
        "16, 1, INCONSISTENT",
        "12, 1, INCONSISTENT"
    })
    void dataDescriptorsAreTakenWhenTheyDescribe(int length, int error, String expected) throws IOException {
        assertThat(reason(archive(TEXT.described(length, error), DOCUMENT)).toString())
                .isEqualTo(expected);
    }

    /** Extra fields: Office pads for growth (0xA220), zipalign pads with zeros, Info-ZIP stores times. */
    @Test
    void extraFieldsAreTaken() throws IOException {
        byte[] growth = {0x20, (byte) 0xA2, 4, 0, 0x28, (byte) 0xA0, 0, 0};
        for (byte[] fields : new byte[][] {growth, new byte[3], new byte[7], {1, 2, 99, 0}}) {
            assertThat(reason(archive(TEXT.with(fields), DOCUMENT))).isEqualTo("none");
        }
    }

    @ParameterizedTest
    @CsvSource({"../a.txt, PATHS", "word/vbaProject.bin, MACROS"})
    void namesInUnicodeExtraFieldsCountToo(String name, Reason expected) throws IOException {
        byte[] path = TestFiles.text(name);
        byte[] field = little(9 + path.length)
                .putShort((short) 0x7075)
                .putShort((short) (5 + path.length))
                .put((byte) 1)
                .putInt(0)
                .put(path)
                .array();
        assertThat(reason(archive(TYPES, DOCUMENT, entry("word/x.bin", "x").with(field))))
                .isEqualTo(expected);
    }

    /** A stream without seeking has data descriptors; a comment follows the end record. */
    @ParameterizedTest
    @EnumSource(Zip64Mode.class)
    void archivesOfALibraryAreTaken(Zip64Mode mode) throws IOException {
        Path seekable = directory.resolve("seekable");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(seekable)) {
            write(zip, mode);
        }
        assertThat(reason(Files.readAllBytes(seekable))).isEqualTo("none");
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(stream)) {
            write(zip, mode);
        }
        assertThat(reason(stream.toByteArray())).isEqualTo("none");
    }

    private static void write(ZipArchiveOutputStream zip, Zip64Mode mode) throws IOException {
        zip.setUseZip64(mode);
        zip.setComment("Un commentaire");
        zip.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.ALWAYS);
        for (String name : new String[] {"Été.txt", "dossier/", "dossier/vide.txt"}) {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setAlignment(64);
            zip.putArchiveEntry(entry);
            zip.write(TestFiles.text(name.equals("Été.txt") ? "texte ".repeat(50) : ""));
            zip.closeArchiveEntry();
        }
    }

    /** Programs use the content types of parts, whatever their names. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                VBA,
                "APPLICATION/VND.MS-OFFICE.VBAPROJECT",
                "application/vnd.ms-office.vb&#97;Project",
                "application/vnd.ms-word.document.macroEnabled.main+xml",
                "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
                "application/vnd.ms-excel.macrosheet+xml"
            })
    void macrosAreToldByTheirContentTypes(String type) throws IOException {
        Entry other = entry("word/other.bin", "vba");
        assertThat(reason(archive(TYPES, DOCUMENT, other))).isEqualTo("none");
        assertThat(reason(archive(entry(TYPES.name, types(type)), DOCUMENT, other)))
                .isEqualTo(Reason.MACROS);
        String utf16 = "<?xml version='1.0' encoding='UTF-16'?>" + types(type);
        assertThat(reason(archive(entry("[CONTENT_TYPES].XML", utf16.getBytes(StandardCharsets.UTF_16)), DOCUMENT)))
                .isEqualTo(Reason.MACROS);
        String far = types(WORD)
                .replace("</Types>", "<!-- %s --></Types>".formatted("x".repeat(9_000)))
                .replace("</Types>", types(type) + "</Types>");
        assertThat(reason(archive(entry(TYPES.name, far), DOCUMENT))).isEqualTo(Reason.MACROS);
    }

    @Test
    void macrosAreToldByTheirNamesInAnyCase() throws IOException {
        assertThat(reason(archive(TYPES, DOCUMENT, entry("WORD/VBAPROJECT.BIN", "vba"))))
                .isEqualTo(Reason.MACROS);
    }

    @Test
    void contentTypesOfNoDocumentAreUnreadable() throws IOException {
        assertThat(reason(archive(TYPES, TYPES, DOCUMENT))).as("twice").isEqualTo(Reason.UNREADABLE);
        String tooLong = types(WORD).replace("</Types>", "<!--%s--></Types>".formatted("x".repeat(4 << 20)));
        assertThat(reason(archive(entry(TYPES.name, tooLong), DOCUMENT))).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void contentTypesWithAnyWrongByteAreReadOrUnreadable() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            byte[] good = ("<?xml version='1.0' encoding='" + charset + "'?>" + types("a/b&#99;")).getBytes(charset);
            for (int at = 0; at < good.length; at++) {
                for (char value : "\0\u0080\u00ff<>&!'%[".toCharArray()) {
                    byte[] wrong = good.clone();
                    wrong[at] = (byte) value;
                    assertThat(catchThrowable(() -> MacroContentTypes.declaredIn(wrong)))
                            .satisfiesAnyOf(
                                    thrown -> assertThat(thrown).isNull(),
                                    thrown -> assertThat(thrown).isInstanceOf(IOException.class));
                }
            }
        }
        assertThatThrownBy(() -> MacroContentTypes.declaredIn(TestFiles.text(
                        "<!DOCTYPE Types [<!ATTLIST Override ContentType" + " CDATA '" + VBA + "'>]>" + types(WORD))))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Basic/Standard/Module1.xml, MACROS, none",
        "Scripts/python/a.py, MACROS, none",
        "Scripts/javascript/Library/a.js, MACROS, EMBEDDED_PROGRAM",
        "Scripts/, none, none",
        "Pictures/Basic/a.png, none, none"
    })
    void scriptsOfOpenDocumentsAreMacros(String name, String expected, String plain) throws IOException {
        Entry type = entry("mimetype", MediaFormat.ODT.contentType());
        assertThat(reason(archive(type, entry(name, "a"))).toString()).isEqualTo(expected);
        assertThat(reason(archive(TEXT, entry(name, "a"))).toString())
                .as("a plain folder")
                .isEqualTo(plain);
    }

    private static byte[] document(Entry... more) {
        Entry[] entries = Arrays.copyOf(new Entry[] {TYPES, DOCUMENT}, 2 + more.length);
        System.arraycopy(more, 0, entries, 2, more.length);
        return archive(entries);
    }

    private static byte[] openDocument(Entry... more) {
        Entry[] entries =
                Arrays.copyOf(new Entry[] {entry("mimetype", MediaFormat.ODT.contentType())}, 1 + more.length);
        System.arraycopy(more, 0, entries, 1, more.length);
        return archive(entries);
    }

    private RejectionReason refusal(byte[] archive) throws IOException {
        InspectionResult result = inspect(archive);
        assertThat(directory.resolve("archive-inside")).doesNotExist();
        return result instanceof InspectionResult.Rejected(RejectionReason reason) ? reason : null;
    }

    @Test
    void documentsInsideDocumentsAreInspected() throws IOException {
        String name = "word/embeddings/Classeur.xlsx";
        byte[] workbook =
                archive(TYPES, entry("xl/workbook.xml", "<workbook/>"), entry("xl/worksheets/sheet1.xml", "<s/>"));
        assertThat(refusal(document(entry(name, workbook)))).isNull();
        assertThat(refusal(openDocument(entry("Object 1", workbook)))).isNull();
        byte[] macros =
                archive(TYPES, entry("xl/workbook.xml", "<workbook/>"), entry("xl/vbaProject.bin", "vba".repeat(99)));
        assertThat(refusal(document(entry(name, macros)))).isEqualTo(RejectionReason.of(Reason.EMBEDDED_MACROS, name));
        assertThat(refusal(openDocument(entry(name, macros))))
                .isEqualTo(RejectionReason.of(Reason.EMBEDDED_MACROS, name));
        assertThat(refusal(document(entry(name, document(entry("word/embeddings/a.xlsx", macros))))))
                .as("two deep")
                .isEqualTo(RejectionReason.of(Reason.EMBEDDED_MACROS, "word/embeddings/a.xlsx"));
        assertThat(refusal(document(entry(name, archive(TEXT))))).isEqualTo(RejectionReason.of(Reason.NESTED));
        assertThat(refusal(document(entry(name, archive("", "x", TEXT)))))
                .isEqualTo(RejectionReason.of(Reason.INCONSISTENT));
        byte[] deep = workbook;
        for (int i = 0; i < 3; i++) {
            deep = document(entry(name, deep));
        }
        assertThat(refusal(deep)).isNull();
        assertThat(refusal(document(entry(name, deep)))).isEqualTo(RejectionReason.of(Reason.NESTED));
    }

    /** Each unpacks to thirty times its own size, all together to far more than the whole. */
    @Test
    void whatIsInsideCountsAsUnpacked() throws IOException {
        byte[] inner = document(entry("word/media/a.bmp", new byte[9 << 20]));
        byte[] middle = document(entry("word/embeddings/a.docx", inner), entry("word/embeddings/b.docx", inner));
        assertThat(refusal(inner)).isNull();
        assertThat(refusal(document(entry("word/embeddings/c.docx", middle))))
                .isEqualTo(RejectionReason.of(Reason.BOMB));
    }

    /** Returns a compound file with the name of a stream in its directory. */
    private static byte[] compound(String stream, Charset charset, int at) {
        byte[] name = stream.getBytes(charset);
        byte[] file = new byte[at + name.length + 1_000];
        ByteBuffer.wrap(file).putLong(0xD0CF11E0A1B11AE1L).position(at).put(name);
        return file;
    }

    /** At the boundary of two blocks, as anywhere else. */
    @ParameterizedTest
    @ValueSource(ints = {1_024, 65_524, 70_000})
    void compoundFilesWithMacrosAreRefused(int at) throws IOException {
        String name = "word/embeddings/oleObject1.bin";
        RejectionReason macros = RejectionReason.of(Reason.EMBEDDED_MACROS, name);
        byte[] harmless = compound("WordDocument", StandardCharsets.UTF_16LE, at);
        assertThat(refusal(document(entry(name, harmless)))).isNull();
        for (String stream : List.of("_VBA_PROJECT", "_vba_project", "_VBA_PROJECT_CUR")) {
            byte[] project = compound(stream, StandardCharsets.UTF_16LE, at);
            assertThat(refusal(document(entry(name, project)))).as(stream).isEqualTo(macros);
            assertThat(refusal(openDocument(entry(name, project)))).isEqualTo(macros);
            assertThat(refusal(archive(entry(name, project)))).isEqualTo(macros);
        }
        assertThat(refusal(document(entry(name, compound("xl/vbaProject.bin", StandardCharsets.US_ASCII, at)))))
                .isEqualTo(macros);
        assertThat(reason(document(entry(name, compound("EncryptedPackage", StandardCharsets.UTF_16LE, at)))))
                .isEqualTo(Reason.UNREADABLE);
        String dos = "This program cannot be run in DOS mode.";
        assertThat(refusal(document(entry(name, compound(dos, StandardCharsets.US_ASCII, at)))))
                .isEqualTo(RejectionReason.of(Reason.EMBEDDED_PROGRAM, name));
        assertThat(refusal(document(entry(name, "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE)))))
                .as("no compound file")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "./Basic/Standard/Module1.xml",
                "Object 1/Basic/Standard/Module1.xml",
                "Object 1/./Basic//script-lc.xml",
                "./BASIC/script-lc.xml",
                "Object 1/Object 2/Scripts/python/a.py",
                "Pictures/Basic/script-lc.xml"
            })
    void scriptsOfObjectsInOpenDocumentsAreMacros(String name) throws IOException {
        assertThat(refusal(openDocument(entry(name, "a")))).isEqualTo(RejectionReason.of(Reason.MACROS));
    }

    @Test
    void macrosOfOpenXmlAreFoundBehindStepsThatLeadNowhere() throws IOException {
        assertThat(refusal(archive(entry("./[Content_Types].xml", types(VBA)), DOCUMENT)))
                .isEqualTo(RejectionReason.of(Reason.MACROS));
        assertThat(reason(document(entry("word/a.bin/[0].last.piece", "a")))).isEqualTo(Reason.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run.exe",
                "dossier/RUN.EXE",
                "lettre.pdf.lnk",
                "a.scr. .",
                "a.com",
                "installer.msi",
                "a.js",
                "a.vbs",
                "a.ps1",
                "a.sh",
                "a.command",
                "Outil.app/Contents/Info.plist",
                "a.jar",
                "a.docm"
            })
    void programsInArchivesAreRefusedByName(String name) throws IOException {
        RejectionReason program = RejectionReason.of(Reason.EMBEDDED_PROGRAM, name);
        assertThat(refusal(archive(TEXT, entry(name, "a")))).isEqualTo(program);
        assertThat(refusal(document(entry(name, "a")))).isEqualTo(program);
        assertThat(refusal(document(entry("word/embeddings/a.docx", document(entry(name, "a"))))))
                .isEqualTo(program);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4D5A9000", "7F454C46", "2321", "CFFAEDFE", "CAFEBABE"})
    void programsInArchivesAreRefusedByTheirBytes(String head) throws IOException {
        byte[] program = Arrays.copyOf(HexFormat.of().parseHex(head), 100);
        assertThat(refusal(archive(TEXT, entry("notice.txt", program))))
                .isEqualTo(RejectionReason.of(Reason.EMBEDDED_PROGRAM, "notice.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "exe", "notice.exe.pdf", "app/a.png", "a.sh.txt", "MZ.csv", "police.woff2"})
    void otherFilesInArchivesAreTaken(String name) throws IOException {
        assertThat(refusal(archive(entry(name, "MZ;a\n1;2\n")))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"node.js/", "www.exemple.com/", "v1.run/", "a/b.exe/"})
    void foldersAreNoPrograms(String name) throws IOException {
        assertThat(refusal(archive(entry(name, ""), entry(name + "a.txt", "a"))))
                .isNull();
    }

    @Test
    void aFolderIsAProgramOfMacOs() throws IOException {
        assertThat(refusal(archive(entry("Outil.app/", ""))))
                .isEqualTo(RejectionReason.of(Reason.EMBEDDED_PROGRAM, "Outil.app/"));
    }

    @Test
    void archivesInsideArchivesAreFoundWhereverTheyBegin() throws IOException {
        RejectionReason nested = RejectionReason.of(Reason.NESTED);
        String inner = new String(archive(TEXT), StandardCharsets.ISO_8859_1);
        for (String before : List.of("", "x", "x".repeat(65_470), "x".repeat(200_000))) {
            byte[] prefixed = (before + inner + "x").getBytes(StandardCharsets.ISO_8859_1);
            assertThat(refusal(archive(TEXT, entry("a.bin", prefixed))))
                    .as("behind %d bytes", before.length())
                    .isEqualTo(nested);
        }
        for (String head : List.of(
                "1F8B08",
                "425A6839314159265359",
                "FD377A585A00",
                "28B52FFD",
                "4D53434600000000",
                "00526172211A07",
                "00377ABCAF271C")) {
            byte[] packed = Arrays.copyOf(HexFormat.of().parseHex(head), 50);
            assertThat(refusal(archive(TEXT, entry("a.bin", packed)))).as(head).isEqualTo(nested);
        }
        byte[] tar = new byte[1_024];
        ByteBuffer.wrap(tar).put(257, TestFiles.text("ustar"));
        assertThat(refusal(archive(TEXT, entry("a.bin", tar)))).isEqualTo(nested);
        assertThat(refusal(archive(TEXT, entry("a.txt", "a PK\5\6, 7z, Rar!")))).isNull();
    }

    private static Entry relationship(String part, String type, String target, String mode) {
        return entry(
                part,
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships/" + type + "' Target='" + target + "' TargetMode='" + mode
                        + "'/></Relationships>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://exemple.fr/modele.dotm",
                "HTTP://exemple.fr/a",
                " h ttps://exemple.fr/a",
                "mhtml:https://exemple.fr/a!x",
                "\\\\serveur\\partage\\modele.dotx",
                "//serveur/partage",
                "file://serveur/partage/a.dotx",
                "file:///\\\\serveur\\partage\\a.dotx",
                "file://///serveur/partage/a.dotx"
            })
    void whatADocumentFetchesFromElsewhereIsRefused(String target) throws IOException {
        for (String type :
                List.of("attachedTemplate", "image", "oleObject", "externalLinkPath", "frame", "subDocument")) {
            Entry settings = relationship("word/_rels/settings.xml.rels", type, target, "External");
            assertThat(refusal(document(settings)))
                    .as(type)
                    .isEqualTo(RejectionReason.of(Reason.REMOTE_CONTENT, target));
        }
        Entry upper = relationship("WORD/_rels/DOCUMENT.XML.RELS", "image", target, "external");
        assertThat(refusal(document(upper))).isEqualTo(RejectionReason.of(Reason.REMOTE_CONTENT, target));
        assertThat(refusal(document(entry("word/embeddings/a.docx", document(upper)))))
                .isEqualTo(RejectionReason.of(Reason.REMOTE_CONTENT, target));
        assertThat(refusal(document(relationship("word/_rels/document.xml.rels", "hyperlink", target, "External"))))
                .isNull();
        assertThat(refusal(archive(TEXT, upper))).as("no document").isNull();
    }

    /** Word writes the path of the template on the author's machine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///C:\\Users\\a\\AppData\\Roaming\\Microsoft\\Templates\\Lettre.dotx",
                "file:///c:/Modeles/Lettre.dotx",
                "C:\\Modeles\\Lettre.dotx",
                "Lettre.dotx",
                "../Classeur%20:%202.xlsx",
                "/Classeur.xlsx"
            })
    void whatADocumentHasOnItsMachineIsTaken(String target) throws IOException {
        assertThat(refusal(
                        document(relationship("word/_rels/settings.xml.rels", "attachedTemplate", target, "External"))))
                .isNull();
    }

    @Test
    void relationshipsOfNoDocumentAreUnreadable() throws IOException {
        byte[] malformed = document(entry("_rels/.rels", "<a"));
        assertThatThrownBy(() -> inspect(malformed)).isInstanceOf(IOException.class);
        assertThat(reason(document(entry("_rels/.rels", "<a>" + "x".repeat(4 << 20) + "</a>"))))
                .isEqualTo(Reason.UNREADABLE);
        byte[] noise = new byte[2_000_000];
        new Random(3).nextBytes(noise);
        Entry[] many = new Entry[9];
        Arrays.setAll(many, i -> entry("r" + i + ".rels", "<a>" + HexFormat.of().formatHex(noise) + "</a>"));
        assertThat(reason(document(many))).isEqualTo(Reason.UNREADABLE);
    }
}
