package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.ProcessorTime;

import fr.gouv.anct.minisites.media.inspection.Refusal.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Looks into an archive without believing what it says of itself: every byte of what the central directory lists is unpacked,
 * counted and thrown away. Every byte of the archive belongs to one entry, so that whoever reads from the start, or in the order
 * of the directory, unpacks the same.
 */
final class Packed {

    private static final long MOST_BYTES = 500L << 20;
    /** XML packs well, some fifty times at most; what packs better was made for it. */
    private static final int HIGHEST_RATIO = 200;
    /** Below it no ratio harms anybody. */
    private static final long HARMLESS = 10L << 20;

    private static final int HEAD = 4096;

    /** In lower case, as all names here: Open XML does not tell cases apart. */
    private static final String CONTENT_TYPES = "[content_types].xml";

    /** Far more than that of the largest document that is accepted, with a line for each part. */
    private static final int LARGEST_CONTENT_TYPES = 4 << 20;

    /** Macros of OpenDocument: in Basic, and in other languages. Other archives may have folders of these names. */
    private static final Pattern SCRIPTS = Pattern.compile("^(basic|scripts)/.");

    /** Absolute, with a drive, upwards, by the separator of another system, or with what ends a name. */
    private static final Pattern LEADING_OUT =
            Pattern.compile("^/|^\\p{Alpha}:|(^|/)\\s*\\.\\.[. ]*(/|$)|\\\\|\\p{Cntrl}");

    private final byte[] block = new byte[1 << 16];
    private final CRC32 checksum = new CRC32();
    private final BoundedInflater inflater;
    private final long packed;
    private long unpacked;
    private int entries;
    private boolean macros;
    private boolean scripts;
    private boolean nested;
    private boolean contentTypes;
    private @Nullable String leadingOut;
    private Format format = Format.ZIP;

    private Packed(long packed, BoundedInflater inflater) {
        this.packed = packed;
        this.inflater = inflater;
    }

    static Verdict inspect(Path file) throws IOException {
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                BoundedInflater inflater = new BoundedInflater(true)) {
            ByteBuffer archive = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)
                    .asByteBuffer()
                    .order(ByteOrder.LITTLE_ENDIAN);
            return new Packed(channel.size(), inflater).inspect(archive);
        } catch (InconsistentArchiveException _) {
            return Verdict.refused(Reason.INCONSISTENT);
        }
    }

    private Verdict inspect(ByteBuffer archive) throws IOException {
        CentralDirectory directory = new CentralDirectory(archive);
        List<ZipHeader> listed = directory.entries();
        if (listed.size() > CentralDirectory.MOST_ENTRIES) {
            return Verdict.refused(Reason.BOMB);
        }
        listed.forEach(this::learn);
        for (int i = 0; i < listed.size() && leadingOut == null; i++) {
            ProcessorTime.check();
            ZipHeader entry = listed.get(i);
            long end = i + 1 < listed.size() ? listed.get(i + 1).offset() : directory.start();
            ZipEntryData data = ZipEntryData.of(archive, entry, end);
            entries++;
            learn(data.local());
            byte[] head = unpack(entry, data.bytes());
            if (tooMuch()) {
                return Verdict.refused(Reason.BOMB);
            }
            learn(entry.name(), head);
        }
        return verdict();
    }

    private Verdict verdict() {
        if (leadingOut != null) {
            return Verdict.refused(Reason.PATHS, leadingOut);
        }
        if (entries == 0) {
            return Verdict.refused(Reason.UNREADABLE);
        }
        if (macros || (scripts && format != Format.ZIP)) {
            return Verdict.refused(Reason.MACROS);
        }
        return nested && format == Format.ZIP ? Verdict.refused(Reason.NESTED) : new Verdict.Accepted(format, 0, 0);
    }

    /** Returns how an entry begins, or all of the content types. */
    private byte[] unpack(ZipHeader entry, ByteBuffer data) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int longest = lower(entry.name()).equals(CONTENT_TYPES) ? LARGEST_CONTENT_TYPES + 1 : HEAD;
        long before = unpacked;
        checksum.reset();
        inflater.start(data);
        boolean stored = entry.method() == ZipHeader.STORED || (entry.packed() == 0 && entry.unpacked() == 0);
        for (int read = read(data, stored); read > 0 && !tooMuch(); read = read(data, stored)) {
            ProcessorTime.check();
            unpacked += read;
            checksum.update(block, 0, read);
            head.write(block, 0, Math.min(read, longest - head.size()));
        }
        if (!tooMuch()) {
            // What follows a packed stream belongs to nothing.
            InconsistentArchiveException.unless(stored ? !data.hasRemaining() : inflater.remaining() == 0);
            if (unpacked - before != entry.unpacked() || checksum.getValue() != entry.crc()) {
                throw new ZipException("A damaged entry");
            }
        }
        return head.toByteArray();
    }

    /** Returns how many bytes of the block are filled; 0 at the end. */
    private int read(ByteBuffer data, boolean stored) throws ZipException {
        if (stored) {
            int length = Math.min(block.length, data.remaining());
            data.get(block, 0, length);
            return length;
        }
        try {
            int length = inflater.inflate(block, block.length);
            if (length == 0 && !inflater.finished()) {
                throw new ZipException("A packed stream without end");
            }
            return length;
        } catch (DataFormatException damaged) {
            throw new ZipException(damaged.getMessage());
        }
    }

    private boolean tooMuch() {
        return unpacked > MOST_BYTES || (unpacked > HARMLESS && unpacked / HIGHEST_RATIO > packed);
    }

    private void learn(ZipHeader entry) {
        ProcessorTime.check();
        learn(entry.name());
        entry.unicodePaths().forEach(this::learn);
    }

    private void learn(String name) {
        if (leadingOut == null && LEADING_OUT.matcher(name).find()) {
            leadingOut = name.replaceAll("\\p{Cntrl}", "?");
        }
        macros |= lower(name).endsWith("vbaproject.bin");
        scripts |= SCRIPTS.matcher(lower(name)).find();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void learn(String name, byte[] head) throws IOException {
        nested |= head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] < 9;
        if (name.equals("mimetype") && entries == 1) {
            openDocument(new String(head, StandardCharsets.US_ASCII)).ifPresent(found -> format = found);
        }
        switch (lower(name)) {
            case CONTENT_TYPES -> learnContentTypes(head);
            case "word/document.xml" -> format = Format.DOCX;
            case "xl/workbook.xml" -> format = Format.XLSX;
            case "ppt/presentation.xml" -> format = Format.PPTX;
            default -> {}
        }
    }

    private void learnContentTypes(byte[] xml) throws IOException {
        if (contentTypes || xml.length > LARGEST_CONTENT_TYPES) {
            throw new ZipException("More content types than any document has");
        }
        contentTypes = true;
        macros |= MacroContentTypes.declaredIn(xml);
    }

    private static Optional<Format> openDocument(String type) {
        return Arrays.stream(Format.values())
                .filter(format -> format.contentType().contains("opendocument"))
                .filter(format -> format.contentType().equals(type.strip()))
                .findFirst();
    }
}
