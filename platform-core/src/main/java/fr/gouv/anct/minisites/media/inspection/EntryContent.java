package fr.gouv.anct.minisites.media.inspection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Detects the type of an archive entry from its bytes as they are streamed. */
final class EntryContent {

    /** Signature of a compound file (MS-CFB, 2.2): documents older than Open XML, and objects embedded through them. */
    private static final int[] COMPOUND = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};

    /** Streams of macros (MS-OVBA, 2.3.4.1), and the part for macros of an embedded Open XML document. */
    private static final List<String> MACROS = List.of("_vba_project", "vbaproject.bin");

    /** Stream of an encrypted document (MS-OFFCRYPTO, 2.3.4.4): Excel tries a publicly known password. */
    private static final String ENCRYPTED = "encryptedpackage";

    /** DOS messages of Windows programs. */
    private static final List<String> PROGRAMS =
            List.of("this program cannot be run in dos mode", "this program must be run under win");

    /** Length in bytes of the longest signature by which programs find an archive at any offset. */
    private static final int LONGEST_SIGN = 12;

    private static final int LONGEST_WORD = 40;

    private static final int TAR_SIGN = 257;

    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final int longestHead;
    private boolean started;
    private boolean compound;
    private boolean zip;
    private boolean archive;
    private boolean macros;
    private boolean encrypted;
    private boolean program;
    /** Last bytes read so far, for signatures that span two blocks. */
    private byte[] before = new byte[0];

    private String lettersBefore = "";

    /** @param longestHead number of bytes kept from its beginning */
    EntryContent(int longestHead) {
        this.longestHead = longestHead;
    }

    /** Adds the next bytes; the first call has all bytes up to one block. */
    void add(byte[] block, int length) {
        head.write(block, 0, Math.min(length, longestHead - head.size()));
        if (!started) {
            started = true;
            byte[] first = head();
            compound = ExecutableDetector.starts(first, COMPOUND);
            zip = first.length > 3 && first[0] == 'P' && first[1] == 'K' && first[2] < 9;
        }
        if (compound) {
            search(letters(block, length));
        }
        if (!archive) {
            byte[] both = new byte[before.length + length];
            System.arraycopy(before, 0, both, 0, before.length);
            System.arraycopy(block, 0, both, before.length, length);
            archive = signed(both);
            int rest = Math.min(both.length, LONGEST_SIGN - 1);
            before = Arrays.copyOfRange(both, both.length - rest, both.length);
        }
    }

    /** Returns the bytes in lower case and without zeros: names are in UTF-16, and case-insensitive. */
    private static String letters(byte[] block, int length) {
        byte[] letters = new byte[length];
        int count = 0;
        for (int at = 0; at < length; at++) {
            letters[count] = block[at];
            count += block[at] == 0 ? 0 : 1;
        }
        return new String(letters, 0, count, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private void search(String letters) {
        String both = lettersBefore + letters;
        macros |= MACROS.stream().anyMatch(both::contains);
        program |= PROGRAMS.stream().anyMatch(both::contains);
        encrypted |= both.contains(ENCRYPTED);
        lettersBefore = both.substring(Math.max(0, both.length() - LONGEST_WORD));
    }

    /** Whether the bytes contain the end record of ZIP, or the header of RAR or 7z. */
    private static boolean signed(byte[] bytes) {
        for (int at = 0; at + 6 <= bytes.length; at++) {
            boolean sign = switch (bytes[at]) {
                case 'P' -> endRecord(bytes, at);
                case 'R' -> at(bytes, at, 'R', 'a', 'r', '!', 0x1A, 0x07);
                case '7' -> at(bytes, at, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C);
                default -> false;
            };
            if (sign) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an end record of a single-volume archive is here: two volume numbers of zero, and two equal numbers of
     * entries.
     */
    private static boolean endRecord(byte[] bytes, int at) {
        return at(bytes, at, 'P', 'K', 5, 6, 0, 0, 0, 0)
                && at + LONGEST_SIGN <= bytes.length
                && bytes[at + 8] == bytes[at + 10]
                && bytes[at + 9] == bytes[at + 11];
    }

    private static boolean at(byte[] bytes, int from, int... sign) {
        for (int i = 0; i < sign.length; i++) {
            if (from + i >= bytes.length || Byte.toUnsignedInt(bytes[from + i]) != sign[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first bytes. */
    byte[] head() {
        return head.toByteArray();
    }

    /** Whether it begins as a ZIP archive. */
    boolean zip() {
        return zip;
    }

    /** Whether it is an archive or a compressed file of a common format, also after a prefix. */
    boolean archive() {
        byte[] first = head();
        return archive
                || zip
                || ExecutableDetector.starts(first, 0x1F, 0x8B, 8)
                || ExecutableDetector.starts(first, 'B', 'Z', 'h') && at(first, 4, '1', 'A', 'Y', '&', 'S', 'Y')
                || ExecutableDetector.starts(first, 0xFD, '7', 'z', 'X', 'Z', 0)
                || ExecutableDetector.starts(first, 0x28, 0xB5, 0x2F, 0xFD)
                || ExecutableDetector.starts(first, 'M', 'S', 'C', 'F', 0, 0, 0, 0)
                || at(first, TAR_SIGN, 'u', 's', 't', 'a', 'r');
    }

    /** Whether it is a compound file with macros. */
    boolean macros() {
        return macros;
    }

    /** Whether it is a program, or a compound file that contains one. */
    boolean program() {
        return program || ExecutableDetector.begins(head());
    }

    /** Whether it is an encrypted compound file, which cannot be inspected. */
    boolean encrypted() {
        return encrypted;
    }
}
