package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.inspection.Refusal.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Looks into an archive without believing what it says of itself: every byte is unpacked, counted and thrown away. */
final class Packed {

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 500L << 20;
    /** XML packs well, some fifty times at most; what packs better was made for it. */
    private static final int HIGHEST_RATIO = 200;
    /** Below it no ratio harms anybody. */
    private static final long HARMLESS = 10L << 20;

    private static final int HEAD = 4096;

    /** Names that say nothing of their charset; those in UTF-8 say so. Nothing but ASCII is looked for in them. */
    private static final Charset NAMES = StandardCharsets.ISO_8859_1;

    /** Absolute, with a drive, upwards, by the separator of another system, or with what ends a name. */
    private static final Pattern LEADING_OUT =
            Pattern.compile("^/|^\\p{Alpha}:|(^|/)\\s*\\.\\.[. ]*(/|$)|\\\\|\\p{Cntrl}");

    private final byte[] block = new byte[1 << 16];
    private final long packed;
    private long unpacked;
    private int entries;
    private boolean macros;
    private boolean nested;
    private @Nullable String leadingOut;
    private Format format = Format.ZIP;

    private Packed(long packed) {
        this.packed = packed;
    }

    static Verdict inspect(Path file) throws IOException {
        Packed archive = new Packed(Files.size(file));
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                ZipInputStream zip = new ZipInputStream(bytes, NAMES);
                ZipFile listed = new ZipFile(file.toFile(), NAMES)) {
            // Programs unpack what stands in the list at the end, which need not agree.
            listed.stream().map(ZipEntry::getName).forEach(archive::learn);
            return archive.inspect(zip);
        }
    }

    private Verdict inspect(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            InspectionTime.check();
            entries++;
            byte[] head = unpack(zip);
            if (tooMuch()) {
                return Verdict.refused(Reason.BOMB);
            }
            learn(entry.getName());
            learn(entry.getName(), head);
        }
        if (entries == 0) {
            return Verdict.refused(Reason.UNREADABLE);
        }
        if (leadingOut != null) {
            return Verdict.refused(Reason.PATHS, leadingOut);
        }
        if (macros) {
            return Verdict.refused(Reason.MACROS);
        }
        return nested && format == Format.ZIP ? Verdict.refused(Reason.NESTED) : new Verdict.Accepted(format, 0, 0);
    }

    /** Returns how an entry begins. */
    private byte[] unpack(ZipInputStream zip) throws IOException {
        byte[] head = zip.readNBytes(HEAD);
        unpacked += head.length;
        for (int read = zip.read(block); read > 0 && !tooMuch(); read = zip.read(block)) {
            InspectionTime.check();
            unpacked += read;
        }
        return head;
    }

    private boolean tooMuch() {
        return entries > MOST_ENTRIES
                || unpacked > MOST_BYTES
                || (unpacked > HARMLESS && unpacked / HIGHEST_RATIO > packed);
    }

    private void learn(String name) {
        InspectionTime.check();
        if (leadingOut == null && LEADING_OUT.matcher(name).find()) {
            leadingOut = name.replaceAll("\\p{Cntrl}", "?");
        }
    }

    private void learn(String name, byte[] head) {
        macros |= name.endsWith("vbaProject.bin") || name.startsWith("Basic/");
        nested |= head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] < 9;
        if (name.equals("mimetype") && entries == 1) {
            openDocument(new String(head, StandardCharsets.US_ASCII)).ifPresent(found -> format = found);
        }
        switch (name) {
            case "word/document.xml" -> format = Format.DOCX;
            case "xl/workbook.xml" -> format = Format.XLSX;
            case "ppt/presentation.xml" -> format = Format.PPTX;
            default -> {}
        }
    }

    private static Optional<Format> openDocument(String type) {
        return Arrays.stream(Format.values())
                .filter(format -> format.contentType().contains("opendocument"))
                .filter(format -> format.contentType().equals(type.strip()))
                .findFirst();
    }
}
